package iti.web.setup;

import iti.directory.RequesterKind;
import iti.directory.StateDetails;
import iti.problem.Issue;
import iti.problem.Issues;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import iti.setup.SetUp;
import iti.web.access.OpenToAll;
import iti.web.directory.StateForm;
import iti.web.form.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** The first page of a new installation: the State it belongs to and its first administrator. There is no default password. */
@Path("setup")
@Controller
@RequestScoped
@OpenToAll
public class SetUpPage {

    private final SetUp setUp;
    private final Models models;
    private final MvcContext mvc;

    @Inject
    public SetUpPage(SetUp setUp, Models models, MvcContext mvc) {
        this.setUp = setUp;
        this.models = models;
        this.mvc = mvc;
    }

    @GET
    public String show() {
        return setUp.done() ? "redirect:/sign-in" : page(StateForm.blank());
    }

    @POST
    public Response setUp(MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        StateDetails state = StateForm.read(form, null);
        try {
            setUp.setUp(form.text("code"), state, form.text("login"), form.text("name"), form.text("unit"), form.value("password"));
            return Response.seeOther(URI.create("/sign-in")).build();
        } catch (Problem problem) {
            if (problem.kind() == ProblemKind.INVALID_INPUT) {
                return Response.status(422).entity(page(form.mend(problem.issues(), mvc.getLocale()))).build();
            }
            if (problem.kind() == ProblemKind.LINK_NOT_VALID) {
                return Response.status(422).entity(page(form.mend(gaps(form, state), mvc.getLocale()))).build();
            }
            throw problem;
        }
    }

    /** The wrong code with all else that has to be mended, so that nobody mends twice. */
    private List<Issue> gaps(Form form, StateDetails state) {
        return new Issues().add(Issue.of("code", form.text("code") == null ? "required" : "setUpCode"))
                .add(setUp.gaps(state, form.text("login"), form.text("name"), form.text("unit"), form.value("password"))).list();
    }

    private String page(Form form) {
        models.put("page", form);
        models.put("weekdays", StateForm.WEEKDAYS);
        models.put("kinds", RequesterKind.values());
        return "setup.html";
    }
}
