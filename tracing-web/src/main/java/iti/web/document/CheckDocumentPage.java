package iti.web.document;

import iti.certificate.EnrolledSeals;
import iti.message.SealReport;
import iti.message.SealVerifier;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import iti.web.access.OpenToAll;
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
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Anybody checks a document here: the same questions as on import, nothing is kept, nothing is placed, nobody needs an account. */
@Path("check-document")
@Controller
@RequestScoped
@OpenToAll
public class CheckDocumentPage {

    /** Checks by visitors at the same time; more would keep the centre's own work waiting. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private final SealVerifier verifier;
    private final EnrolledSeals seals;
    private final Answers answers;
    private final Models models;

    @Inject
    public CheckDocumentPage(SealVerifier verifier, EnrolledSeals seals, Answers answers, Models models) {
        this.verifier = verifier;
        this.seals = seals;
        this.answers = answers;
        this.models = models;
    }

    @GET
    public String show() {
        return page(Form.blank());
    }

    /** @throws Problem {@code TOO_MANY_ATTEMPTS} when others are being served */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response check(List<EntityPart> parts) throws IOException {
        UploadedFile file;
        try {
            file = UploadedFile.of(parts);
        } catch (Problem problem) {
            Form form = Form.blank();
            return answers.again(form, problem, () -> page(form));
        }
        if (!AT_ONCE.tryAcquire()) {
            throw Problem.of(ProblemKind.TOO_MANY_ATTEMPTS);
        }
        try {
            SealReport report = verifier.verify(file.content(), seals, null);
            models.put("verdict", Verdict.of(report));
            models.put("file", new CheckedFile(file.name(), file.content().length, report.sha256(),
                    report.message().map(m -> m.from().state()).orElse(null), null, null, null, 0));
            models.put("placed", null);
            models.put("handling", "H0");
            return Response.ok("verdict.html").build();
        } finally {
            AT_ONCE.release();
        }
    }

    private String page(Form form) {
        models.put("form", form);
        return "check-document.html";
    }
}
