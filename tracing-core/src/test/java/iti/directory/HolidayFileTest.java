package iti.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import iti.problem.Issue;
import iti.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayFileTest {

    private final TimeZone ofThisMachine = TimeZone.getDefault();

    @AfterEach
    void backToTheZoneOfThisMachine() {
        TimeZone.setDefault(ofThisMachine);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "one day, no end           | DTSTART;VALUE=DATE:20260714 | 2026 | 2026 | 2026-07-14",
        "one day, with end         | DTSTART;VALUE=DATE:20260714\\nDTEND;VALUE=DATE:20260715 | 2026 | 2026 | 2026-07-14",
        "one day, end as start     | DTSTART;VALUE=DATE:20260714\\nDTEND;VALUE=DATE:20260714 | 2026 | 2026 | 2026-07-14",
        "three days                | DTSTART;VALUE=DATE:20260320\\nDTEND;VALUE=DATE:20260323 | 2026 | 2026 | 2026-03-20 2026-03-21 2026-03-22",
        "by duration               | DTSTART;VALUE=DATE:20260320\\nDURATION:P2D | 2026 | 2026 | 2026-03-20 2026-03-21",
        "over the year, first part | DTSTART;VALUE=DATE:20261231\\nDTEND;VALUE=DATE:20270102 | 2026 | 2026 | 2026-12-31",
        "over the year, last part  | DTSTART;VALUE=DATE:20261231\\nDTEND;VALUE=DATE:20270102 | 2027 | 2027 | 2027-01-01",
        "every year                | DTSTART;VALUE=DATE:20200714\\nRRULE:FREQ=YEARLY | 2026 | 2028 | 2026-07-14 2027-07-14 2028-07-14",
        "every year, until         | DTSTART;VALUE=DATE:20200714\\nRRULE:FREQ=YEARLY;UNTIL=20270714 | 2026 | 2028 | 2026-07-14 2027-07-14",
        "every year, counted       | DTSTART;VALUE=DATE:20250714\\nRRULE:FREQ=YEARLY;COUNT=3 | 2026 | 2030 | 2026-07-14 2027-07-14",
        "every year, one not       | DTSTART;VALUE=DATE:20260714\\nRRULE:FREQ=YEARLY\\nEXDATE;VALUE=DATE:20270714 | 2026 | 2028 | 2026-07-14 2028-07-14",
        "and two more days         | DTSTART;VALUE=DATE:20260714\\nRDATE;VALUE=DATE:20260801,20270801 | 2026 | 2027 | 2026-07-14 2026-08-01 2027-08-01",
        "first Monday of September | DTSTART;VALUE=DATE:20250901\\nRRULE:FREQ=YEARLY;BYMONTH=9;BYDAY=1MO | 2026 | 2028 | 2026-09-07 2027-09-06 2028-09-04",
        "a rule that never fits     | DTSTART;VALUE=DATE:20260714\\nEND:VEVENT\\nBEGIN:VEVENT\\nDTSTART;VALUE=DATE:20260101\\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 | 2026 | 2026 | 2026-07-14",
        "only in leap years        | DTSTART;VALUE=DATE:20240229\\nRRULE:FREQ=YEARLY | 2026 | 2033 | 2028-02-29 2032-02-29",
        "two days every year       | DTSTART;VALUE=DATE:20251231\\nDTEND;VALUE=DATE:20260102\\nRRULE:FREQ=YEARLY | 2026 | 2027 | 2026-01-01 2026-12-31 2027-01-01 2027-12-31",
        "cancelled beside one      | DTSTART;VALUE=DATE:20260714\\nEND:VEVENT\\nBEGIN:VEVENT\\nDTSTART;VALUE=DATE:20260715\\nSTATUS:CANCELLED | 2026 | 2026 | 2026-07-14",
        "a meeting beside one      | DTSTART;VALUE=DATE:20260714\\nEND:VEVENT\\nBEGIN:VEVENT\\nDTSTART:20260716T100000Z\\nDTEND:20260716T110000Z | 2026 | 2026 | 2026-07-14",
        "one of them moved         | UID:a\\nDTSTART;VALUE=DATE:20260714\\nRRULE:FREQ=YEARLY\\nEND:VEVENT\\nBEGIN:VEVENT\\nUID:a\\nRECURRENCE-ID;VALUE=DATE:20270714\\nDTSTART;VALUE=DATE:20270716 | 2026 | 2028 | 2026-07-14 2027-07-16 2028-07-14"})
    void theDays(String what, String event, int first, int last, String days) {
        for (String zone : List.of("UTC", "Pacific/Auckland", "America/Los_Angeles", "Africa/Cairo")) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertEquals(days, HolidayFile.read(file(event), first, last).stream().map(h -> h.day().toString()).collect(Collectors.joining(" ")), zone);
        }
    }

    @Test
    void theNamesAreThereAndTwoOnOneDayShareIt() {
        assertEquals(List.of("Independence; first part", "Founders, Harvest"), HolidayFile.read(file(
                "SUMMARY:Independence\\; first part\\nDTSTART;VALUE=DATE:20260714\\nEND:VEVENT\\nBEGIN:VEVENT\\nSUMMARY:Founders\\nDTSTART;VALUE=DATE:20260901\\nEND:VEVENT\\n"
                        + "BEGIN:VEVENT\\nSUMMARY:Harvest\\nDTSTART;VALUE=DATE:20260901"), 2026, 2026).stream().map(Holiday::name).toList());
    }

    @Test
    void fileIsUtf8WithOrWithoutMark() {
        byte[] marked = ("\uFEFF" + new String(file("SUMMARY:Fête\\nDTSTART;VALUE=DATE:20260714"), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        assertEquals("Fête", HolidayFile.read(marked, 2026, 2026).get(0).name());
        Issue issue = refused("BEGIN:VCALENDAR\r\nSUMMARY:F\u00EAte\r\nEND:VCALENDAR".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("notUtf8", issue.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "<html></html>", "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20260714\nEND:VEVENT",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260714\nEND:VEVENT\nBEGIN:VEVENT\nDTST"})
    void whatIsNoWholeCalendarIsRefused(String text) {
        assertEquals("icsNone", refused(text.getBytes(StandardCharsets.UTF_8)).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUMMARY:no day", "DTSTART;VALUE=DATE:2026-07", "DTSTART;VALUE=DATE:soon", "DTSTART;VALUE=DATE:20260714\\nDTEND;VALUE=DATE:20360714",
        "DTSTART;VALUE=DATE:20260231", "DTSTART;VALUE=DATE:20260101\\nRRULE:FREQ=SECONDLY", "DTSTART;VALUE=DATE:20261301"})
    void anEventThatCannotBeReadIsNamed(String event) {
        Issue issue = refused(file("DTSTART;VALUE=DATE:20260101\\nEND:VEVENT\\nBEGIN:VEVENT\\n" + event));
        assertEquals("icsEvent", issue.code());
        assertEquals(Map.of("event", "2"), issue.args());
    }

    @Test
    void noFreeDayAndTooManyAreSaid() {
        assertEquals("icsEmpty", refused(file("DTSTART;VALUE=DATE:20200101")).code());
        assertEquals("icsEmpty", refused("BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n".getBytes(StandardCharsets.UTF_8)).code());
        assertEquals("tooMany", assertThrows(Problem.class, () -> HolidayFile.read(file("DTSTART;VALUE=DATE:20260101\\nRRULE:FREQ=DAILY"), 2026, 2040)).issues().get(0).code());
        assertEquals("tooMany", refused(new byte[HolidayFile.MOST_BYTES + 1]).code());
    }

    private static Issue refused(byte[] ics) {
        Problem problem = assertThrows(Problem.class, () -> HolidayFile.read(ics, 2026, 2026));
        assertEquals("file", problem.issues().get(0).field());
        return problem.issues().get(0);
    }

    /** A file with one event or more; {@code \n} between its lines. */
    private static byte[] file(String event) {
        return ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Test//EN\nBEGIN:VEVENT\n" + event.replace("\\n", "\n") + "\nEND:VEVENT\nEND:VCALENDAR\n").replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
