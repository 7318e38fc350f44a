package iti.web.home;

import iti.access.Permission;
import iti.access.Principal;
import iti.certificate.ExpiryNotices;
import iti.deconfliction.WeaponMatches;
import iti.exchange.Incoming;
import iti.exchange.Outbox;
import iti.exchange.Reception;
import iti.inquiry.Inquiries;
import iti.ledger.Ledger;
import iti.request.Notices;
import iti.request.Pending;
import iti.request.RequestFilter;
import iti.request.Side;
import iti.request.Status;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import iti.web.access.SignedIn;
import iti.web.request.NextStep;
import iti.web.request.RequestRow;
import iti.web.request.RequestRows;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The desk: what waits on this person, what waits on others, new answers. */
@Path("")
@Controller
@RequestScoped
public class HomePage {

    private static final int MOST = 100;
    private static final Set<Status> OPEN = EnumSet.of(Status.DRAFT, Status.PROPOSED, Status.APPROVED, Status.ISSUED, Status.ACKNOWLEDGED,
            Status.INFORMATION_SOUGHT, Status.DELAYED);
    private static final Set<Status> ANSWERED = Arrays.stream(Status.values()).filter(Status::answered).collect(Collectors.toUnmodifiableSet());

    private final SignedIn signedIn;
    private final TracingRequests requests;
    private final RequestRows rows;
    private final Outbox outbox;
    private final Reception reception;
    private final Inquiries inquiries;
    private final Ledger ledger;
    private final Notices notices;
    private final ExpiryNotices expiry;
    private final WeaponMatches matches;
    private final Models models;

    @Inject
    public HomePage(SignedIn signedIn, TracingRequests requests, RequestRows rows, Outbox outbox, Reception reception, Inquiries inquiries, Ledger ledger,
                    Notices notices, ExpiryNotices expiry, WeaponMatches matches, Models models) {
        this.signedIn = signedIn;
        this.requests = requests;
        this.rows = rows;
        this.outbox = outbox;
        this.reception = reception;
        this.inquiries = inquiries;
        this.ledger = ledger;
        this.notices = notices;
        this.expiry = expiry;
        this.matches = matches;
        this.models = models;
    }

    /** @param done what was just done, key of a sentence */
    @GET
    public String show(@QueryParam("done") String done) {
        Principal principal = signedIn.principal();
        List<RequestRow> open = List.of();
        List<RequestRow> answered = List.of();
        if (principal.may(Permission.READ_CASES) || principal.may(Permission.READ_INCOMING)) {
            open = rows.of(principal, waiting(principal));
            answered = rows.of(principal, requests.list(principal, RequestFilter.of(Side.REQUESTING, ANSWERED), 0, 8));
        }
        Comparator<RequestRow> urgentFirst = Comparator.comparing(RequestRow::due, Comparator.nullsLast(Comparator.naturalOrder()));
        models.put("done", done);
        boolean reads = principal.may(Permission.READ_CASES) || principal.may(Permission.READ_INCOMING);
        models.put("reads", reads);
        models.put("matches", principal.may(Permission.READ_CASES) ? matches.unseen(principal) : List.of());
        models.put("notices", notices.unseen(principal).stream().map(n -> new NoticeLine(n, RequestRows.address(n.request()))).toList());
        models.put("ending", expiry.unseen(principal));
        models.put("handling", RequestRows.band(Stream.concat(open.stream(), answered.stream()).map(RequestRow::request)));
        models.put("parked", principal.may(Permission.COUNTERSIGN) ? outbox.waitingForAPerson(principal) : List.of());
        models.put("silent", principal.may(Permission.ANSWER) ? inquiries.overdue(principal) : List.of());
        models.put("apart", principal.may(Permission.RECEIVE) ? reception.count(principal, Incoming.State.QUARANTINED) : 0L);
        models.put("incoming", principal.may(Permission.READ_INCOMING) ? requests.count(principal, RequestFilter.of(Side.REQUESTED, EnumSet.of(Status.ISSUED))) : 0L);
        models.put("entries", !reads && principal.may(Permission.READ_LEDGER) ? ledger.count() : null);
        models.put("page", new Desk(
                open.stream().filter(r -> r.step() != null && r.step() != NextStep.FINISH_DRAFT).sorted(urgentFirst).toList(),
                open.stream().filter(r -> r.step() == null && r.request().status() != Status.DRAFT && waits(r))
                        .sorted(Comparator.comparingLong(RequestRow::waiting).reversed()).toList(),
                answered, open.stream().filter(r -> r.step() == NextStep.FINISH_DRAFT).toList(), principal.may(Permission.OPEN_TRACES), principal.may(Permission.RECEIVE), principal.may(Permission.ADMINISTER), principal.may(Permission.READ_CASES)));
        return "home.html";
    }

    /** Requests that are open, those beside whose status something waits, and those that led to another State. */
    private List<TracingRequest> waiting(Principal principal) {
        Map<UUID, TracingRequest> waiting = new LinkedHashMap<>();
        Stream.of(requests.list(principal, RequestFilter.of(null, OPEN), 0, MOST), requests.unsettled(principal, MOST),
                requests.list(principal, RequestFilter.of(Side.REQUESTING, EnumSet.of(Status.MISROUTED)), 0, MOST))
                .flatMap(List::stream).forEach(r -> waiting.put(r.id(), r));
        return List.copyOf(waiting.values());
    }

    private static boolean waits(RequestRow row) {
        return OPEN.contains(row.request().status()) || !row.pending().equals(Pending.NOTHING);
    }

    /** A notice with the path of the trace that it is about. */
    public record NoticeLine(Notices.Line notice, String address) {
    }

    /**
     * @param mine     requests whose next step is the reader's
     * @param others   requests that wait on somebody else, longest first
     * @param answered the newest answers
     * @param drafts   own requests that nobody has approved yet
     */
    public record Desk(List<RequestRow> mine, List<RequestRow> others, List<RequestRow> answered, List<RequestRow> drafts, boolean opens, boolean receives, boolean administers, boolean reads) {
    }
}
