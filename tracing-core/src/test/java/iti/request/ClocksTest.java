package iti.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.access.Principal;
import iti.ledger.LedgerAct;
import iti.persistence.Databases;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Targets, extensions and reminders of requests, on both databases. */
class ClocksTest {

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theMostSpecificRuleGivesTheNumber(Databases database) {
        try (Centre b = new Centre(database, "XB", "Brenmark"); Centre a = new Centre(database, "XA", "Alvoria")) {
            b.knows(a, "Alvoria");
            Steps steps = new Steps(b);
            UUID id = steps.received("XA", Priority.ROUTINE);
            assertEquals("2026-07-31 ruleConfiguration=", answerBy(b, id));
            UUID any = b.tx(() -> b.targets.keep(b.supervisor, rule("", Side.REQUESTED, 20, DayUnit.CALENDAR_DAYS))).id();
            assertEquals("2026-07-21 ruleAnyState=", answerBy(b, id));
            UUID one = b.tx(() -> b.targets.keep(b.administrator, rule("XA", Side.REQUESTED, 10, DayUnit.WORKING_DAYS))).id();
            assertEquals("2026-07-15 ruleOneState=XA", answerBy(b, id));
            b.tx(() -> b.targets.keep(b.supervisor, rule("XA", Side.REQUESTING, 99, DayUnit.CALENDAR_DAYS)));
            assertEquals("2026-07-15 ruleOneState=XA", answerBy(b, id), "the other side has its own rule");
            b.tx(() -> b.targets.keep(b.supervisor, rule("XA", Side.REQUESTED, 12, DayUnit.WORKING_DAYS)));
            assertEquals("2026-07-17 ruleOneState=XA", answerBy(b, id), "changed, not doubled");
            drop(b, one);
            assertEquals("2026-07-21 ruleAnyState=", answerBy(b, id));
            drop(b, any);
            assertEquals("2026-07-31 ruleConfiguration=", answerBy(b, id));
            assertEquals(6, b.ledger.newest(0, 100).stream().filter(e -> e.act() == LedgerAct.TARGET_CHANGED).count());

            assertEquals(ProblemKind.NOT_PERMITTED, problem(() -> b.targets.keep(b.answering, rule("", Side.REQUESTED, 1, DayUnit.CALENDAR_DAYS)), b).kind());
            assertEquals(List.of("side:required", "priority:required", "acknowledgeDays:range", "respondDays:required", "respondIn:required", "counterpart:unknownState"),
                    issues(problem(() -> b.targets.keep(b.supervisor, new TargetDetails("XZ", null, null, 0, null, null)), b)));
        }
    }

    /** What stopped the clock stays counted when the priority or the rule changes meanwhile. */
    @ParameterizedTest
    @EnumSource(Databases.class)
    void aPauseOutlivesAChangeOfTarget(Databases database) {
        try (Centre b = new Centre(database, "XB", "Brenmark")) {
            Steps steps = new Steps(b);
            UUID id = steps.received("XA", Priority.ROUTINE);
            later(b, Duration.ofDays(1));
            steps.take(id, Procedure.ACKNOWLEDGE);
            later(b, Duration.ofDays(1));
            steps.take(id, Procedure.SEEK_INFORMATION);
            b.clock.now = b.clock.now.plus(Duration.ofDays(3));
            assertEquals("2026-08-03 ruleConfiguration=", answerBy(b, id), "so far");
            b.tx(() -> b.targets.keep(b.supervisor, rule("", Side.REQUESTED, 20, DayUnit.CALENDAR_DAYS)));
            assertEquals("2026-07-24 ruleAnyState=", answerBy(b, id), "while stopped");
            later(b, Duration.ofDays(1));
            steps.take(id, Procedure.SUPPLY_INFORMATION);
            assertEquals("2026-07-25 ruleAnyState=", answerBy(b, id));
            b.tx(() -> {
                b.em.find(TracingRequest.class, id).reprioritise(Priority.URGENT);
                return null;
            });
            assertEquals("2026-07-06 ruleConfiguration=", answerBy(b, id), "one day and four stopped");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void anExtensionChangesTheDateAndSaysSo(Databases database) {
        try (Centre b = new Centre(database, "XB", "Brenmark")) {
            Steps steps = new Steps(b);
            UUID id = steps.received("XA", Priority.ROUTINE);
            later(b, Duration.ofDays(1));
            steps.take(id, Procedure.ACKNOWLEDGE);
            ExtensionGrant grant = new ExtensionGrant(10, null, "Records Act, s. 4", "The archive is being moved.");
            assertEquals("2026-08-10", b.tx(() -> b.extend.preview(b.supervisor, List.of(id), grant)).get(0).after().day().toString());
            assertTrue(current(b, id).extension().isEmpty(), "a preview changes nothing");
            long version = b.requests.find(b.supervisor, id).version();
            b.tx(() -> b.extend.extend(b.supervisor, List.of(id), grant, Map.of(id, LocalDate.parse("2026-08-10"))));
            Deadline extended = current(b, id);
            assertEquals(LocalDate.parse("2026-08-10"), extended.day());
            assertEquals(new Deadline.Stop(Deadline.Stop.Kind.EXTENSION, LocalDate.parse("2026-07-31"), LocalDate.parse("2026-08-10"), "Renata Tolland"),
                    extended.extension().orElseThrow());
            assertTrue(b.requests.find(b.supervisor, id).version() > version, "a second person at it is noticed");
            assertEquals(ProblemKind.CHANGED_MEANWHILE, problem(() -> b.extend.extend(b.supervisor, List.of(id), grant, Map.of(id, LocalDate.parse("2026-08-10"))), b).kind(),
                    "sent twice, granted once");
            assertEquals(ProblemKind.CHANGED_MEANWHILE, problem(() -> b.extend.extend(b.supervisor, id, version, grant), b).kind());
            b.tx(() -> b.extend.extend(b.supervisor, id, null, new ExtensionGrant(null, LocalDate.parse("2026-09-01"), "Records Act, s. 4", "Not done yet.")));
            assertEquals(LocalDate.parse("2026-09-01"), current(b, id).day());
            assertEquals(Status.ACKNOWLEDGED, b.requests.find(b.supervisor, id).status());

            assertEquals(ProblemKind.NOT_PERMITTED, problem(() -> b.extend.extend(b.answering, id, null, grant), b).kind());
            assertEquals(List.of("days:daysOrDay", "legalBasis:required", "reason:required"),
                    issues(problem(() -> b.extend.extend(b.supervisor, id, null, new ExtensionGrant(null, null, " ", null)), b)));
            assertEquals(List.of("until:notLater"), issues(problem(() -> b.extend.extend(b.supervisor, id, null,
                    new ExtensionGrant(null, LocalDate.parse("2026-09-01"), "a", "b")), b)));
            var entries = b.ledger.ofRequest(id).stream().filter(e -> e.act() == LedgerAct.DEADLINE_EXTENDED).map(e -> e.details()).toList();
            assertEquals(List.of("{\"clock\":\"RESPOND\",\"from\":\"2026-07-31\",\"to\":\"2026-08-10\"}", "{\"clock\":\"RESPOND\",\"from\":\"2026-08-10\",\"to\":\"2026-09-01\"}"), entries);

            later(b, Duration.ofDays(1));
            steps.take(id, Procedure.REFUSE);
            assertEquals(ProblemKind.STEP_NOT_PERMITTED, problem(() -> b.extend.extend(b.supervisor, id, null, grant), b).kind());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theLadderReachesMorePeopleRungByRung(Databases database) {
        try (Centre b = new Centre(database, "XB", "Brenmark")) {
            Steps steps = new Steps(b);
            UUID id = steps.received("XA", Priority.ROUTINE);
            Process process = new Process(b);
            b.clock.now = Instant.parse("2026-07-08T15:00:00Z");
            process.rounds.round();
            assertEquals(List.of(), rows(b), "the close of the day itself is in time");
            b.clock.now = Instant.parse("2026-07-08T15:00:01Z");
            process.rounds.round();
            process.rounds.round();
            assertEquals(List.of("ACKNOWLEDGE 1 2026-07-08"), rows(b));
            assertEquals(1, b.notices.unseen(b.answering).size(), "nobody works on it yet");
            assertEquals(List.of(), b.notices.unseen(b.supervisor));
            assertEquals(Status.ISSUED, b.requests.find(b.answering, id).status());

            b.tx(() -> {
                b.notices.seen(b.answering, id, Deadline.What.ACKNOWLEDGE);
                return null;
            });
            assertEquals(List.of(), b.notices.unseen(b.answering));
            assertEquals(ProblemKind.NOT_FOUND, problem(() -> {
                b.notices.seen(b.answering, id, Deadline.What.ACKNOWLEDGE);
                return null;
            }, b).kind());

            b.clock.now = Instant.parse("2026-07-24T08:00:00Z");
            process.rounds.round();
            assertEquals(2, b.notices.unseen(b.supervisor).get(0).reminder().rung());
            assertEquals(List.of(), b.notices.unseen(b.pointOfContact));

            steps.take(id, Procedure.ACKNOWLEDGE);
            assertEquals(List.of(), b.notices.unseen(b.supervisor), "what was done needs no notice");
            b.tx(() -> {
                b.em.find(TracingRequest.class, id).assign(b.answering);
                return null;
            });
            b.tx(() -> b.extend.extend(b.supervisor, id, null, new ExtensionGrant(20, null, "Act", "Archive")));
            b.clock.now = Instant.parse("2026-08-20T15:00:00Z");
            process.rounds.round();
            assertEquals(2, rows(b).size(), "judged by the extended date");
            b.clock.now = b.clock.now.plusSeconds(1);
            process.rounds.round();
            b.tx(() -> b.extend.extend(b.supervisor, id, null, new ExtensionGrant(10, null, "Act", "Archive")));
            process.rounds.round();
            b.clock.now = Instant.parse("2026-09-01T08:00:00Z");
            process.rounds.round();
            assertEquals(3, rows(b).size(), "the first rung is not repeated for a new date");
            b.clock.now = Instant.parse("2026-12-01T08:00:00Z");
            process.rounds.round();
            assertEquals(List.of("ACKNOWLEDGE 1 2026-07-08", "ACKNOWLEDGE 2 2026-07-08", "RESPOND 1 2026-08-20", "RESPOND 2 2026-08-30", "RESPOND 3 2026-08-30"), rows(b));
            for (Principal person : List.of(b.answering, b.supervisor, b.pointOfContact)) {
                assertEquals(List.of(3), b.notices.unseen(person).stream().map(n -> n.reminder().rung()).toList(), "one line, the highest rung");
            }
            assertEquals(List.of(), b.notices.unseen(b.officer), "who may not see the request is told nothing");
            assertEquals(List.of("REMINDER_DUE", "ESCALATED", "REMINDER_DUE", "ESCALATED", "ESCALATED"), b.ledger.ofRequest(id).stream().map(e -> e.act().name())
                    .filter(act -> act.equals("REMINDER_DUE") || act.equals("ESCALATED")).toList());
            assertEquals(List.of(), b.ledgerFindings());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aRequestThatIsReopenedHasNewClocks(Databases database) {
        try (Centre b = new Centre(database, "XB", "Brenmark")) {
            Steps steps = new Steps(b);
            UUID id = steps.received("XA", Priority.ROUTINE);
            steps.take(id, Procedure.ACKNOWLEDGE);
            b.tx(() -> b.extend.extend(b.supervisor, id, null, new ExtensionGrant(20, null, "Act", "Archive")));
            Process process = new Process(b);
            b.clock.now = Instant.parse("2026-12-01T08:00:00Z");
            process.rounds.round();
            assertEquals(List.of("RESPOND 1 2026-08-20", "RESPOND 2 2026-08-20", "RESPOND 3 2026-08-20"), rows(b));
            steps.take(id, Procedure.RESPOND);
            later(b, Duration.ofDays(1));
            steps.take(id, Procedure.REOPEN);
            steps.take(id, Procedure.ACKNOWLEDGE);
            assertEquals(List.of(), b.notices.unseen(b.supervisor), "what was told of the clock before is over");
            assertEquals(LocalDate.parse("2027-01-01"), current(b, id).day());
            assertTrue(current(b, id).extension().isEmpty());
            b.clock.now = Instant.parse("2027-01-02T08:00:00Z");
            process.rounds.round();
            assertEquals(List.of("RESPOND 1 2026-08-20", "RESPOND 1 2027-01-01", "RESPOND 2 2026-08-20", "RESPOND 3 2026-08-20"), rows(b));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void processesThatRunAtTheSameMomentRemindOnce(Databases database) throws Exception {
        try (Centre b = new Centre(database, "XB", "Brenmark")) {
            for (int i = 0; i < 12; i++) {
                new Steps(b).received("XA", Priority.ROUTINE);
            }
            b.clock.now = Instant.parse("2026-07-25T08:00:00Z");
            int processes = 3;
            CyclicBarrier start = new CyclicBarrier(processes);
            ExecutorService threads = Executors.newFixedThreadPool(processes);
            List<Future<Object>> runs = java.util.stream.IntStream.range(0, processes).mapToObj(i -> new Process(b)).map(process -> threads.submit(() -> {
                start.await();
                process.rounds.round();
                return null;
            })).toList();
            for (Future<Object> run : runs) {
                run.get();
            }
            threads.shutdown();
            new Process(b).rounds.round();
            assertEquals(24, rows(b).size());
            assertEquals(24, b.ledger.newest(0, 1000).stream().filter(e -> e.act() == LedgerAct.REMINDER_DUE || e.act() == LedgerAct.ESCALATED).count());
            assertEquals(12, b.notices.unseen(b.supervisor).size());
            assertEquals(List.of(), b.ledgerFindings());
            assertFalse(b.em.getTransaction().isActive());
        }
    }

    private static void later(Centre centre, Duration time) {
        centre.clock.now = centre.clock.now.plus(time);
    }

    private static TargetDetails rule(String state, Side side, int respond, DayUnit unit) {
        return new TargetDetails(state, side, Priority.ROUTINE, 5, respond, unit);
    }

    private static void drop(Centre centre, UUID rule) {
        centre.tx(() -> {
            centre.targets.drop(centre.supervisor, rule);
            return null;
        });
    }

    private static String answerBy(Centre centre, UUID id) {
        Deadline deadline = centre.tx(() -> centre.deadlines.response(centre.em.find(TracingRequest.class, id), centre.clock.now));
        return deadline.day() + " " + deadline.why().get(1).code() + "=" + deadline.why().get(1).value();
    }

    private static Deadline current(Centre centre, UUID id) {
        return centre.tx(() -> centre.deadlines.current(centre.em.find(TracingRequest.class, id), centre.clock.now)).orElseThrow();
    }

    private static List<String> rows(Centre centre) {
        return centre.em.createQuery("select m from Reminder m order by m.clock, m.rung, m.dueOn", Reminder.class).getResultList().stream()
                .map(m -> m.clock() + " " + m.rung() + " " + m.dueOn()).toList();
    }

    private static Problem problem(java.util.function.Supplier<?> act, Centre centre) {
        return assertThrows(Problem.class, () -> centre.tx(act::get));
    }

    private static List<String> issues(Problem problem) {
        return problem.issues().stream().map((Issue i) -> i.field() + ":" + i.code()).toList();
    }
}
