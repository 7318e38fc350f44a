package iti.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import iti.directory.CalendarDetails;
import iti.directory.Calendars;
import iti.ledger.LedgerAct;
import iti.persistence.Databases;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calendars of the own State and of others: a file proposes, a person confirms. */
class CalendarsTest {

    private static final byte[] FILE = ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Republic Day\r\nDTSTART;VALUE=DATE:20200714\r\nRRULE:FREQ=YEARLY\r\nEND:VEVENT\r\n"
            + "BEGIN:VEVENT\r\nSUMMARY:Carnival\r\nDTSTART;VALUE=DATE:20260216\r\nDTEND;VALUE=DATE:20260218\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n").getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @EnumSource(Databases.class)
    void nothingCountsBeforeItIsConfirmed(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            for (String state : List.of("XA", "XB")) {
                var by = state.equals("XA") ? a.administrator : a.pointOfContact;
                Calendars.Kept before = a.tx(() -> a.calendars.of(by, state));
                List<Calendars.Proposal> proposals = a.tx(() -> a.calendars.propose(by, state, FILE, 2026, 2027));
                assertEquals(List.of("2026-02-16 Carnival false", "2026-02-17 Carnival false", "2026-07-14 Republic Day false", "2027-07-14 Republic Day false"),
                        proposals.stream().map(p -> p.day() + " " + p.name() + " " + p.known()).toList());
                assertEquals(before, a.tx(() -> a.calendars.of(by, state)), "a proposal changes nothing");

                a.tx(() -> a.calendars.confirm(by, state, Set.of(LocalDate.parse("2026-07-14"), LocalDate.parse("2027-07-14")), before.version()));
                assertEquals(Set.of(LocalDate.parse("2026-07-14"), LocalDate.parse("2027-07-14")), a.tx(() -> a.calendars.of(by, state)).calendar().holidays());
                assertEquals(List.of(false, false, true, true), a.tx(() -> a.calendars.propose(by, state, FILE, 2026, 2027)).stream().map(Calendars.Proposal::known).toList());
                assertEquals(ProblemKind.CHANGED_MEANWHILE, assertThrows(Problem.class,
                        () -> a.tx(() -> a.calendars.confirm(by, state, Set.of(LocalDate.parse("2026-02-16")), before.version()))).kind());

                a.tx(() -> a.calendars.change(by, state, new CalendarDetails("Asia/Kolkata", Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
                        Set.of(LocalDate.parse("2026-07-14"), LocalDate.parse("2026-08-15"))), null));
                assertEquals(Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), a.tx(() -> a.calendars.of(by, state)).calendar().weekend());
            }
            List<String> entries = a.ledger.newest(0, 100).stream().filter(e -> e.act() == LedgerAct.CALENDAR_CHANGED).map(e -> e.details()).toList();
            assertEquals(List.of(
                    "{\"added\":\"1\",\"holidays\":\"2\",\"removed\":\"1\",\"state\":\"XB\",\"weekend\":\"FRIDAY,SATURDAY\",\"zone\":\"Asia/Kolkata\"}",
                    "{\"added\":\"2\",\"holidays\":\"2\",\"removed\":\"0\",\"state\":\"XB\",\"weekend\":\"SATURDAY,SUNDAY\",\"zone\":\"Europe/Paris\"}",
                    "{\"added\":\"1\",\"holidays\":\"2\",\"removed\":\"1\",\"state\":\"XA\",\"weekend\":\"FRIDAY,SATURDAY\",\"zone\":\"Asia/Kolkata\"}",
                    "{\"added\":\"2\",\"holidays\":\"2\",\"removed\":\"0\",\"state\":\"XA\",\"weekend\":\"SATURDAY,SUNDAY\",\"zone\":\"Europe/Paris\"}"), entries);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whoMayNotAndWhatDoesNotFitIsRefused(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            assertEquals(ProblemKind.NOT_PERMITTED, refused(a, () -> a.calendars.of(a.pointOfContact, "XA")).kind(), "the own one is the administrator's");
            assertEquals(ProblemKind.NOT_PERMITTED, refused(a, () -> a.calendars.of(a.officer, "XB")).kind());
            assertEquals(ProblemKind.NOT_FOUND, refused(a, () -> a.calendars.of(a.administrator, "XC")).kind());
            assertEquals(List.of("firstYear:range", "lastYear:range"), issues(refused(a, () -> a.calendars.propose(a.administrator, "XA", FILE, 1, 0))));
            assertEquals(List.of("file:icsNone"), issues(refused(a, () -> a.calendars.propose(a.administrator, "XA", new byte[3], 2026, 2026))));
            assertEquals(List.of("days:required"), issues(refused(a, () -> a.calendars.confirm(a.administrator, "XA", Set.of(), null))));
            assertEquals(List.of("zone:zone", "weekend:noWorkingDay"), issues(refused(a, () -> a.calendars.change(a.administrator, "XA",
                    new CalendarDetails("Mars/Base", Set.of(DayOfWeek.values()), null), null))));
            assertEquals(0, a.ledger.newest(0, 100).stream().filter(e -> e.act() == LedgerAct.CALENDAR_CHANGED).count());
        }
    }

    private static Problem refused(Centre centre, java.util.function.Supplier<?> act) {
        return assertThrows(Problem.class, () -> centre.tx(act::get));
    }

    private static List<String> issues(Problem problem) {
        return problem.issues().stream().map((Issue i) -> i.field() + ":" + i.code()).toList();
    }
}
