package iti.request;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.access.Principal;
import iti.access.Secrets;
import iti.exchange.Incoming;
import iti.exchange.Reception;
import iti.figures.OverdueBoard;
import iti.firearm.FirearmDescription;
import iti.ledger.LedgerAct;
import iti.ledger.LedgerEntry;
import iti.paper.PaperOutcome;
import iti.paper.ReplyCode;
import iti.paper.ScanKind;
import iti.persistence.Databases;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What another State writes on paper is filed at its request by the code on it, on both databases. */
@Tag("ITI-18")
class PaperRepliesTest {

    private static final PaperAnswer TRACED = new PaperAnswer(PaperOutcome.TRACED_TO_EXPORT, "Orla Trading", "Exported 2019", "XD", null, "Not in court", "B-77", "P. Orla, 3 July", null);

    private Centre a;
    private Centre b;
    private UUID request;

    private interface Scene {
        void play();
    }

    private void with(Databases database, Scene scene) {
        try (Centre alvoria = new Centre(database, "XA", "Alvoria"); Centre brenmark = new Centre(database, "XB", "Brenmark")) {
            a = alvoria;
            b = brenmark;
            a.knows(b, "Brenmark");
            b.knows(a, "Alvoria");
            request = Story.issued(a);
            scene.play();
        }
    }

    private static byte[] pdf(String... lines) {
        return ("%PDF-1.7\n" + String.join("\n", lines) + "\n%%EOF").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The code as the reply page of the request has it now. */
    private String code(Centre centre, UUID id) {
        SealedDocument sent = centre.documents.requestAsItStands(id);
        return ReplyCode.of(sent.request().toString(), id, Secrets.sha256(sent.data().getBytes(StandardCharsets.UTF_8))).text();
    }

    private PaperReply filed(Principal by, byte[] file) {
        return a.tx(() -> a.paperIntake.take(by, file)).reply();
    }

    private String refused(Principal by, byte[] file) {
        Problem problem = assertThrows(Problem.class, () -> filed(by, file));
        assertEquals(List.of("file"), problem.issues().stream().map(Issue::field).toList());
        return problem.issues().get(0).code();
    }

    private List<LedgerEntry> entries(LedgerAct act) {
        UUID chain = a.requests.find(a.officer, request).chain();
        return a.tx(() -> a.ledger.entries(chain)).stream().filter(e -> e.act() == act).toList();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theCodeFilesThePagesAsTheyCameAndTwiceChangesNothing(Databases database) {
        with(database, () -> {
            byte[] scan = pdf("a stamp", code(a, request));
            Reception.Brought first = a.tx(() -> a.reception.bring(a.pointOfContact, scan, "scan.pdf"));
            assertNull(first.document());
            PaperReply reply = first.paper().reply();
            assertEquals(List.of(request, 1, ScanKind.PDF, Secrets.sha256(scan), scan.length, PaperReply.Code.CURRENT, a.pointOfContact.id(), a.clock.now),
                    List.of(reply.request(), reply.number(), reply.medium(), reply.sha256(), reply.size(), reply.code(), reply.filedBy(), reply.filedAt()));
            assertEquals(Status.ISSUED, a.requests.find(a.officer, request).status(), "paper moves no status");

            assertTrue(a.tx(() -> a.reception.bring(a.pointOfContact, scan, "again.pdf")).paper().again());
            assertTrue(a.tx(() -> a.paperIntake.takeAt(a.officer, request, scan)).again());
            assertEquals(1, a.papers.of(request).size());
            LedgerEntry entry = entries(LedgerAct.PAPER_REPLY_FILED).get(0);
            assertEquals(1, entries(LedgerAct.PAPER_REPLY_FILED).size());
            assertEquals("XB", entry.counterpart());
            assertTrue(entry.details().contains(Secrets.sha256(scan)), entry.details());

            PaperReplies.PaperFile file = a.tx(() -> a.papers.read(a.officer, reply.id()));
            assertArrayEquals(scan, file.content());
            assertEquals(a.requests.find(a.officer, request).number() + "_PAPER_1.pdf", file.name());
            assertEquals(1, entries(LedgerAct.PAPER_REPLY_READ).size());
            assertEquals(List.of(), a.ledgerFindings());
        });
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatIsNotThereNotOursOrNotForThisPersonIsRefusedAlike(Databases database) {
        with(database, () -> {
            a.deliver(b);
            byte[] scan = pdf(code(a, request));
            UUID draft = Story.drafted(a, Story.recovered(a), "XB");
            assertEquals("paperUnknown", refused(a.pointOfContact, pdf(ReplyCode.of("TR-1", UUID.randomUUID(), "0".repeat(64)).text())), "not there");
            assertEquals("paperUnknown", refused(a.pointOfContact, pdf(ReplyCode.of("TR-1", draft, "0".repeat(64)).text())), "not sent");
            assertEquals("paperUnknown", refused(a.otherUnit, scan), "not for this person");
            assertEquals("paperUnknown", refused(a.answering, scan), "not for this role");
            Problem theirs = assertThrows(Problem.class, () -> b.tx(() -> b.paperIntake.take(b.pointOfContact, scan)));
            assertEquals("paperUnknown", theirs.issues().get(0).code(), "here it is a request of another State");
            assertEquals(ProblemKind.NOT_PERMITTED, assertThrows(Problem.class, () -> filed(a.auditor, scan)).kind());
            assertEquals(ProblemKind.NOT_FOUND, assertThrows(Problem.class, () -> b.tx(() -> b.paperIntake.takeAt(b.pointOfContact, request, scan))).kind());
            assertEquals(ProblemKind.NOT_FOUND, assertThrows(Problem.class, () -> a.tx(() -> a.paperIntake.takeAt(a.otherUnit, request, scan))).kind());
            PaperReply reply = filed(a.officer, scan);
            for (Principal other : List.of(a.otherUnit, a.auditor, a.answering)) {
                assertEquals(ProblemKind.NOT_FOUND, assertThrows(Problem.class, () -> a.tx(() -> a.papers.read(other, reply.id()))).kind());
            }
            assertEquals(ProblemKind.NOT_FOUND, assertThrows(Problem.class, () -> a.tx(() -> a.papers.type(a.otherUnit, reply.id(), null, TRACED))).kind());
            assertEquals(ProblemKind.NOT_PERMITTED, assertThrows(Problem.class, () -> a.tx(() -> a.papers.type(a.supervisor, reply.id(), null, TRACED))).kind());
        });
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void thePageSaysWhichVersionItWasPrintedWith(Databases database) {
        with(database, () -> {
            String before = code(a, request);
            a.tx(() -> a.cases.describeFirearm(a.officer, a.requests.find(a.officer, request).caseFile(), null, a.requests.find(a.officer, request).firearm(), compact()));
            a.tx(() -> a.correctRequest.propose(a.officer, request, null, null, "The model was wrong."));
            a.tx(() -> a.release.approve(a.supervisor, request, null));
            a.tx(() -> a.release.release(a.pointOfContact, request, null));
            assertEquals(PaperReply.Code.EARLIER_VERSION, filed(a.officer, pdf(before)).code());
            assertEquals(PaperReply.Code.CURRENT, filed(a.officer, pdf(code(a, request))).code());
            assertEquals(PaperReply.Code.NO_VERSION, filed(a.officer, pdf(before.replaceAll("[0-9a-f]{16}$", "0000000000000000"))).code());
            assertEquals(PaperReply.Code.NONE, a.tx(() -> a.paperIntake.takeAt(a.officer, request, pdf("the square is cut off"))).reply().code());
            assertEquals(List.of(1, 2, 3, 4), a.papers.of(request).stream().map(PaperReply::number).toList());
        });
    }

    private FirearmDescription compact() {
        FirearmDescription was = a.cases.find(a.officer, a.requests.find(a.officer, request).caseFile()).firearms().get(0).description();
        return new FirearmDescription(was.type(), was.make(), "NH-9 Compact", was.calibre(), was.action(), was.countryOfManufacture(), was.yearOfManufacture(), was.mode(), was.markings(),
                was.remarks());
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aFileWithoutOneCodeSaysSoAndCanBeFiledByHand(Databases database) {
        with(database, () -> {
            byte[] blind = pdf("no square");
            assertEquals("paperNoCode", refused(a.pointOfContact, blind));
            assertEquals("paperKind", refused(a.pointOfContact, "GIF89a".getBytes(StandardCharsets.US_ASCII)));
            assertEquals("paperHeavy", refused(a.pointOfContact, pdf("HEAVY", code(a, request))));
            assertEquals("paperTooLarge", refused(a.pointOfContact, new byte[PaperIntake.LARGEST + 1]));
            UUID second = Story.issued(a, a.cases.find(a.officer, a.requests.find(a.officer, request).caseFile()));
            assertEquals("paperSeveral", refused(a.pointOfContact, pdf(code(a, request), code(a, second))));
            Problem other = assertThrows(Problem.class, () -> a.tx(() -> a.paperIntake.takeAt(a.officer, second, pdf(code(a, request)))));
            assertEquals("paperOther", other.issues().get(0).code());
            UUID draft = Story.drafted(a, Story.recovered(a), "XB");
            Problem early = assertThrows(Problem.class, () -> a.tx(() -> a.paperIntake.takeAt(a.officer, draft, blind)));
            assertEquals("paperNotSent", early.issues().get(0).code());
            byte[] sent = a.documents.requestAsItStands(request).content();
            assertEquals("paperUnfilled", assertThrows(Problem.class, () -> a.tx(() -> a.papers.fileByHand(a.officer, request, ScanKind.PDF, sent))).issues().get(0).code());
            assertEquals(List.of(), a.papers.of(request));
        });
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theInboxTellsPaperFromDocuments(Databases database) {
        with(database, () -> {
            byte[] signed = pdf("SIGNATURE", code(a, request));
            Reception.Brought kept = a.tx(() -> a.reception.bring(a.pointOfContact, signed, null));
            assertNull(kept.paper(), "what somebody signed and altered is no paper");
            assertEquals(Incoming.State.QUARANTINED, kept.document().state());
            assertEquals(Incoming.State.QUARANTINED, a.tx(() -> a.reception.bring(a.pointOfContact, pdf("no code"), null)).document().state());
            a.deliver(b);
            b.tx(() -> b.acknowledge.acknowledge(b.answering, request, null, null));
            SealedDocument acknowledgement = b.sent.get(0);
            assertEquals(Incoming.State.PLACED, a.tx(() -> a.reception.bring(a.pointOfContact, acknowledgement.content(), null)).document().state());
            assertEquals(List.of(), a.papers.of(request));
            assertTrue(a.tx(() -> a.paperIntake.takeIfPaper(a.pointOfContact, signed, true)).isPresent(), "a filled copy of our own document");
        });
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatThePaperSaysStopsTheReminders(Databases database) {
        with(database, () -> {
            OverdueBoard board = new OverdueBoard(a.requests, a.deadlines, a.clock);
            a.clock.now = a.clock.now.plus(Duration.ofDays(20));
            assertEquals(1, board.read(a.supervisor).overdue().size());
            assertEquals(1, a.reminders.due().size());
            a.tx(() -> a.reminders.remind(a.reminders.due().get(0)));
            assertEquals(1, a.notices.unseen(a.officer).size());

            PaperReply reply = filed(a.officer, pdf(code(a, request)));
            assertFalse(a.requests.find(a.officer, request).answeredOnPaper(), "nobody has read it yet");
            PaperAnswer later = new PaperAnswer(PaperOutcome.DELAYED, null, null, null, "The archive has moved.", null, null, null, null);
            a.tx(() -> a.papers.type(a.officer, reply.id(), null, later));
            assertEquals(1, board.read(a.supervisor).overdue().size(), "a delay is no answer");

            long version = a.papers.find(a.officer, reply.id()).version();
            PaperReply typed = a.tx(() -> a.papers.type(a.pointOfContact, reply.id(), version, TRACED));
            assertEquals(TRACED, typed.answer());
            assertEquals(a.pointOfContact.id(), typed.typedBy());
            TracingRequest now = a.requests.find(a.officer, request);
            assertTrue(now.answeredOnPaper());
            assertEquals(Status.ISSUED, now.status());
            assertEquals(List.of(), new ArrayList<>(board.read(a.supervisor).overdue()));
            a.clock.now = a.clock.now.plus(Duration.ofDays(60));
            assertEquals(List.of(), a.reminders.due());
            assertEquals(List.of(), a.notices.unseen(a.officer));
            assertEquals(Optional.empty(), a.hops.ofCase(now.caseFile()).get(0).deadEnd(), "it is not silent");
            assertEquals(2, entries(LedgerAct.PAPER_REPLY_TYPED).size());
            assertNotNull(entries(LedgerAct.PAPER_REPLY_TYPED).get(1).details());

            assertEquals(ProblemKind.CHANGED_MEANWHILE, assertThrows(Problem.class, () -> a.tx(() -> a.papers.type(a.officer, reply.id(), version, later))).kind());
            a.tx(() -> a.papers.type(a.officer, reply.id(), null, new PaperAnswer(null, null, null, null, null, null, null, null, "It cannot be read.")));
            assertFalse(a.requests.find(a.officer, request).answeredOnPaper());
            assertFalse(a.reminders.due().isEmpty());
            Problem empty = assertThrows(Problem.class, () -> a.tx(() -> a.papers.type(a.officer, reply.id(), null,
                    new PaperAnswer(null, "x".repeat(401), null, "Dornia", null, null, null, null, " "))));
            assertEquals(List.of("paperOutcome", "tooLong", "stateCode"), empty.issues().stream().map(Issue::code).toList());
        });
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aSignedAnswerAndANewClockComeBeforePaper(Databases database) {
        with(database, () -> {
            PaperReply reply = filed(a.officer, pdf(code(a, request)));
            a.tx(() -> a.papers.type(a.officer, reply.id(), null, TRACED));
            assertTrue(a.requests.find(a.officer, request).answeredOnPaper());
            a.deliver(b);
            b.tx(() -> b.acknowledge.acknowledge(b.answering, request, null, null));
            b.deliver(a);
            assertTrue(a.requests.find(a.officer, request).answeredOnPaper(), "an acknowledgement is no answer");
            Desk.answer(b, a, request, Desk.traced(Outcome.TRACED_TO_LAST_LAWFUL_HOLDER, null, "Orla", null));
            assertFalse(a.requests.find(a.officer, request).answeredOnPaper(), "the signed answer is there");
            a.clock.now = a.clock.now.plus(Duration.ofDays(2));
            b.clock.now = a.clock.now;
            a.tx(() -> a.reopen.propose(a.officer, request, null, "The barrel number is restored."));
            a.tx(() -> a.release.approve(a.supervisor, request, null));
            a.tx(() -> a.release.release(a.pointOfContact, request, null));
            TracingRequest again = a.requests.find(a.officer, request);
            assertEquals(Status.ISSUED, again.status());
            assertFalse(again.answeredOnPaper(), "the paper came before this clock");
        });
    }
}
