package iti.request;

import iti.directory.Directory;
import iti.directory.PartnerState;
import iti.directory.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Derives the working targets of a request from its facts (ITI 18, 19, 21), by the calendar of the State that owes the act. */
@ApplicationScoped
public class Deadlines {

    private static final long MINUTES_A_DAY = 24 * 60;

    private final Directory directory;
    private final Targets targets;

    @Inject
    public Deadlines(Directory directory, Targets targets) {
        this.directory = directory;
        this.targets = targets;
    }

    /** The target that runs now: acknowledge first, then respond; empty before issue and after an answer. */
    public Optional<Deadline> current(TracingRequest request, Instant now) {
        if (request.startedAt() == null || !request.status().awaitsResponse()) {
            return Optional.empty();
        }
        return Optional.of(request.status() == Status.ISSUED ? acknowledgement(request) : response(request, now));
    }

    public Deadline acknowledgement(TracingRequest request) {
        WorkingCalendar calendar = calendar(request);
        LocalDate start = calendar.dayOf(request.startedAt());
        int days = targets.workingDaysToAcknowledge(request.priority());
        LocalDate day = calendar.plusWorkingDays(start, days);
        List<Deadline.Fact> why = new ArrayList<>();
        why.add(new Deadline.Fact(startCode(request), start.toString()));
        why.add(new Deadline.Fact("targetWorkingDays", String.valueOf(days)));
        start.plusDays(1).datesUntil(day.plusDays(1)).filter(d -> !calendar.works(d))
                .forEach(d -> why.add(new Deadline.Fact(calendar.holidays().contains(d) ? "holiday" : "weekend", d.toString())));
        why.add(new Deadline.Fact("due", day.toString()));
        Instant met = request.acknowledgedAt() == null ? request.respondedAt() : request.acknowledgedAt();
        return new Deadline(Deadline.What.ACKNOWLEDGE, calendar.closeOf(day), day, met, false, List.copyOf(why));
    }

    public Deadline response(TracingRequest request, Instant now) {
        WorkingCalendar calendar = calendar(request);
        LocalDate start = calendar.dayOf(request.startedAt());
        int days = targets.daysToRespond(request.priority());
        Duration stopped = request.suspensions().stream().map(s -> s.length(now)).reduce(Duration.ZERO, Duration::plus);
        int stoppedDays = (int) ((stopped.toMinutes() + MINUTES_A_DAY - 1) / MINUTES_A_DAY);
        LocalDate day = start.plusDays(days).plusDays(stoppedDays);
        List<Deadline.Fact> why = new ArrayList<>();
        why.add(new Deadline.Fact(startCode(request), start.toString()));
        why.add(new Deadline.Fact("targetDays", String.valueOf(days)));
        request.suspensions().forEach(s -> why.add(new Deadline.Fact("stopped", calendar.dayOf(s.from()) + "/"
                + (s.until() == null ? "" : calendar.dayOf(s.until())))));
        why.add(new Deadline.Fact("stoppedDays", String.valueOf(stoppedDays)));
        why.add(new Deadline.Fact("due", day.toString()));
        return new Deadline(Deadline.What.RESPOND, calendar.closeOf(day), day, request.respondedAt(),
                request.status() == Status.INFORMATION_SOUGHT, List.copyOf(why));
    }

    private static String startCode(TracingRequest request) {
        return request.side() == Side.REQUESTING ? "issued" : "received";
    }

    /** The calendar of the State that owes the act; the own one when the partner is not in the directory. */
    public WorkingCalendar calendar(TracingRequest request) {
        return request.side() == Side.REQUESTED ? directory.ownState().calendar()
                : directory.partner(request.requestedState()).map(PartnerState::calendar).orElseGet(() -> directory.ownState().calendar());
    }
}
