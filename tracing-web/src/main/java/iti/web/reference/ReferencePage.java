package iti.web.reference;

import iti.access.Permission;
import iti.access.Principal;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.reference.ReferenceKind;
import iti.reference.ReferenceReport;
import iti.reference.References;
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
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** The tables of the reference with what is shipped and what is the installation's own; custodians and administrators load files here. */
@Path("reference")
@Controller
@RequestScoped
public class ReferencePage {

    private final SignedIn signedIn;
    private final References references;
    private final Answers answers;
    private final Models models;

    @Inject
    public ReferencePage(SignedIn signedIn, References references, Answers answers, Models models) {
        this.signedIn = signedIn;
        this.references = references;
        this.answers = answers;
        this.models = models;
    }

    /** @param done what was just done, key of a sentence */
    @GET
    public String show(@QueryParam("done") String done) {
        models.put("done", done);
        return page(Form.blank(), null);
    }

    /** Loads a file into one table and shows what became of each row. */
    @POST
    @Path("{kind}/load")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response load(@PathParam("kind") String kind, List<EntityPart> parts) throws IOException {
        Principal principal = loader();
        Form form = Form.blank().with("kind", kind);
        try {
            ReferenceReport report = references.load(principal, known(form), new ByteArrayInputStream(UploadedFile.of(parts).content()));
            return Response.ok(page(form, report)).build();
        } catch (Problem problem) {
            return answers.again(form, problem, () -> page(form, null));
        }
    }

    /** Drops the own rows of one table. */
    @POST
    @Path("{kind}/drop")
    public Response drop(@PathParam("kind") String kind) {
        Principal principal = loader();
        Form form = Form.blank().with("kind", kind);
        try {
            references.drop(principal, known(form));
            return answers.next("/reference", "reference.dropped");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> page(form, null));
        }
    }

    private static ReferenceKind known(Form form) {
        ReferenceKind kind = form.code("kind", ReferenceKind.class);
        if (kind == null) {
            throw Problem.invalid(Issue.of("kind", "unknownCode"));
        }
        return kind;
    }

    private Principal loader() {
        Principal principal = signedIn.principal();
        return References.mayLoad(principal) ? principal : principal.demand(Permission.LOAD_REGISTERS);
    }

    private String page(Form form, ReferenceReport report) {
        loader();
        models.put("form", form);
        models.put("report", report);
        models.put("holdings", references.holdings());
        models.put("changed", references.changedAt());
        return "reference.html";
    }
}
