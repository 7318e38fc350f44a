package iti.web.setup;

import iti.directory.RequesterKind;
import iti.directory.StateDetails;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import iti.setup.SetUp;
import iti.web.access.OpenToAll;
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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first page of a new installation: the State it belongs to and its first administrator. There is no default password. */
@Path("setup")
@Controller
@RequestScoped
@OpenToAll
public class SetUpPage {

    private static final List<String> WEEKDAYS = List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

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
        return setUp.done() ? "redirect:/sign-in" : page(Form.blank().with("state.kind", RequesterKind.STATE).with("state.weekend", Set.of("SATURDAY", "SUNDAY")));
    }

    @POST
    public Response setUp(MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        try {
            setUp.setUp(form.text("code"), state(form), form.text("login"), form.text("name"), form.text("unit"), form.value("password"));
            return Response.seeOther(URI.create("/sign-in")).build();
        } catch (Problem problem) {
            if (problem.kind() == ProblemKind.INVALID_INPUT) {
                return Response.status(422).entity(page(form.mend(problem.issues(), mvc.getLocale()))).build();
            }
            if (problem.kind() == ProblemKind.LINK_NOT_VALID) {
                return Response.status(422).entity(page(form.mend(List.of(Issue.of("code", "setUpCode")), mvc.getLocale()))).build();
            }
            throw problem;
        }
    }

    private String page(Form form) {
        models.put("page", form);
        models.put("weekdays", WEEKDAYS);
        models.put("kinds", RequesterKind.values());
        return "setup.html";
    }

    private static StateDetails state(Form form) {
        String weekend = WEEKDAYS.stream().filter(d -> form.is("state.weekend", d)).collect(Collectors.joining(","));
        String holidays = Stream.of(form.value("state.holidays").split("[\\s,;]+")).filter(d -> !d.isEmpty()).collect(Collectors.joining(","));
        return new StateDetails(form.text("state.code"), form.text("state.name"), form.text("state.authority"), form.text("state.pointOfContact"),
                form.text("state.phone"), form.text("state.email"), form.text("state.languages"), form.text("state.zone"), weekend, holidays, null,
                form.code("state.kind", RequesterKind.class), form.text("state.resolution"));
    }
}
