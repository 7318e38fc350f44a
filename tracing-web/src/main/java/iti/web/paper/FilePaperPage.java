package iti.web.paper;

import iti.access.Principal;
import iti.problem.Problem;
import iti.request.PaperIntake;
import iti.request.PaperReplies;
import iti.request.TracingRequest;
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
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** Files the pages of a reply on paper at a request that the person names; a code that can be read must name it too. */
@Path("requests/{request}/paper")
@Controller
@RequestScoped
public class FilePaperPage {

    private final SignedIn signedIn;
    private final PaperReplies papers;
    private final PaperIntake intake;
    private final Answers answers;
    private final Models models;

    @Inject
    public FilePaperPage(SignedIn signedIn, PaperReplies papers, PaperIntake intake, Answers answers, Models models) {
        this.signedIn = signedIn;
        this.papers = papers;
        this.intake = intake;
        this.answers = answers;
        this.models = models;
    }

    @GET
    public String show(@PathParam("request") UUID id) {
        return page(papers.forPaper(signedIn.principal(), id), Form.blank());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response file(@PathParam("request") UUID id, List<EntityPart> parts) throws IOException {
        Principal principal = signedIn.principal();
        TracingRequest request = papers.forPaper(principal, id);
        try {
            return filed(answers, intake.takeAt(principal, id, UploadedFile.of(parts).content()));
        } catch (Problem problem) {
            Form form = Form.blank();
            return answers.again(form, problem, () -> page(request, form));
        }
    }

    /** On to the page of a reply that was filed. */
    public static Response filed(Answers answers, PaperReplies.Filed filed) {
        return answers.next("/papers/" + filed.reply().id(), filed.again() ? "onpaper.again" : "onpaper.filed");
    }

    private String page(TracingRequest request, Form form) {
        models.put("form", form);
        models.put("request", request);
        return "paper-file.html";
    }
}
