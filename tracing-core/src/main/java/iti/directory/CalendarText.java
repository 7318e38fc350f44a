package iti.directory;

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

    private CalendarText() {
    }

    static WorkingCalendar parse(String zone, String weekend, String holidays) {
        return new WorkingCalendar(ZoneId.of(zone), parts(weekend).stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                parts(holidays).stream().map(LocalDate::parse).collect(Collectors.toSet()));
    }

    static boolean valid(String zone, String weekend, String holidays) {
        try {
            parse(zone, weekend, holidays);
            return true;
        } catch (DateTimeException | IllegalArgumentException e) {
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
