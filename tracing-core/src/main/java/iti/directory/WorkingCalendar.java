package iti.directory;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a State's centre works (ITI 14): zone, weekend days, public holidays. A working target ends at the close of its last day.
 *
 * @param zone     IANA zone of the centre
 * @param weekend  days that are not counted as working days
 * @param holidays dates that are not counted as working days
 */
public record WorkingCalendar(ZoneId zone, Set<DayOfWeek> weekend, Set<LocalDate> holidays) {

    /** The time of day at which a working target of that day ends. */
    public static final LocalTime CLOSE = LocalTime.of(17, 0);

    public WorkingCalendar {
        weekend = weekend.isEmpty() ? EnumSet.noneOf(DayOfWeek.class) : EnumSet.copyOf(weekend);
        holidays = Set.copyOf(holidays);
        if (weekend.size() == 7) {
            throw new IllegalArgumentException("a week needs a working day");
        }
    }

    public boolean works(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** The day {@code days} working days after {@code start}; the start itself is not counted. */
    public LocalDate plusWorkingDays(LocalDate start, int days) {
        LocalDate day = start;
        for (int left = days; left > 0;) {
            day = day.plusDays(1);
            if (works(day)) {
                left--;
            }
        }
        return day;
    }

    /** Working days after {@code from} up to and including {@code to}; negative when {@code to} is earlier. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        int days = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (works(day)) {
                days++;
            }
        }
        return days;
    }

    /** The same calendar with more holidays. */
    public WorkingCalendar with(Set<LocalDate> more) {
        Set<LocalDate> all = new TreeSet<>(holidays);
        all.addAll(more);
        return new WorkingCalendar(zone, weekend, all);
    }

    /** The close of a day, as an instant. */
    public Instant closeOf(LocalDate day) {
        return day.atTime(CLOSE).atZone(zone).toInstant();
    }
}
