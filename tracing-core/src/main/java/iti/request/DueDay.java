package iti.request;

import iti.directory.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The sum that leads to a due day, in days of the centre that owes the act, so that no change to or from summer time can shift it.
 * A stop counts each day after the one on which it began, up to the one on which it ended; a stop within one day counts that day. A
 * day counts once, however many stops touch it. For a target in working days, only working days of a stop count.
 */
final class DueDay {

    private final WorkingCalendar calendar;
    private final DayUnit unit;
    private LocalDate day;
    private final List<Deadline.Stop> stops = new ArrayList<>();
    private final List<Deadline.Fact> facts = new ArrayList<>();

    private DueDay(WorkingCalendar calendar, DayUnit unit, LocalDate start) {
        this.calendar = calendar;
        this.unit = unit;
        this.day = start;
    }

    /** A time during which the clock stood still; {@code until} is now while it lasts. */
    record Pause(Instant from, Instant until, boolean lasts) {
    }

    /**
     * @param start      the day on which the clock began; not counted
     * @param pauses     in any order, may overlap
     * @param extensions of this clock, in any order
     */
    static DueDay of(WorkingCalendar calendar, LocalDate start, int days, DayUnit unit, List<Pause> pauses, List<DeadlineExtension> extensions) {
        DueDay due = new DueDay(calendar, unit, start);
        due.target(days);
        due.stops(pauses, extensions.stream().sorted(Comparator.comparingInt(DeadlineExtension::position)).toList());
        due.fact("due", due.day.toString());
        return due;
    }

    LocalDate day() {
        return day;
    }

    List<Deadline.Stop> stops() {
        return List.copyOf(stops);
    }

    /** From the target to the result. */
    List<Deadline.Fact> facts() {
        return List.copyOf(facts);
    }

    private void target(int days) {
        fact(unit == DayUnit.WORKING_DAYS ? "targetWorkingDays" : "targetDays", String.valueOf(days));
        move(days);
    }

    /** The stops before an extension count before it: the day that it names or begins from is the one known when it was granted. */
    private void stops(List<Pause> pauses, List<DeadlineExtension> extensions) {
        NavigableSet<LocalDate> stopped = new TreeSet<>();
        List<Pause> left = new ArrayList<>(pauses.stream().sorted(Comparator.comparing(Pause::from)).toList());
        left.forEach(p -> stopped.addAll(days(p)));
        for (DeadlineExtension extension : extensions) {
            LocalDate granted = calendar.dayOf(extension.grantedAt());
            tell(left, extension.grantedAt());
            count(stopped.headSet(granted, true));
            LocalDate before = day;
            day = extension.after(day);
            stops.add(new Deadline.Stop(Deadline.Stop.Kind.EXTENSION, before, day, extension.grantedByName()));
            fact("extendedTo", day.toString());
            fact("extendedBy", extension.grantedByName());
            fact("legalBasis", extension.legalBasis());
        }
        tell(left, Instant.MAX);
        count(stopped);
    }

    private void tell(List<Pause> left, Instant before) {
        while (!left.isEmpty() && left.get(0).from().isBefore(before)) {
            Pause pause = left.remove(0);
            LocalDate from = calendar.dayOf(pause.from());
            LocalDate until = pause.lasts() ? null : calendar.dayOf(pause.until());
            stops.add(new Deadline.Stop(Deadline.Stop.Kind.INFORMATION_SOUGHT, from, until, null));
            fact("stopped", from + "/" + (until == null ? "" : until));
        }
    }

    private void count(NavigableSet<LocalDate> stopped) {
        if (stopped.isEmpty()) {
            return;
        }
        int counted = stopped.size();
        fact(unit == DayUnit.WORKING_DAYS ? "stoppedWorkingDays" : "stoppedDays", String.valueOf(counted));
        stopped.clear();
        move(counted);
    }

    private List<LocalDate> days(Pause pause) {
        LocalDate from = calendar.dayOf(pause.from());
        LocalDate until = calendar.dayOf(pause.until());
        List<LocalDate> touched = from.isBefore(until) ? from.plusDays(1).datesUntil(until.plusDays(1)).toList() : List.of(from);
        return unit == DayUnit.WORKING_DAYS ? touched.stream().filter(calendar::works).toList() : touched;
    }

    private void move(int days) {
        LocalDate before = day;
        if (unit == DayUnit.CALENDAR_DAYS) {
            day = day.plusDays(days);
            return;
        }
        day = calendar.plusWorkingDays(day, days);
        before.plusDays(1).datesUntil(day.plusDays(1)).filter(d -> !calendar.works(d))
                .forEach(d -> fact(calendar.holidays().contains(d) ? "holiday" : "weekend", d.toString()));
    }

    private void fact(String code, String value) {
        facts.add(new Deadline.Fact(code, value));
    }
}
