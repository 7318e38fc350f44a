package iti.web.home;

import iti.problem.Problem;
import iti.request.Deadline;
import iti.request.Notices;
import iti.web.access.SignedIn;
import iti.web.form.Answers;
import iti.web.form.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** A person takes a notice off the desk. The trace itself stays as it is. */
@Path("notices/{request: [0-9a-f-]{36}}/{clock}")
@Controller
@RequestScoped
public class NoticeActs {

    private final SignedIn signedIn;
    private final Notices notices;
    private final Answers answers;

    @Inject
    public NoticeActs(SignedIn signedIn, Notices notices, Answers answers) {
        this.signedIn = signedIn;
        this.notices = notices;
        this.answers = answers;
    }

    @POST
    @Path("seen")
    public Response seen(@PathParam("request") UUID request, @PathParam("clock") String clock) {
        Deadline.What what = Form.blank().with("clock", clock).code("clock", Deadline.What.class);
        if (what == null) {
            throw Problem.notFound();
        }
        notices.seen(signedIn.principal(), request, what);
        return answers.next("/", "seen");
    }
}
