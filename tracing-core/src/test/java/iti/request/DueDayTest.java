package iti.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import iti.access.Principal;
import iti.directory.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Golden table of due days. Pauses and extensions are separated by spaces; a pause is from/until, an extension is instant+days or instant=day. */
class DueDayTest {

    private static final Principal SUPERVISOR = new Principal(UUID.randomUUID(), "s", "R. Tolland", UUID.randomUUID(), "Centre", Set.of());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        // what                                  | zone | weekend | holidays | start | days | unit | pauses | extensions | due | close
        "thirty days                             | Europe/Paris | SATURDAY SUNDAY | | 2026-07-01 | 30 | CALENDAR_DAYS | | | 2026-07-31 | 2026-07-31T15:00:00Z",
        "five working days, Saturday and Sunday  | Europe/Paris | SATURDAY SUNDAY | | 2026-07-01 | 5 | WORKING_DAYS | | | 2026-07-08 | 2026-07-08T15:00:00Z",
        "five working days, Friday and Saturday  | Asia/Riyadh | FRIDAY SATURDAY | | 2026-07-01 | 5 | WORKING_DAYS | | | 2026-07-08 | 2026-07-08T14:00:00Z",
        "one working day before Friday           | Asia/Riyadh | FRIDAY SATURDAY | | 2026-07-02 | 1 | WORKING_DAYS | | | 2026-07-05 | 2026-07-05T14:00:00Z",
        "one working day before Saturday         | Europe/Paris | SATURDAY SUNDAY | | 2026-07-03 | 1 | WORKING_DAYS | | | 2026-07-06 | 2026-07-06T15:00:00Z",
        "holidays one after the other            | Europe/Paris | SATURDAY SUNDAY | 2026-12-24 2026-12-25 | 2026-12-23 | 2 | WORKING_DAYS | | | 2026-12-29 | 2026-12-29T16:00:00Z",
        "a holiday on a day of rest counts once  | Europe/Paris | SATURDAY SUNDAY | 2026-07-04 | 2026-07-03 | 1 | WORKING_DAYS | | | 2026-07-06 | 2026-07-06T15:00:00Z",
        "start on a day of rest                  | Europe/Paris | SATURDAY SUNDAY | | 2026-07-04 | 2 | WORKING_DAYS | | | 2026-07-07 | 2026-07-07T15:00:00Z",
        "no day of rest at all                   | Europe/Paris | | | 2026-07-03 | 2 | WORKING_DAYS | | | 2026-07-05 | 2026-07-05T15:00:00Z",
        "calendar days know no holiday           | Europe/Paris | SATURDAY SUNDAY | 2026-07-31 | 2026-07-01 | 30 | CALENDAR_DAYS | | | 2026-07-31 | 2026-07-31T15:00:00Z",
        "over 29 February                        | Europe/Paris | SATURDAY SUNDAY | | 2028-02-28 | 2 | CALENDAR_DAYS | | | 2028-03-01 | 2028-03-01T16:00:00Z",
        "no 29 February                          | Europe/Paris | SATURDAY SUNDAY | | 2026-02-28 | 2 | CALENDAR_DAYS | | | 2026-03-02 | 2026-03-02T16:00:00Z",
        "no 29 February in 2100                  | Europe/Paris | SATURDAY SUNDAY | | 2100-02-28 | 1 | CALENDAR_DAYS | | | 2100-03-01 | 2100-03-01T16:00:00Z",
        "over the end of the year                | Europe/Paris | SATURDAY SUNDAY | 2027-01-01 | 2026-12-30 | 2 | WORKING_DAYS | | | 2027-01-04 | 2027-01-04T16:00:00Z",
        "into summer time                        | Europe/Paris | SATURDAY SUNDAY | | 2026-03-28 | 1 | CALENDAR_DAYS | | | 2026-03-29 | 2026-03-29T15:00:00Z",
        "out of summer time                      | Europe/Paris | SATURDAY SUNDAY | | 2026-10-24 | 1 | CALENDAR_DAYS | | | 2026-10-25 | 2026-10-25T16:00:00Z",
        "into summer time, America               | America/New_York | SATURDAY SUNDAY | | 2026-03-07 | 1 | CALENDAR_DAYS | | | 2026-03-08 | 2026-03-08T21:00:00Z",
        "out of summer time, America             | America/New_York | SATURDAY SUNDAY | | 2026-10-31 | 1 | CALENDAR_DAYS | | | 2026-11-01 | 2026-11-01T22:00:00Z",
        "half an hour, India                     | Asia/Kolkata | SUNDAY | | 2026-07-04 | 1 | WORKING_DAYS | | | 2026-07-06 | 2026-07-06T11:30:00Z",
        "half an hour of summer time, Lord Howe  | Australia/Lord_Howe | SATURDAY SUNDAY | | 2026-10-02 | 2 | CALENDAR_DAYS | | | 2026-10-04 | 2026-10-04T06:00:00Z",
        "a day that never was, Samoa             | Pacific/Apia | SATURDAY SUNDAY | | 2011-12-29 | 2 | CALENDAR_DAYS | | | 2011-12-31 | 2011-12-31T03:00:00Z",
        "four days stopped                       | Europe/Paris | SATURDAY SUNDAY | | 2026-07-01 | 30 | CALENDAR_DAYS | 2026-07-02T08:00:00Z/2026-07-06T08:00:00Z | | 2026-08-04 | 2026-08-04T15:00:00Z",
        "an hour stopped is a day                | Europe/Paris | SATURDAY SUNDAY | | 2026-07-01 | 30 | CALENDAR_DAYS | 2026-07-02T08:00:00Z/2026-07-02T09:00:00Z | | 2026-08-01 | 2026-08-01T15:00:00Z",
        "stopped twice on one day is a day       | Europe/Paris | SATURDAY SUNDAY | | 2026-07-01 | 30 | CALENDAR_DAYS | 2026-07-02T08:00:00Z/2026-07-02T09:00:00Z 2026-07-02T10:00:00Z/2026-07-02T11:00:00Z | | 2026-08-01 | 2026-08-01T15:00:00Z",
        "stops that overlap count once           | Europe/Paris | SATURDAY SUNDAY | | 2026-07-01 | 30 | CALENDAR_DAYS | 2026-07-02T08:00:00Z/2026-07-06T08:00:00Z 2026-07-04T08:00:00Z/2026-07-08T08:00:00Z | | 2026-08-06 | 2026-08-06T15:00:00Z",
        "a stop inside a stop                    | Europe/Paris | SATURDAY SUNDAY | | 2026-07-01 | 30 | CALENDAR_DAYS | 2026-07-02T08:00:00Z/2026-07-12T08:00:00Z 2026-07-04T08:00:00Z/2026-07-05T08:00:00Z | | 2026-08-10 | 2026-08-10T15:00:00Z",
        "stopped into summer time is a day       | Europe/Paris | SATURDAY SUNDAY | | 2026-03-20 | 10 | CALENDAR_DAYS | 2026-03-28T10:00:00Z/2026-03-29T09:00:00Z | | 2026-03-31 | 2026-03-31T15:00:00Z",
        "stopped out of summer time is a day     | Europe/Paris | SATURDAY SUNDAY | | 2026-10-20 | 10 | CALENDAR_DAYS | 2026-10-24T09:00:00Z/2026-10-25T10:00:00Z | | 2026-10-31 | 2026-10-31T16:00:00Z",
        "a stop over a weekend, working days     | Europe/Paris | SATURDAY SUNDAY | | 2026-07-01 | 5 | WORKING_DAYS | 2026-07-03T08:00:00Z/2026-07-06T08:00:00Z | | 2026-07-09 | 2026-07-09T15:00:00Z",
        "a stop inside a weekend, working days   | Europe/Paris | SATURDAY SUNDAY | | 2026-07-01 | 5 | WORKING_DAYS | 2026-07-04T08:00:00Z/2026-07-05T08:00:00Z | | 2026-07-08 | 2026-07-08T15:00:00Z",
        "the same stop with Friday and Saturday  | Asia/Riyadh | FRIDAY SATURDAY | | 2026-07-01 | 5 | WORKING_DAYS | 2026-07-04T08:00:00Z/2026-07-05T08:00:00Z | | 2026-07-09 | 2026-07-09T14:00:00Z",
        "a stop is a day of the owing centre     | Pacific/Auckland | SATURDAY SUNDAY | | 2026-07-01 | 30 | CALENDAR_DAYS | 2026-07-02T11:00:00Z/2026-07-02T13:00:00Z | | 2026-08-01 | 2026-08-01T05:00:00Z",
        "ten days more                           | Europe/Paris | SATURDAY SUNDAY | | 2026-07-01 | 30 | CALENDAR_DAYS | | 2026-07-20T08:00:00Z+10 | 2026-08-10 | 2026-08-10T15:00:00Z",
        "twice ten days more                     | Europe/Paris | SATURDAY SUNDAY | | 2026-07-01 | 30 | CALENDAR_DAYS | | 2026-07-20T08:00:00Z+10 2026-08-01T08:00:00Z+10 | 2026-08-20 | 2026-08-20T15:00:00Z",
        "until a day                             | Europe/Paris | SATURDAY SUNDAY | | 2026-07-01 | 30 | CALENDAR_DAYS | | 2026-07-20T08:00:00Z=2026-08-14 | 2026-08-14 | 2026-08-14T15:00:00Z",
        "until a day, the stop before is in it   | Europe/Paris | SATURDAY SUNDAY | | 2026-07-01 | 30 | CALENDAR_DAYS | 2026-07-02T08:00:00Z/2026-07-06T08:00:00Z | 2026-07-20T08:00:00Z=2026-08-14 | 2026-08-14 | 2026-08-14T15:00:00Z",
        "until a day, the stop after moves it    | Europe/Paris | SATURDAY SUNDAY | | 2026-07-01 | 30 | CALENDAR_DAYS | 2026-07-22T08:00:00Z/2026-07-26T08:00:00Z | 2026-07-20T08:00:00Z=2026-08-14 | 2026-08-18 | 2026-08-18T15:00:00Z",
        "granted in the middle of a stop         | Europe/Paris | SATURDAY SUNDAY | | 2026-07-01 | 30 | CALENDAR_DAYS | 2026-07-18T08:00:00Z/2026-07-22T08:00:00Z | 2026-07-20T08:00:00Z=2026-08-14 | 2026-08-16 | 2026-08-16T15:00:00Z",
        "a longer target swallows the day named  | Europe/Paris | SATURDAY SUNDAY | | 2026-07-01 | 60 | CALENDAR_DAYS | | 2026-07-20T08:00:00Z=2026-08-14 | 2026-08-30 | 2026-08-30T15:00:00Z"})
    void theTable(String what, String zone, String weekend, String holidays, LocalDate start, int days, DayUnit unit, String pauses, String extensions,
                  LocalDate due, Instant close) {
        WorkingCalendar calendar = calendar(zone, weekend, holidays);
        DueDay sum = DueDay.of(calendar, start, days, unit, words(pauses).map(DueDayTest::pause).toList(), extensions(extensions));
        assertEquals(due, sum.day());
        assertEquals(close, calendar.closeOf(sum.day()));
    }

    @Test
    void theFactsAreThereInTheirOrder() {
        DueDay sum = DueDay.of(calendar("Europe/Paris", "SATURDAY SUNDAY", "2026-07-14"), LocalDate.parse("2026-07-09"), 3, DayUnit.WORKING_DAYS,
                List.of(pause("2026-07-13T08:00:00Z/2026-07-15T08:00:00Z")), extensions("2026-07-16T08:00:00Z+5"));
        assertEquals(List.of("targetWorkingDays=3", "weekend=2026-07-11", "weekend=2026-07-12", "holiday=2026-07-14", "stopped=2026-07-13/2026-07-15",
                        "stoppedWorkingDays=1", "extendedTo=2026-07-21", "extendedBy=R. Tolland", "legalBasis=Art. 5", "due=2026-07-21"),
                sum.facts().stream().map(f -> f.code() + "=" + f.value()).toList());
        assertEquals(List.of(new Deadline.Stop(Deadline.Stop.Kind.INFORMATION_SOUGHT, LocalDate.parse("2026-07-13"), LocalDate.parse("2026-07-15"), null),
                new Deadline.Stop(Deadline.Stop.Kind.EXTENSION, LocalDate.parse("2026-07-16"), LocalDate.parse("2026-07-21"), "R. Tolland")), sum.stops());
    }

    private static WorkingCalendar calendar(String zone, String weekend, String holidays) {
        return new WorkingCalendar(ZoneId.of(zone), words(weekend).map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                words(holidays).map(LocalDate::parse).collect(Collectors.toSet()));
    }

    private static Stream<String> words(String text) {
        return text == null ? Stream.of() : Arrays.stream(text.split(" ")).filter(w -> !w.isEmpty());
    }

    private static DueDay.Pause pause(String text) {
        String[] ends = text.split("/");
        return new DueDay.Pause(Instant.parse(ends[0]), Instant.parse(ends[1]), false);
    }

    private static List<DeadlineExtension> extensions(String text) {
        List<DeadlineExtension> all = new ArrayList<>();
        words(text).forEach(word -> {
            String[] parts = word.split("[+=]");
            boolean more = word.contains("+");
            all.add(new DeadlineExtension(UUID.randomUUID(), Deadline.What.RESPOND, Instant.EPOCH, all.size() + 1, new ExtensionGrant(more ? Integer.valueOf(parts[1]) : null,
                    more ? null : LocalDate.parse(parts[1]), "Art. 5", "reason"), SUPERVISOR, Instant.parse(parts[0])));
        });
        return all;
    }
}
