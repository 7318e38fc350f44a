package iti.web.people;

import iti.access.People;
import iti.access.Role;
import iti.problem.Problem;
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
import java.util.UUID;

/** The people of the installation, their units and roles. For administrators. */
@Path("people")
@Controller
@RequestScoped
public class PeoplePage {

    private final SignedIn signedIn;
    private final People people;
    private final Answers answers;
    private final Models models;

    @Inject
    public PeoplePage(SignedIn signedIn, People people, Answers answers, Models models) {
        this.signedIn = signedIn;
        this.people = people;
        this.answers = answers;
        this.models = models;
    }

    @GET
    public String show(@QueryParam("done") String done) {
        models.put("done", done);
        return page(Form.blank());
    }

    @POST
    public Response add(MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        try {
            people.add(signedIn.principal(), form.text("login"), form.text("name"), form.text("unit"), form.codes("roles", Role.class), form.value("password"));
            return answers.next("/people", "added");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> page(form));
        }
    }

    /** Switches an account on or off. */
    @POST
    @Path("{person}/active")
    public Response switchAccount(@PathParam("person") UUID person, MultivaluedMap<String, String> fields) {
        people.setActive(signedIn.principal(), person, Boolean.TRUE.equals(Form.sent(fields).yesOrNo("active")));
        return answers.next("/people", "saved");
    }

    private String page(Form form) {
        models.put("form", form);
        models.put("people", people.all(signedIn.principal()));
        models.put("roles", Role.values());
        return "people.html";
    }
}
