package iti.directory;

import iti.problem.Issues;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * What is typed about a State's working calendar.
 *
 * @param zone     IANA zone, for example {@code Asia/Kolkata}
 * @param weekend  days of rest, any but not all seven
 * @param holidays other days that are not worked
 */
public record CalendarDetails(String zone, Set<DayOfWeek> weekend, Set<LocalDate> holidays) {

    public CalendarDetails {
        weekend = weekend == null ? Set.of() : Set.copyOf(weekend);
        holidays = holidays == null ? Set.of() : Set.copyOf(holidays);
    }

    Issues issues() {
        return new Issues().demandText(zone, "zone").demand(zone == null || zone.isBlank() || CalendarText.isZone(zone), "zone", "zone")
                .demand(weekend.size() < 7, "weekend", "noWorkingDay")
                .limit(CalendarText.holidays(holidays), CalendarText.MOST, "holidays");
    }

    WorkingCalendar calendar() {
        return new WorkingCalendar(ZoneId.of(zone), weekend, holidays);
    }
}
