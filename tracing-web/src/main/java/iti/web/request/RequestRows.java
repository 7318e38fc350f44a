package iti.web.request;

import iti.access.Principal;
import iti.casefile.HandlingCode;
import iti.request.Deadlines;
import iti.request.Pending;
import iti.request.RunningDeadline;
import iti.request.Side;
import iti.request.Status;
import iti.request.Threads;
import iti.request.TracingRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts requests into words for lists: where each stands, what is due when, and what waits on the reader. */
@ApplicationScoped
public class RequestRows {

    private static final int SOON = 3;

    private final Deadlines deadlines;
    private final NextSteps steps;
    private final Threads threads;
    private final Clock clock;

    @Inject
    public RequestRows(Deadlines deadlines, NextSteps steps, Threads threads, Clock clock) {
        this.deadlines = deadlines;
        this.steps = steps;
        this.threads = threads;
        this.clock = clock;
    }

    /** One row for each request, in the same order. */
    @Transactional
    public List<RequestRow> of(Principal reader, List<TracingRequest> requests) {
        Instant now = clock.instant();
        Map<UUID, RunningDeadline> running = deadlines.running(requests, now).stream().collect(Collectors.toMap(r -> r.request().id(), r -> r));
        Map<UUID, Pending> pending = threads.pending(requests.stream().map(TracingRequest::id).toList());
        return requests.stream().map(r -> row(reader, r, running.get(r.id()), pending.getOrDefault(r.id(), Pending.NOTHING), now)).toList();
    }

    /** Path of the page of a request: its case file for one of ours, its own page for an incoming one. */
    public static String address(TracingRequest request) {
        return request.side() == Side.REQUESTING ? "/cases/" + request.caseFile() : "/incoming/" + request.id();
    }

    /** Handling code of a page that lists requests: that of the most restricted, at least {@code H2}. */
    public static String band(Stream<TracingRequest> listed) {
        return listed.map(TracingRequest::handling).reduce(HandlingCode.H2, HandlingCode::or).name();
    }

    private RequestRow row(Principal reader, TracingRequest request, RunningDeadline running, Pending pending, Instant now) {
        NextStep step = steps.of(reader, request, pending).orElse(null);
        String address = step == NextStep.FINISH_DRAFT ? "/requests/" + request.id() + "/check" : address(request);
        Instant since = request.startedAt() == null ? request.draftedAt() : request.startedAt();
        long waiting = since == null ? 0 : Duration.between(since, now).toDays();
        if (running == null || request.status() == Status.INFORMATION_SOUGHT) {
            return new RequestRow(request, address, step, kind(request.status()), "status." + request.status(), 0, null, waiting, pending);
        }
        LocalDate due = running.deadline().day();
        int days = running.workingDaysLeft(now);
        if (running.deadline().overdue(now)) {
            return new RequestRow(request, address, step, "late", "due.over", Math.abs(days), due, waiting, pending);
        }
        return new RequestRow(request, address, step, days <= SOON ? "soon" : "wait", days == 0 ? "due.today" : "due.left", days, due, waiting, pending);
    }

    /** Shape and colour of a status without a running target. */
    static String kind(Status status) {
        return switch (status) {
            case DRAFT -> "draft";
            case PROPOSED, APPROVED, ISSUED, ACKNOWLEDGED -> "wait";
            case INFORMATION_SOUGHT, DELAYED -> "held";
            case RESPONDED_IN_PART -> "part";
            case RESPONDED -> "done";
            case REFUSED, MISROUTED -> "no";
            case DUPLICATE, WITHDRAWN -> "plain";
        };
    }
}
