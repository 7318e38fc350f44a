package iti.web.request;

import iti.access.People;
import iti.access.Principal;
import iti.casefile.HandlingCode;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.request.CaseSubject;
import iti.request.HandleCase;
import iti.request.WhoSees;
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
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/** Who can see a case of ours or a request of another State, and why; handling code and readers are changed here (ITI 15 (a)). */
@Path("access/{subject}")
@Controller
@RequestScoped
public class AccessPage {

    private final SignedIn signedIn;
    private final WhoSees whoSees;
    private final HandleCase handle;
    private final People people;
    private final Answers answers;
    private final Models models;

    @Inject
    public AccessPage(SignedIn signedIn, WhoSees whoSees, HandleCase handle, People people, Answers answers, Models models) {
        this.signedIn = signedIn;
        this.whoSees = whoSees;
        this.handle = handle;
        this.people = people;
        this.answers = answers;
        this.models = models;
    }

    /** @param done what was just done, key of a sentence */
    @GET
    public String show(@PathParam("subject") UUID subject, @QueryParam("done") String done) {
        models.put("done", done);
        return page(subject, Form.blank());
    }

    @POST
    @Path("handling")
    public Response handling(@PathParam("subject") UUID subject, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        HandlingCode code = form.code("handling", HandlingCode.class);
        return act(subject, form, "access.handled", () -> handle.as(by(), subject, code));
    }

    @POST
    @Path("readers")
    public Response give(@PathParam("subject") UUID subject, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        return act(subject, form, "access.given", () -> handle.give(by(), subject, person(form.text("person"))));
    }

    @POST
    @Path("readers/{person}/end")
    public Response take(@PathParam("subject") UUID subject, @PathParam("person") UUID person) {
        return act(subject, Form.blank(), "access.taken", () -> handle.take(by(), subject, person));
    }

    private Response act(UUID subject, Form form, String done, Runnable act) {
        try {
            act.run();
            return answers.next("/access/" + subject, done);
        } catch (Problem problem) {
            return answers.again(form, problem, () -> page(subject, form));
        }
    }

    private String page(UUID subject, Form form) {
        WhoSees.Answer answer = whoSees.of(by(), subject);
        CaseSubject about = answer.subject();
        models.put("form", form.value("handling").isEmpty() ? form.with("handling", about.handling()) : form);
        models.put("subject", about);
        models.put("home", about.request() == null ? "/cases/" + about.id() : "/incoming/" + about.id());
        models.put("answer", answer);
        models.put("readers", answer.readers().stream().map(r -> new ReaderLine(r.person(), people.nameOf(r.person()), people.nameOf(r.givenBy()), r.givenAt())).toList());
        models.put("all", HandlingCode.values());
        models.put("codes", Stream.of(HandlingCode.values()).filter(c -> c.compareTo(answer.content()) >= 0).toList());
        return "access.html";
    }

    private Principal by() {
        return signedIn.principal();
    }

    private static UUID person(String typed) {
        if (typed == null || !typed.matches("[0-9a-f-]{36}")) {
            throw Problem.invalid(Issue.required("person"));
        }
        return UUID.fromString(typed);
    }

    /** A person who was given access by name. */
    public record ReaderLine(UUID person, String name, String givenBy, Instant givenAt) {
    }
}
