package iti.figures;

import iti.access.Permission;
import iti.access.Principal;
import iti.request.Deadline;
import iti.request.Deadlines;
import iti.request.RequestFilter;
import iti.request.Side;
import iti.request.Status;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What is overdue, due soon, waiting and silent (ITI 18, 19), with the deadline of each. */
@ApplicationScoped
public class OverdueBoard {

    /** A request that never was acknowledged is silent after this long. */
    public static final Duration SILENCE = Duration.ofDays(30);

    private static final Set<Status> OPEN = Set.of(Status.ISSUED, Status.ACKNOWLEDGED, Status.INFORMATION_SOUGHT, Status.DELAYED);
    private static final int MOST = 500;
    private static final int SOON = 3;

    private final TracingRequests requests;
    private final Deadlines deadlines;
    private final Clock clock;

    @Inject
    public OverdueBoard(TracingRequests requests, Deadlines deadlines, Clock clock) {
        this.requests = requests;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** One open request with the target that runs. {@code days}: working days over when negative, left when positive. */
    public record Row(TracingRequest request, Deadline deadline, int days) {
    }

    /** The groups, most urgent first in each. {@code waiting} and {@code extended}: in time for more than three working days, or the clock stands still. */
    public record Groups(List<Row> overdue, List<Row> soon, List<Row> waiting, List<Row> extended, List<Row> silent) {
    }

    /** The open requests that the person may see, longest overdue first. */
    @Transactional
    public Groups read(Principal by) {
        by.demand(Permission.APPROVE);
        Instant now = clock.instant();
        List<Row> all = deadlines.running(requests.list(by, RequestFilter.of(null, OPEN), 0, MOST), now).stream()
                .map(r -> new Row(r.request(), r.deadline(), r.workingDaysLeft(now)))
                .sorted(Comparator.comparing(row -> row.deadline().due())).toList();
        List<Row> silent = all.stream().filter(row -> silent(row, now)).toList();
        List<Row> heard = all.stream().filter(row -> !silent(row, now)).toList();
        List<Row> timely = heard.stream().filter(row -> !row.deadline().overdue(now)).toList();
        List<Row> later = timely.stream().filter(row -> row.deadline().stopped() || row.days() > SOON).toList();
        return new Groups(heard.stream().filter(row -> row.deadline().overdue(now)).toList(),
                timely.stream().filter(row -> !row.deadline().stopped() && row.days() <= SOON).toList(),
                later.stream().filter(row -> row.deadline().extension().isEmpty()).toList(),
                later.stream().filter(row -> row.deadline().extension().isPresent()).toList(), silent);
    }

    private static boolean silent(Row row, Instant now) {
        return row.request().side() == Side.REQUESTING && row.request().status() == Status.ISSUED
                && Duration.between(row.request().startedAt(), now).compareTo(SILENCE) > 0;
    }
}
