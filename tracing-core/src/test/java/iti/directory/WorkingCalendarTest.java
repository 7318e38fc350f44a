package iti.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.parse("2026-07-15"));

    @ParameterizedTest(name = "{0}: {1} plus {2} working days is {3}")
    @CsvSource({
        "SATURDAY SUNDAY, 2026-07-13, 5, 2026-07-21",
        "SATURDAY SUNDAY, 2026-07-17, 1, 2026-07-20",
        "SATURDAY SUNDAY, 2026-07-18, 1, 2026-07-20",
        "FRIDAY SATURDAY, 2026-07-16, 1, 2026-07-19",
        "FRIDAY SATURDAY, 2026-07-14, 3, 2026-07-20",
        "SUNDAY, 2026-07-17, 1, 2026-07-18",
        "SATURDAY SUNDAY, 2028-02-28, 2, 2028-03-01",
        "SATURDAY SUNDAY, 2026-07-13, 0, 2026-07-13"})
    @Tag("ITI-14")
    void countsWorkingDays(String weekend, LocalDate start, int days, LocalDate expected) {
        WorkingCalendar calendar = calendar(weekend, "Europe/Paris");
        assertEquals(expected, calendar.plusWorkingDays(start, days));
        assertEquals(days, calendar.workingDaysBetween(start, expected));
        assertEquals(-days, calendar.workingDaysBetween(expected, start), "backwards");
    }

    @ParameterizedTest(name = "{0} closes at {2} on {1}")
    @CsvSource({
        "Europe/Paris, 2026-03-28, 2026-03-28T16:00:00Z",
        "Europe/Paris, 2026-03-29, 2026-03-29T15:00:00Z",
        "Europe/Paris, 2026-10-25, 2026-10-25T16:00:00Z",
        "Asia/Kathmandu, 2026-07-01, 2026-07-01T11:15:00Z"})
    @Tag("ITI-14")
    void closesByTheClockOfItsZone(String zone, LocalDate day, Instant close) {
        assertEquals(close, calendar("SUNDAY", zone).closeOf(day));
    }

    @Test
    void aWeekNeedsAWorkingDay() {
        EnumSet<DayOfWeek> all = EnumSet.allOf(DayOfWeek.class);
        Set<LocalDate> none = Set.of();
        ZoneId zone = ZoneId.of("UTC");
        assertThrows(IllegalArgumentException.class, () -> new WorkingCalendar(zone, all, none));
    }

    private static WorkingCalendar calendar(String weekend, String zone) {
        return new WorkingCalendar(ZoneId.of(zone), CalendarText.parse(zone, weekend.replace(' ', ','), "").weekend(), HOLIDAYS);
    }
}
