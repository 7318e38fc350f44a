package iti.web.board;

import iti.directory.Directory;
import iti.problem.Problem;
import iti.request.DayUnit;
import iti.request.NationalTargets;
import iti.request.Priority;
import iti.request.Side;
import iti.request.TargetDetails;
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

/** The national working targets: which rule holds for whom, and changing them. */
@Path("targets")
@Controller
@RequestScoped
public class TargetsPage {

    private final SignedIn signedIn;
    private final NationalTargets targets;
    private final Directory directory;
    private final Answers answers;
    private final Models models;

    @Inject
    public TargetsPage(SignedIn signedIn, NationalTargets targets, Directory directory, Answers answers, Models models) {
        this.signedIn = signedIn;
        this.targets = targets;
        this.directory = directory;
        this.answers = answers;
        this.models = models;
    }

    /** @param done what was just done, key of a sentence */
    @GET
    public String show(@QueryParam("done") String done) {
        models.put("done", done);
        return page(Form.blank().with("respondIn", DayUnit.CALENDAR_DAYS));
    }

    @POST
    public Response keep(MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        try {
            targets.keep(signedIn.principal(), new TargetDetails(form.text("counterpart"), form.code("side", Side.class), form.code("priority", Priority.class),
                    form.whole("acknowledgeDays"), form.whole("respondDays"), form.code("respondIn", DayUnit.class)));
            return answers.next("/targets", "target");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> page(form));
        }
    }

    @POST
    @Path("{rule: [0-9a-f-]{36}}/drop")
    public Response drop(@PathParam("rule") UUID rule) {
        targets.drop(signedIn.principal(), rule);
        return answers.next("/targets", "target");
    }

    private String page(Form form) {
        models.put("form", form);
        models.put("rules", targets.all(signedIn.principal()));
        models.put("routine", targets.configured(Priority.ROUTINE));
        models.put("urgent", targets.configured(Priority.URGENT));
        models.put("partners", directory.partners());
        models.put("sides", Side.values());
        models.put("priorities", Priority.values());
        models.put("units", DayUnit.values());
        return "targets.html";
    }
}
