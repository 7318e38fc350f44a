package iti.request;

import static iti.request.Desk.link;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import iti.casefile.CaseFile;
import iti.casefile.Diversion;
import iti.casefile.DiversionMethod;
import iti.casefile.FailureReason;
import iti.ledger.LedgerAct;
import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.UseRestrictions;
import iti.message.TracingMessage.Withheld;
import iti.persistence.Databases;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Branches, dead ends and the finding at the end of a trace. */
@Tag("ITI-5")
class HopsTest {

    private static final UseRestrictions FREE = new UseRestrictions(true, true, false, null);

    @Test
    void aDeadEndSaysWhyAndAnOpenEndNamesTheNextState() {
        try (Centre a = new Centre(Databases.H2, "XA", "Alvoria"); Centre b = new Centre(Databases.H2, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            b.knows(a, "Alvoria");
            CaseFile file = Story.recovered(a);
            UUID root = Story.drafted(a, file, "XB");
            Desk.ask(a, b, root);
            Desk.answer(b, a, root, Desk.traced(Outcome.TRACED_TO_EXPORT, "XC", null, FREE));
            UUID refused = next(a, b, root);
            Desk.answer(b, a, refused, new ResponseBody("REFUSED", null, List.of("NATIONAL_SECURITY"), "It is secret.", null, null, List.of(), null, null, null, List.of(), FREE, null, null));
            UUID without = next(a, b, root);
            Desk.answer(b, a, without, Desk.traced(Outcome.RETENTION_OVER, null, null, FREE));
            UUID unclear = next(a, b, without);
            Desk.answer(b, a, unclear, Desk.traced(Outcome.INSUFFICIENT_DATA, null, null, FREE));
            UUID withdrawn = next(a, b, root);
            a.tx(() -> a.withdraw.withdraw(a.officer, withdrawn, null, WithdrawalReason.SOLVED, "Solved."));
            a.deliver(b);
            UUID silent = next(a, b, root);
            a.clock.now = a.clock.now.plus(Duration.ofDays(31));
            b.clock.now = a.clock.now;
            UUID waiting = next(a, b, root);
            Set<String> lines = a.hops.ofCase(file.id()).stream().flatMap(Hop::all)
                    .map(h -> h.request().id() + " " + h.depth() + " " + h.deadEnd().map(Enum::name).orElse("-") + " " + (h.open() ? h.names() : "-")).collect(Collectors.toSet());
            assertEquals(Set.of(root + " 1 - XC", refused + " 2 REFUSED -", without + " 2 NO_RECORD -", unclear + " 3 NOT_TRACEABLE -", withdrawn + " 2 WITHDRAWN -",
                    silent + " 2 SILENT -", waiting + " 2 - -"), lines);
            assertEquals("XC null", a.chains.of(file.id(), file.firearms().get(0).id()).open().get(0).state() + " " + a.chains.of(file.id(), file.firearms().get(0).id()).open().get(0).status());
            Problem unknown = assertThrows(Problem.class, () -> a.tx(() -> a.nextHop.draft(a.officer, root, null)));
            assertEquals("unknownState", unknown.issues().get(0).code(), "XC is not in the directory");
            assertEquals(ProblemKind.NOT_FOUND, assertThrows(Problem.class, () -> a.tx(() -> a.nextHop.draft(a.otherUnit, root, "XB"))).kind());
        }
    }

    @Test
    void aWithheldLinkKeepsItsPlaceAndALaterLinkLeadsOnFromAHolder() {
        try (Centre a = new Centre(Databases.H2, "XA", "Alvoria"); Centre b = new Centre(Databases.H2, "XB", "Brenmark"); Centre c = new Centre(Databases.H2, "XC", "Carvane")) {
            a.knows(b, "Brenmark");
            a.knows(c, "Carvane");
            b.knows(a, "Alvoria");
            c.knows(a, "Alvoria");
            CaseFile file = Story.recovered(a);
            UUID weapon = file.firearms().get(0).id();
            UUID toB = Story.drafted(a, file, "XB");
            Desk.ask(a, b, toB);
            assertEquals("XB ACKNOWLEDGED", a.chains.of(file.id(), weapon).open().stream().map(o -> o.state() + " " + o.status()).reduce("", String::concat));
            Desk.answer(b, a, toB, new ResponseBody("PART", "TRACED_TO_EXPORT", List.of("CONFIDENTIALITY_LAW"), "The buyer is protected.", null, null, List.of(
                    link(SegmentEvent.SALE, "2014-01-02", "Norrholt Arms", "Unnamed Buyer", "XB", null), link(SegmentEvent.EXPORT, "2016-05-14", "Orla Trading", "Corvane Arms", "XB", "EX 1"),
                    link(SegmentEvent.MANUFACTURE, null, "Norrholt Arms", null, "XB", null)), "Corvane Arms", "XC", null,
                    List.of(new Withheld("segments.0", "CONFIDENTIALITY_LAW")), FREE, null, null));
            SupplyChain one = a.chains.of(file.id(), weapon);
            assertEquals("withheld EXPORT MANUFACTURE", one.links().stream().map(l -> l.segment() == null ? "withheld" : l.segment().event()).collect(Collectors.joining(" ")));
            assertEquals(List.of("CONFIDENTIALITY_LAW"), one.links().get(0).grounds());
            assertEquals("Corvane Arms false", one.lastLegalHolder().map(h -> h.name() + " " + h.linked()).orElseThrow());
            UUID toC = a.tx(() -> a.nextHop.draft(a.officer, toB, null)).id();
            Desk.ask(a, c, toC);
            Desk.answer(c, a, toC, Desk.traced(Outcome.TRACED_TO_IMPORT, null, null, FREE, link(SegmentEvent.TRANSFER, "2017-01-01", "Corvane Arms", "Lissen Guard", "XC", null)));
            assertEquals("Lissen Guard true", a.chains.of(file.id(), weapon).lastLegalHolder().map(h -> h.name() + " " + h.linked()).orElseThrow());
        }
    }

    @Test
    @Tag("ITI-20")
    void whatWasGivenIsKeptThoughTheReopenedRequestIsRefusedOrAnsweredForTheTimeBeing() {
        try (Centre a = new Centre(Databases.H2, "XA", "Alvoria"); Centre b = new Centre(Databases.H2, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            b.knows(a, "Alvoria");
            CaseFile file = Story.recovered(a);
            UUID weapon = file.firearms().get(0).id();
            UUID root = Story.drafted(a, file, "XB");
            Desk.ask(a, b, root);
            Desk.answer(b, a, root, Desk.traced(Outcome.TRACED_TO_EXPORT, "XC", "Orla Trading", FREE, link(SegmentEvent.EXPORT, "2016-05-14", "Orla Trading", "Corvane Arms", "XB", "EX 1")));
            reopen(a, b, root);
            Desk.answer(b, a, root, new ResponseBody("REFUSED", null, List.of("NATIONAL_SECURITY"), "No more is said.", null, null, List.of(), null, null, null, List.of(), FREE, null, null));
            assertEquals(Status.REFUSED, a.requests.find(a.officer, root).status());
            assertEquals("EXPORT Orla Trading XC", chain(a, file, weapon));
            assertEquals("XC true REFUSED", a.hops.ofCase(file.id()).stream().map(h -> h.names() + " " + h.open() + " " + h.deadEnd().orElseThrow()).collect(Collectors.joining()));

            reopen(a, b, root);
            b.tx(() -> b.respond.write(b.answering, root, null, new ResponseBody("INTERIM", null, List.of(), null, null, null, List.of(), null, null, null, List.of(), FREE,
                    "The archive is searched.", null)));
            b.tx(() -> b.respond.propose(b.answering, root, null));
            Desk.release(b, a, root);
            assertEquals("EXPORT Orla Trading XC", chain(a, file, weapon));
            Desk.answer(b, a, root, Desk.traced(Outcome.TRACED_TO_LAST_LAWFUL_HOLDER, null, "Kestro Museum", FREE));
            assertEquals("Kestro Museum", chain(a, file, weapon).strip());
        }
    }

    @Test
    @Tag("ITI-20")
    void whatWasGivenFallsWhenTheRequestTurnsOutToBelongElsewhere() {
        try (Centre a = new Centre(Databases.H2, "XA", "Alvoria"); Centre b = new Centre(Databases.H2, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            b.knows(a, "Alvoria");
            CaseFile file = Story.recovered(a);
            UUID root = Story.drafted(a, file, "XB");
            Desk.ask(a, b, root);
            Desk.answer(b, a, root, Desk.traced(Outcome.TRACED_TO_LAST_LAWFUL_HOLDER, null, "Orla Trading", FREE));
            reopen(a, b, root);
            b.tx(() -> b.misrouted.report(b.answering, root, null, "The new mark is that of Carvane.", "XC"));
            b.deliver(a);
            assertEquals("XC", chain(a, file, file.firearms().get(0).id()), "only the State that it names instead");
        }
    }

    @Test
    void aFindingIsAPointOrAReasonAndTheLedgerKeepsEachRevision() {
        try (Centre a = new Centre(Databases.H2, "XA", "Alvoria")) {
            CaseFile file = Story.recovered(a);
            UUID weapon = file.firearms().get(0).id();
            Problem gaps = assertThrows(Problem.class, () -> keep(a, file, weapon, new Diversion(null, LocalDate.parse("2024-01-01"), null, null, null, null, null, null)));
            assertEquals(Set.of("diversion.state", "diversion.circumstances", "diversion.method", "diversion.basis", "diversion.until"),
                    gaps.issues().stream().map(Issue::field).collect(Collectors.toSet()));
            Problem both = assertThrows(Problem.class, () -> keep(a, file, weapon, new Diversion(null, null, null, "XB", null, null, null, FailureReason.RECORD_LOST)));
            assertEquals("pointAndReason", both.issues().get(0).code());
            keep(a, file, weapon, new Diversion(null, null, null, null, null, null, null, FailureReason.STATE_NO_REPLY));
            keep(a, file, weapon, new Diversion(LocalDate.parse("2023-01-01"), LocalDate.parse("2024-01-01"), "Kestro", "XB", "Left the depot.", DiversionMethod.OTHER_AUTHORITY,
                    "Prosecutor of Kestro", null));
            assertEquals(DiversionMethod.OTHER_AUTHORITY, a.findings.read(a.officer, file.id(), weapon).diversion().method());
            assertEquals(List.of("STATE_NO_REPLY", "OTHER_AUTHORITY"), a.ledger.entries(file.id()).stream()
                    .filter(e -> e.act() == LedgerAct.DIVERSION_ESTABLISHED || e.act() == LedgerAct.DIVERSION_NOT_ESTABLISHED)
                    .map(e -> Stream.of("STATE_NO_REPLY", "OTHER_AUTHORITY").filter(e.details()::contains).findFirst().orElse("")).toList());
            assertEquals(ProblemKind.NOT_FOUND, assertThrows(Problem.class, () -> a.findings.read(a.otherUnit, file.id(), weapon)).kind());
            assertEquals(ProblemKind.NOT_FOUND, assertThrows(Problem.class, () -> keep(a, file, UUID.randomUUID(), new Diversion(null, null, null, null, null, null, null,
                    FailureReason.TOO_OLD))).kind());
            assertEquals(List.of(), a.ledgerFindings());
        }
    }

    private static void keep(Centre a, CaseFile file, UUID weapon, Diversion found) {
        a.tx(() -> a.findings.keep(a.officer, file.id(), null, weapon, found));
    }

    private static void reopen(Centre a, Centre b, UUID request) {
        a.tx(() -> a.reopen.propose(a.officer, request, null, "The barrel number is restored."));
        Desk.release(a, b, request);
        b.tx(() -> b.acknowledge.acknowledge(b.answering, request, null, null));
        b.deliver(a);
    }

    /** Links, last legal holder and open end of a chain, in one line. */
    private static String chain(Centre a, CaseFile file, UUID weapon) {
        SupplyChain chain = a.chains.of(file.id(), weapon);
        return Stream.of(chain.links().stream().map(l -> l.segment().event()), chain.lastLegalHolder().map(SupplyChain.Holder::name).stream(),
                chain.open().stream().map(SupplyChain.OpenEnd::state)).flatMap(s -> s).collect(Collectors.joining(" "));
    }

    private static UUID next(Centre a, Centre b, UUID after) {
        UUID id = a.tx(() -> a.nextHop.draft(a.officer, after, "XB")).id();
        Desk.ask(a, b, id);
        return id;
    }
}
