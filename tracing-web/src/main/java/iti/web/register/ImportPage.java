package iti.web.register;

import iti.access.Permission;
import iti.access.Principal;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.register.ColumnMapping;
import iti.register.DateForm;
import iti.register.ImportFiles;
import iti.register.ImportRun;
import iti.register.ImportTally;
import iti.register.Imports;
import iti.register.RecordColumn;
import iti.register.RegisterKind;
import iti.register.source.TextForm;
import iti.web.access.SignedIn;
import iti.web.form.Answers;
import iti.web.form.Form;
import iti.web.frame.PageTexts;
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
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One file on its way into the registers: taken in, its columns said, read through, loaded. Everything works without script: a running import is looked at again. */
@Path("registers/imports")
@Controller
@RequestScoped
public class ImportPage {

    /** Refused rows that the page lists; the file has them all. */
    private static final int LISTED = 20;
    /** Seconds after which a watched page asks again. */
    private static final int AGAIN = 3;

    private final SignedIn signedIn;
    private final Imports imports;
    private final ImportFiles files;
    private final Answers answers;
    private final Models models;
    private final MvcContext mvc;

    @Inject
    public ImportPage(SignedIn signedIn, Imports imports, ImportFiles files, Answers answers, Models models, MvcContext mvc) {
        this.signedIn = signedIn;
        this.imports = imports;
        this.files = files;
        this.answers = answers;
        this.models = models;
        this.mvc = mvc;
    }

    /** Takes a file in. It goes to disk as it comes. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response receive(List<EntityPart> parts) throws IOException {
        Principal by = signedIn.principal().demand(Permission.LOAD_REGISTERS);
        Form form = Form.blank();
        try {
            for (EntityPart part : parts) {
                if ("file".equals(part.getName())) {
                    try (InputStream content = part.getContent()) {
                        ImportRun run = imports.receive(by, files.keep(by, part.getFileName().orElse(""), content));
                        return answers.next("/registers/imports/" + run.id(), null);
                    }
                }
            }
            throw Problem.invalid(Issue.of("file", "fileNeeded"));
        } catch (Problem problem) {
            return answers.again(form, problem, () -> {
                models.put("form", form);
                return "import-new.html";
            });
        }
    }

    /**
     * @param source whose file it is, when it was just said
     * @param watch  whether the page shall come again by itself while the import runs
     */
    @GET
    @Path("{import}")
    public Response show(@PathParam("import") UUID id, @QueryParam("source") String source, @QueryParam("watch") boolean watch, @QueryParam("done") String done) {
        ImportRun run = imports.find(by(), id);
        models.put("done", done);
        models.put("watch", watch);
        Response.ResponseBuilder answer = Response.ok(page(run, fill(run, source)));
        return (watch && run.state().working() ? answer.header("Refresh", AGAIN) : answer).build();
    }

    /** Reads the file in another encoding. */
    @POST
    @Path("{import}/form")
    public Response readAs(@PathParam("import") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        return act(id, form, null, () -> {
            Charset charset = TextForm.CHARSETS.stream().filter(c -> c.name().equals(form.text("charset"))).findFirst()
                    .orElseThrow(() -> Problem.invalid(Issue.of("charset", "unknownCode")));
            char separator = TextForm.SEPARATORS.stream().filter(s -> form.is("separator", name(s))).findFirst()
                    .orElseThrow(() -> Problem.invalid(Issue.of("separator", "unknownCode")));
            imports.readAs(by(), id, new TextForm(charset, separator));
        });
    }

    /** Says how the columns are read, and has the file read through; with {@code known} the columns of a source are filled in only. */
    @POST
    @Path("{import}/check")
    public Response check(@PathParam("import") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        if (form.text("known") != null) {
            return Response.seeOther(jakarta.ws.rs.core.UriBuilder.fromPath("/registers/imports/" + id).queryParam("source", "{source}").build(form.value("source"))).build();
        }
        return act(id, form, null, () -> {
            Map<RecordColumn, String> columns = new EnumMap<>(RecordColumn.class);
            for (RecordColumn column : RecordColumn.values()) {
                String heading = form.text("columns." + column.name());
                if (heading != null) {
                    columns.put(column, heading);
                }
            }
            RegisterKind register = form.code("register", RegisterKind.class);
            if (register != null) {
                columns.remove(RecordColumn.REGISTER);
            }
            DateForm dates = form.code("dates", DateForm.class);
            imports.check(by(), id, form.text("source"), new ColumnMapping(columns, register, dates == null ? DateForm.ISO : dates));
        });
    }

    @POST
    @Path("{import}/load")
    public Response load(@PathParam("import") UUID id) {
        return act(id, Form.blank(), null, () -> imports.load(by(), id));
    }

    @POST
    @Path("{import}/cancel")
    public Response cancel(@PathParam("import") UUID id) {
        return act(id, Form.blank(), null, () -> imports.cancel(by(), id));
    }

    private Response act(UUID id, Form form, String done, Runnable act) {
        try {
            act.run();
            return answers.next("/registers/imports/" + id, done);
        } catch (Problem problem) {
            return answers.again(form, problem, () -> {
                ImportRun run = imports.find(by(), id);
                return page(run, completed(form, run));
            });
        }
    }

    private Form fill(ImportRun run, String source) {
        String whose = source == null || source.isBlank() ? run.source() : source.strip();
        ColumnMapping mapping = imports.proposal(by(), run.id(), whose);
        Form form = Form.blank().with("source", whose).with("register", mapping.register()).with("dates", mapping.dates());
        mapping.columns().forEach((column, heading) -> form.with("columns." + column.name(), heading));
        return withForm(form, run);
    }

    private Form completed(Form form, ImportRun run) {
        return form.text("charset") == null ? withForm(form, run) : form;
    }

    private static Form withForm(Form form, ImportRun run) {
        return run.form() == null ? form : form.with("charset", run.form().charset().name()).with("separator", name(run.form().separator()));
    }

    private String page(ImportRun run, Form form) {
        Principal by = by();
        models.put("form", form);
        models.put("run", run);
        models.put("decides", !run.state().working() && !run.state().over());
        models.put("faults", imports.tallies(by, run.id(), ImportTally.Kind.FAULT));
        models.put("warnings", imports.tallies(by, run.id(), ImportTally.Kind.WARNING));
        models.put("refused", run.faultsKept() ? imports.refused(by, run.id(), LISTED) : List.of());
        models.put("beginning", imports.beginning(by, run.id()));
        models.put("columns", RecordColumn.values());
        models.put("kinds", RegisterKind.values());
        models.put("dateForms", DateForm.values());
        models.put("sources", imports.sources(by));
        models.put("charsets", TextForm.CHARSETS.stream().map(Charset::name).toList());
        models.put("separators", TextForm.SEPARATORS.stream().map(ImportPage::name).toList());
        models.put("remaining", run.remaining() == null ? null : run.remaining().toMinutes() > 0
                ? PageTexts.text(mvc.getLocale(), "import.minutes", run.remaining().toMinutes() + 1) : PageTexts.text(mvc.getLocale(), "import.seconds", run.remaining().toSeconds() + 1));
        return "import.html";
    }

    /** A separator as a choice of the form. */
    private static String name(char separator) {
        return switch (separator) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            default -> "bar";
        };
    }

    private Principal by() {
        return signedIn.principal();
    }
}
