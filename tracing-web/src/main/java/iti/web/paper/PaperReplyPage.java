package iti.web.paper;

import iti.access.People;
import iti.access.Principal;
import iti.paper.PaperOutcome;
import iti.problem.Problem;
import iti.request.PaperAnswer;
import iti.request.PaperReplies;
import iti.request.PaperReply;
import iti.request.TracingRequests;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A reply on paper: how it came, what its code says, its pages to take away, and a form for what an officer reads on them. */
@Path("papers/{paper: [0-9a-f-]{36}}")
@RequestScoped
public class PaperReplyPage {

    private final SignedIn signedIn;
    private final PaperReplies papers;
    private final TracingRequests requests;
    private final People people;
    private final Answers answers;
    private final Models models;

    @Inject
    public PaperReplyPage(SignedIn signedIn, PaperReplies papers, TracingRequests requests, People people, Answers answers, Models models) {
        this.signedIn = signedIn;
        this.papers = papers;
        this.requests = requests;
        this.people = people;
        this.answers = answers;
        this.models = models;
    }

    /** @param done what was just done, key of a sentence */
    @GET
    @Controller
    public String show(@PathParam("paper") UUID id, @QueryParam("done") String done) {
        models.put("done", done);
        PaperReply paper = papers.find(signedIn.principal(), id);
        return page(paper, kept(paper));
    }

    /** The pages as they came. Each one taken leaves an entry. */
    @GET
    @Path("file")
    public Response file(@PathParam("paper") UUID id) {
        PaperReplies.PaperFile file = papers.read(signedIn.principal(), id);
        return Response.ok(file.content(), MediaType.APPLICATION_OCTET_STREAM).header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'").build();
    }

    @POST
    @Controller
    public Response type(@PathParam("paper") UUID id, MultivaluedMap<String, String> fields) {
        Principal principal = signedIn.principal();
        Form form = Form.sent(fields);
        PaperAnswer answer = new PaperAnswer(form.code("paper.outcome", PaperOutcome.class), form.text("paper.lastLegalHolder"), form.text("paper.chain"), upper(form.text("paper.nextState")),
                form.text("paper.ground"), form.text("paper.restrictions"), form.text("paper.ownReference"), form.text("paper.signer"), form.text("paper.remark"));
        if (!form.misread().isEmpty()) {
            return answers.misread(form, List.of(), () -> page(papers.find(principal, id), form));
        }
        try {
            papers.type(principal, id, form.version(), answer);
            return answers.next("/papers/" + id, "onpaper.typed");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> kept(papers.find(principal, id)), () -> page(papers.find(principal, id), form));
        }
    }

    private static String upper(String code) {
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }

    private static Form kept(PaperReply paper) {
        Form form = Form.blank().with("version", paper.version());
        PaperAnswer a = paper.answer();
        return a == null ? form : form.with("paper.outcome", a.outcome()).with("paper.lastLegalHolder", a.lastLegalHolder()).with("paper.chain", a.chain())
                .with("paper.nextState", a.nextState()).with("paper.ground", a.ground()).with("paper.restrictions", a.restrictions())
                .with("paper.ownReference", a.ownReference()).with("paper.signer", a.signer()).with("paper.remark", a.remark());
    }

    private String page(PaperReply paper, Form form) {
        models.put("form", form);
        models.put("paper", paper);
        models.put("request", requests.find(signedIn.principal(), paper.request()));
        models.put("filedBy", people.nameOf(paper.filedBy()));
        models.put("typedBy", paper.typed() ? people.nameOf(paper.typedBy()) : null);
        models.put("boxes", PaperOutcome.boxes());
        models.put("types", PaperReplies.mayFile(signedIn.principal()));
        return "paper.html";
    }
}
