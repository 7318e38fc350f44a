package iti.web.home;

import iti.access.Permission;
import iti.access.Principal;
import iti.request.RequestFilter;
import iti.request.Side;
import iti.request.Status;
import iti.request.TracingRequests;
import iti.web.access.SignedIn;
import iti.web.request.RequestRow;
import iti.web.request.RequestRows;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The desk: what waits on this person, what waits on others, new answers. */
@Path("")
@Controller
@RequestScoped
public class HomePage {

    private static final int MOST = 100;
    private static final Set<Status> OPEN = EnumSet.of(Status.DRAFT, Status.PROPOSED, Status.APPROVED, Status.ISSUED, Status.ACKNOWLEDGED,
            Status.INFORMATION_SOUGHT, Status.DELAYED);
    private static final Set<Status> ANSWERED = EnumSet.of(Status.RESPONDED, Status.RESPONDED_IN_PART, Status.REFUSED);

    private final SignedIn signedIn;
    private final TracingRequests requests;
    private final RequestRows rows;
    private final Models models;

    @Inject
    public HomePage(SignedIn signedIn, TracingRequests requests, RequestRows rows, Models models) {
        this.signedIn = signedIn;
        this.requests = requests;
        this.rows = rows;
        this.models = models;
    }

    /** @param done what was just done, key of a sentence */
    @GET
    public String show(@QueryParam("done") String done) {
        Principal principal = signedIn.principal();
        List<RequestRow> open = List.of();
        List<RequestRow> answered = List.of();
        if (principal.may(Permission.READ_CASES) || principal.may(Permission.READ_INCOMING)) {
            open = rows.of(principal, requests.list(principal, RequestFilter.of(null, OPEN), 0, MOST));
            answered = rows.of(principal, requests.list(principal, RequestFilter.of(Side.REQUESTING, ANSWERED), 0, 8));
        }
        Comparator<RequestRow> urgentFirst = Comparator.comparing(RequestRow::due, Comparator.nullsLast(Comparator.naturalOrder()));
        models.put("done", done);
        models.put("page", new Desk(
                open.stream().filter(r -> r.step() != null).sorted(urgentFirst).toList(),
                open.stream().filter(r -> r.step() == null && r.request().status() != Status.DRAFT)
                        .sorted(Comparator.comparingLong(RequestRow::waiting).reversed()).toList(),
                answered, principal.may(Permission.OPEN_TRACES), principal.may(Permission.RECEIVE), principal.may(Permission.ADMINISTER)));
        return "home.html";
    }

    /**
     * @param mine     requests whose next step is the reader's
     * @param others   requests that wait on somebody else, longest first
     * @param answered the newest answers
     */
    public record Desk(List<RequestRow> mine, List<RequestRow> others, List<RequestRow> answered, boolean opens, boolean receives, boolean administers) {
    }
}
