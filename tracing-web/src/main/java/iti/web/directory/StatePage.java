package iti.web.directory;

import iti.access.Permission;
import iti.access.Principal;
import iti.directory.Directory;
import iti.directory.EnrolledKey;
import iti.directory.KeyUse;
import iti.directory.PartnerState;
import iti.directory.RequesterKind;
import iti.exchange.Outbox;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import iti.web.access.SignedIn;
import iti.web.document.UploadedFile;
import iti.web.form.Answers;
import iti.web.form.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
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
import java.util.List;

/** One State of the directory. */
@Path("directory/{code: [A-Z][A-Z]}")
@Controller
@RequestScoped
public class StatePage {

    private final SignedIn signedIn;
    private final Directory directory;
    private final Outbox outbox;
    private final Answers answers;
    private final Models models;

    @Inject
    public StatePage(SignedIn signedIn, Directory directory, Outbox outbox, Answers answers, Models models) {
        this.signedIn = signedIn;
        this.directory = directory;
        this.outbox = outbox;
        this.answers = answers;
        this.models = models;
    }

    /** @param done what was just done, key of a sentence */
    @GET
    public String show(@PathParam("code") String code, @QueryParam("done") String done) {
        models.put("done", done);
        return page(code, Form.blank().with("use", KeyUse.SEAL_ROOT));
    }

    @GET
    @Path("edit")
    public String edit(@PathParam("code") String code) {
        signedIn.principal().demand(Permission.KEEP_DIRECTORY);
        PartnerState state = find(code);
        return form(code, StateForm.fill(state.details()).with("version", state.version()));
    }

    @POST
    @Path("edit")
    public Response keep(@PathParam("code") String code, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        try {
            directory.change(signedIn.principal(), StateForm.read(form, code), form.version());
            return answers.next("/directory/" + code, "saved");
        } catch (Problem problem) {
            return answers.again(form, StateForm.atFields(problem), () -> form(code, form.with("version", find(code).version())));
        }
    }

    /** Pins a certificate whose fingerprint was confirmed. */
    @POST
    @Path("certificates")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response enrol(@PathParam("code") String code, List<EntityPart> parts) throws IOException {
        Form form = PemForm.read(parts);
        KeyUse use = form.code("use", KeyUse.class);
        try {
            directory.enrol(signedIn.principal(), code, use == null ? KeyUse.SEAL_ROOT : use, form.text("certificate"), form.text("confirmedHow"));
            return answers.next("/directory/" + code, "enrolled");
        } catch (Problem problem) {
            Problem told = problem.kind() == ProblemKind.CHANGED_MEANWHILE ? Problem.invalid(Issue.of("certificate", "enrolledElsewhere")) : problem;
            return answers.again(form, told, () -> page(code, form));
        }
    }

    /** Keeps the list of revoked certificates that the State handed over. */
    @POST
    @Path("revocations")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response revocations(@PathParam("code") String code, List<EntityPart> parts) throws IOException {
        try {
            directory.keepRevocations(signedIn.principal(), code, UploadedFile.of(parts, "list").content());
            return answers.next("/directory/" + code, "revocationsKept");
        } catch (Problem problem) {
            Form form = Form.blank();
            return answers.again(form, problem, () -> page(code, form));
        }
    }

    @GET
    @Path("certificates/{fingerprint}/revoke")
    public String confirm(@PathParam("code") String code, @PathParam("fingerprint") String fingerprint) {
        signedIn.principal().demand(Permission.KEEP_DIRECTORY);
        models.put("state", find(code));
        models.put("line", new KeyLine(directory.keysOf(code).stream().filter(k -> k.fingerprint().equals(fingerprint)).findFirst().orElseThrow(Problem::notFound)));
        return "revoke.html";
    }

    @POST
    @Path("certificates/{fingerprint}/revoke")
    public Response revoke(@PathParam("code") String code, @PathParam("fingerprint") String fingerprint) {
        directory.revoke(signedIn.principal(), fingerprint);
        return answers.next("/directory/" + code, "revoked");
    }

    private String page(String code, Form form) {
        Principal principal = signedIn.principal();
        PartnerState state = find(code);
        models.put("state", state);
        models.put("holidays", state.calendar().holidays().stream().sorted().toList());
        models.put("keys", directory.keysOf(code).stream().map(KeyLine::new).toList());
        models.put("parked", outbox.waitingForAPerson(principal).stream().filter(p -> p.delivery().to().equals(code)).toList());
        models.put("hands", principal.may(Permission.COUNTERSIGN));
        models.put("keeps", principal.may(Permission.KEEP_DIRECTORY));
        models.put("uses", KeyUse.values());
        models.put("form", form);
        return "state.html";
    }

    private String form(String code, Form form) {
        models.put("form", form);
        models.put("code", code);
        models.put("weekdays", StateForm.WEEKDAYS);
        models.put("kinds", RequesterKind.values());
        return "state-form.html";
    }

    private PartnerState find(String code) {
        return directory.partner(code).orElseThrow(Problem::notFound);
    }

    /** A confirmed certificate as it is shown. */
    public record KeyLine(EnrolledKey key, CertificateText text) {

        KeyLine(EnrolledKey key) {
            this(key, CertificateText.of(key.certificate()));
        }
    }
}
