package iti.web.register;

import iti.access.Permission;
import iti.access.Principal;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import iti.register.ImportReport;
import iti.register.RegisterImport;
import iti.register.RegisterKind;
import iti.register.Registers;
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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** All registers with their age; custodians load files here. */
@Path("registers")
@Controller
@RequestScoped
public class RegistersPage {

    private final SignedIn signedIn;
    private final Registers registers;
    private final RegisterImport loading;
    private final Answers answers;
    private final Models models;

    @Inject
    public RegistersPage(SignedIn signedIn, Registers registers, RegisterImport loading, Answers answers, Models models) {
        this.signedIn = signedIn;
        this.registers = registers;
        this.loading = loading;
        this.answers = answers;
        this.models = models;
    }

    /** @param done what was just done, key of a sentence */
    @GET
    public String show(@QueryParam("done") String done) {
        models.put("done", done);
        return page(Form.blank(), null);
    }

    /**
     * Loads a file and shows what became of each row. The report is the answer itself: it is kept nowhere, and the same file sent again
     * changes nothing.
     */
    @POST
    @Path("load")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response load(List<EntityPart> parts) throws IOException {
        Form form = Form.blank();
        signedIn.principal().demand(Permission.LOAD_REGISTERS);
        try {
            ImportReport report = loading.load(signedIn.principal(), new ByteArrayInputStream(UploadedFile.of(parts).content()));
            return Response.ok(page(form, report)).build();
        } catch (Problem problem) {
            return answers.again(form, problem, () -> page(form, null));
        }
    }

    /** Says who keeps a register and on what legal basis. */
    @POST
    @Path("{kind}")
    public Response describe(@PathParam("kind") String kind, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        form.with("kind", kind);
        RegisterKind known = form.code("kind", RegisterKind.class);
        if (known == null) {
            throw Problem.of(ProblemKind.NOT_FOUND);
        }
        try {
            registers.describe(signedIn.principal(), known, form.text("keeper"), form.text("legalBasis"));
            return answers.next("/registers", "saved");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> page(form, null));
        }
    }

    private String page(Form form, ImportReport report) {
        Principal principal = signedIn.principal();
        if (!principal.may(Permission.SEARCH_REGISTERS)) {
            principal.demand(Permission.LOAD_REGISTERS);
        }
        models.put("form", form);
        models.put("report", report);
        models.put("registers", registers.all());
        models.put("loads", principal.may(Permission.LOAD_REGISTERS));
        return "registers.html";
    }
}
