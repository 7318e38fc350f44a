package iti.web.register;

import iti.access.Permission;
import iti.access.Principal;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import iti.register.Imports;
import iti.register.RegisterKind;
import iti.register.Registers;
import iti.web.access.SignedIn;
import iti.web.form.Answers;
import iti.web.form.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** All registers with their keeper and age, and the files on their way into them. */
@Path("registers")
@Controller
@RequestScoped
public class RegistersPage {

    private final SignedIn signedIn;
    private final Registers registers;
    private final Imports imports;
    private final Answers answers;
    private final Models models;

    @Inject
    public RegistersPage(SignedIn signedIn, Registers registers, Imports imports, Answers answers, Models models) {
        this.signedIn = signedIn;
        this.registers = registers;
        this.imports = imports;
        this.answers = answers;
        this.models = models;
    }

    /** @param done what was just done, key of a sentence */
    @GET
    public String show(@QueryParam("done") String done) {
        models.put("done", done);
        return page(Form.blank());
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
        Integer years = form.whole("retentionYears");
        if (!form.misread().isEmpty()) {
            return answers.misread(form, List.of(), () -> page(form));
        }
        try {
            registers.describe(signedIn.principal(), known, form.text("keeper"), form.text("legalBasis"), years);
            return answers.next("/registers", "saved");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> page(form));
        }
    }

    private String page(Form form) {
        Principal principal = signedIn.principal();
        if (!principal.may(Permission.SEARCH_REGISTERS)) {
            principal.demand(Permission.LOAD_REGISTERS);
        }
        models.put("form", form);
        models.put("imports", principal.may(Permission.LOAD_REGISTERS) ? imports.newest(principal) : List.of());
        models.put("registers", registers.all());
        models.put("loads", principal.may(Permission.LOAD_REGISTERS));
        return "registers.html";
    }
}
