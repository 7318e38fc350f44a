package iti.web.casefile;

import iti.access.Permission;
import iti.access.Principal;
import iti.casefile.BatchRow;
import iti.casefile.BatchTable;
import iti.casefile.CaseFile;
import iti.casefile.CaseFiles;
import iti.casefile.WeaponBatches;
import iti.firearm.Component;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.web.access.SignedIn;
import iti.web.document.UploadedFile;
import iti.web.form.Answers;
import iti.web.form.Form;
import iti.web.frame.PageOf;
import iti.web.problem.ProblemTexts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Many weapons of one recovery from a table: pasted or uploaded, looked at row by row, mended, then taken into the case. */
@Path("cases/{case}/batch")
@Controller
@RequestScoped
public class BatchPage {

    private final SignedIn signedIn;
    private final CaseFiles cases;
    private final WeaponBatches batches;
    private final Answers answers;
    private final Models models;
    private final MvcContext mvc;

    @Inject
    public BatchPage(SignedIn signedIn, CaseFiles cases, WeaponBatches batches, Answers answers, Models models, MvcContext mvc) {
        this.signedIn = signedIn;
        this.cases = cases;
        this.batches = batches;
        this.answers = answers;
        this.models = models;
        this.mvc = mvc;
    }

    /**
     * @param only {@code faults}, {@code warnings} or null for what there is to see first
     * @param done what was just done, key of a sentence
     */
    @GET
    public String show(@PathParam("case") UUID id, @QueryParam("only") String only, @QueryParam("page") Integer page, @QueryParam("done") String done) {
        models.put("done", done);
        return page(id, Form.blank(), only, page);
    }

    /** Keeps a pasted table to be looked at. No weapon is added by it. */
    @POST
    public Response paste(@PathParam("case") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        return act(id, form, "batch.kept", () -> batches.keep(by(), id, form.version(), form.value("table"), form.code("otherwise", Component.class)));
    }

    /** The same from a file. */
    @POST
    @Path("file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@PathParam("case") UUID id, List<EntityPart> parts) throws IOException {
        Form form = Form.blank();
        for (EntityPart part : parts) {
            if (part.getName().equals("otherwise")) {
                form.with("otherwise", new String(part.getContent().readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        try {
            String text = text(UploadedFile.of(parts).content());
            return act(id, form, "batch.kept", () -> batches.keep(by(), id, null, text, form.code("otherwise", Component.class)));
        } catch (Problem problem) {
            return answers.again(form, problem, () -> page(id, form, null, null));
        }
    }

    /** Puts the mended rows in place and looks at them again. */
    @POST
    @Path("mend")
    public Response mend(@PathParam("case") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        return act(id, form, "batch.kept", () -> batches.mend(by(), id, form.version(), form.value("table"), form.code("otherwise", Component.class)));
    }

    /** Takes the rows without fault as weapons of the case. */
    @POST
    @Path("take")
    public Response take(@PathParam("case") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        try {
            int left = batches.take(by(), id, form.version()).left();
            return left == 0 ? answers.next("/cases/" + id + "/plan", "batch.taken") : answers.next("/cases/" + id + "/batch", "batch.takenSome");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> page(id, form, null, null));
        }
    }

    /** Drops what waits. */
    @POST
    @Path("discard")
    public Response discard(@PathParam("case") UUID id, MultivaluedMap<String, String> fields) {
        batches.discard(by(), id, Form.sent(fields).version());
        return answers.next("/cases/" + id + "/batch", "batch.discarded");
    }

    private Response act(UUID id, Form form, String done, Supplier<WeaponBatches.Waiting> act) {
        try {
            if (!form.misread().isEmpty()) {
                throw Problem.invalid(form.misread());
            }
            act.get();
            return answers.next("/cases/" + id + "/batch", done);
        } catch (Problem problem) {
            return answers.again(form, problem, () -> page(id, form, null, null));
        }
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException e) {
            throw Problem.invalid(Issue.of("file", "notUtf8"));
        }
    }

    private Principal by() {
        return signedIn.principal();
    }

    private String page(UUID id, Form form, String only, Integer page) {
        by().demand(Permission.OPEN_TRACES);
        CaseFile file = cases.find(by(), id);
        Optional<WeaponBatches.Waiting> waiting = batches.of(by(), id);
        models.put("file", file);
        models.put("form", form);
        models.put("components", Component.values());
        models.put("columns", BatchTable.COLUMNS.stream().skip(1).toList());
        models.put("most", WeaponBatches.MOST);
        models.put("waiting", waiting.orElse(null));
        waiting.ifPresent(w -> look(w, form, only, page));
        return "batch.html";
    }

    private void look(WeaponBatches.Waiting waiting, Form form, String only, Integer page) {
        List<BatchRow> rows = waiting.table().rows();
        List<BatchRow> faulty = waiting.table().faulty();
        List<BatchRow> warned = rows.stream().filter(r -> r.good() && !r.warnings().isEmpty()).toList();
        String shown = only != null ? only : !faulty.isEmpty() ? "faults" : !warned.isEmpty() ? "warnings" : "all";
        models.put("only", shown);
        models.put("good", rows.size() - faulty.size());
        models.put("faulty", faulty.size());
        models.put("warned", warned.size());
        models.put("rows", PageOf.of((shown.equals("faults") ? faulty : shown.equals("warnings") ? warned : rows).stream().map(this::line).toList(), page));
        models.put("mended", WeaponBatches.MENDED);
        models.put("mend", form.text("table") == null ? waiting.mend() : form.value("table"));
    }

    private Line line(BatchRow row) {
        return new Line(row, Stream.concat(row.faults().stream(), row.warnings().stream()).map(i -> new Remark(i.field(), ProblemTexts.sentence(mvc.getLocale(), i),
                row.faults().contains(i))).toList());
    }

    /** One row with what is to be said of it. */
    public record Line(BatchRow row, List<Remark> remarks) {
    }

    /** @param fault whether the row cannot be taken because of it */
    public record Remark(String column, String sentence, boolean fault) {
    }
}
