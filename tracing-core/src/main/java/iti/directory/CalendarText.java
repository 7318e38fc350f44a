package iti.directory;

import iti.problem.Issues;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** A calendar as it is stored and typed: zone name, weekend days as {@code SATURDAY,SUNDAY}, holidays as ISO dates. */
final class CalendarText {

    /** Most characters of the holidays of one State: more than three thousand dates. */
    static final int MOST = 40_000;

    private static final Set<String> WEEK = Arrays.stream(DayOfWeek.values()).map(Enum::name).collect(Collectors.toSet());

    private CalendarText() {
    }

    static WorkingCalendar parse(String zone, String weekend, String holidays) {
        return new WorkingCalendar(ZoneId.of(zone), parts(weekend).stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                parts(holidays).stream().map(LocalDate::parse).collect(Collectors.toSet()));
    }

    /** What does not hold, each at its own field. */
    static void check(Issues issues, String path, String zone, String weekend, String holidays) {
        Set<String> rest = parts(weekend);
        issues.demandText(zone, path + "zone").demand(zone == null || zone.isBlank() || isZone(zone), path + "zone", "zone")
                .demand(WEEK.containsAll(rest), path + "weekend", "unknownCode").demand(!rest.containsAll(WEEK), path + "weekend", "noWorkingDay")
                .demand(parts(holidays).stream().allMatch(CalendarText::isDate), path + "holidays", "dates")
                .limit(holidays, MOST, path + "holidays");
    }

    static boolean isZone(String name) {
        try {
            ZoneId.of(name);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    static String weekend(Collection<DayOfWeek> days) {
        return days.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    static String holidays(Collection<LocalDate> days) {
        return days.stream().sorted().map(LocalDate::toString).collect(Collectors.joining(","));
    }

    private static Set<String> parts(String text) {
        return text == null ? Set.of() : Arrays.stream(text.split("[,\\s]+")).filter(p -> !p.isBlank()).collect(Collectors.toSet());
    }
}
