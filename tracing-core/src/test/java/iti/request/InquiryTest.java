package iti.request;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.access.Secrets;
import iti.casefile.Numbers;
import iti.inquiry.AskingWay;
import iti.inquiry.HolderCheck;
import iti.inquiry.HolderChecklist;
import iti.inquiry.HolderKind;
import iti.inquiry.Inquiries;
import iti.inquiry.Inquiry;
import iti.inquiry.InquiryLetter;
import iti.inquiry.InquiryLetters;
import iti.inquiry.InquiryReply;
import iti.inquiry.NewInquiry;
import iti.inquiry.Scans;
import iti.ledger.LedgerAct;
import iti.ledger.LedgerEntry;
import iti.paper.ScanKind;
import iti.persistence.Databases;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The requested State asks its record holders about one weapon, on both databases. */
class InquiryTest {

    private static final String COMPANY = "192.0.2.1";
    private static final URI HERE = URI.create("https://tracing.brenmark.example/");
    private static final InquiryReply FOUND = new InquiryReply(true, "SALE", "2015-03-20", "Dealer Quist, Kestro", "INV 15/77", null, "P. Orla");
    private static final InquiryReply NOTHING = new InquiryReply(false, null, null, null, null, null, "P. Orla");
    private static final byte[] SCAN = ("%PDF-1.7\nscan\n%%EOF").getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theChecklistIsCompleteWhenEachKindIsAskedOrHasAReason(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            UUID request = arrived(a, b);
            HolderChecklist empty = b.tx(() -> b.checklists.of(request));
            assertEquals(List.of(HolderKind.values()), empty.open());
            assertEquals(8, empty.lines().size());

            UUID importer = ask(b, request, HolderKind.IMPORTER, AskingWay.LETTER).inquiry().id();
            UUID dealer = ask(b, request, HolderKind.DEALER, AskingWay.LETTER).inquiry().id();
            ask(b, request, HolderKind.POLICE, AskingWay.LINK);
            UUID customs = ask(b, request, HolderKind.CUSTOMS, AskingWay.LETTER).inquiry().id();
            b.tx(() -> b.inquiries.writeDown(b.answering, request, importer, FOUND, null));
            b.tx(() -> b.inquiries.writeDown(b.answering, request, dealer, NOTHING, null));
            b.tx(() -> {
                b.inquiries.close(b.answering, request, customs);
                return null;
            });
            b.tx(() -> {
                b.checklists.notAsked(b.answering, request, EnumSet.of(HolderKind.MANUFACTURER, HolderKind.WHOLESALER, HolderKind.DEFENCE), "Made abroad, imported by the dealer.");
                return null;
            });
            HolderChecklist most = b.tx(() -> b.checklists.of(request));
            assertFalse(most.complete());
            assertEquals(List.of(HolderKind.LICENSING_AUTHORITY), most.open());
            assertEquals(List.of(HolderCheck.State.NOT_ASKED, HolderCheck.State.FOUND, HolderCheck.State.NOT_ASKED, HolderCheck.State.NOTHING_FOUND, HolderCheck.State.OPEN,
                    HolderCheck.State.AWAITED, HolderCheck.State.UNANSWERED, HolderCheck.State.NOT_ASKED), most.lines().stream().map(HolderCheck::state).toList());
            assertEquals("Made abroad, imported by the dealer.", most.lines().get(0).notAsked().reason());

            Problem gaps = assertThrows(Problem.class, () -> b.tx(() -> {
                b.checklists.notAsked(b.answering, request, Set.of(), " ");
                return null;
            }));
            assertEquals(List.of("notAsked.kinds", "notAsked.reason"), gaps.issues().stream().map(Issue::field).toList());
            Problem asked = assertThrows(Problem.class, () -> b.tx(() -> {
                b.checklists.notAsked(b.answering, request, Set.of(HolderKind.POLICE), "No time.");
                return null;
            }));
            assertEquals("wasAsked", asked.issues().get(0).code());
            b.tx(() -> {
                b.checklists.notAsked(b.answering, request, Set.of(HolderKind.LICENSING_AUTHORITY, HolderKind.DEFENCE), "Never licensed.");
                return null;
            });
            HolderChecklist all = b.tx(() -> b.checklists.of(request));
            assertTrue(all.complete());
            assertEquals("Never licensed.", all.lines().get(7).notAsked().reason(), "a reason said anew replaces the old one");
            assertEquals(5, entries(b, request, LedgerAct.HOLDER_NOT_ASKED).size());
            assertEquals(ProblemKind.NOT_PERMITTED, assertThrows(Problem.class, () -> b.tx(() -> {
                b.checklists.notAsked(b.supervisor, request, Set.of(HolderKind.DEFENCE), "x");
                return null;
            })).kind());
            assertEquals(List.of(), b.ledgerFindings());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aLetterSaysNothingOfTheCaseAndEachOneLeavesAnEntry(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            UUID request = arrived(a, b);
            Inquiries.Sent asked = ask(b, request, HolderKind.IMPORTER, AskingWay.LINK);
            UUID id = asked.inquiry().id();
            assertTrue(Numbers.valid(asked.inquiry().number()), asked.inquiry().number());
            b.tx(() -> b.letters.print(b.answering, request, id, null));
            InquiryLetters.Printed withLink = b.tx(() -> b.letters.print(b.answering, request, id, new InquiryLetters.Link(asked.secret(), HERE)));
            assertEquals(asked.inquiry().number() + ".pdf", withLink.fileName());
            InquiryLetter letter = b.printed.get(1);
            assertNull(b.printed.get(0).link());
            assertEquals("https://tracing.brenmark.example/inquiries/" + asked.secret(), letter.link());
            assertEquals(1, letter.notice());
            assertEquals(LocalDate.parse("2026-07-06"), letter.dueOn());
            assertEquals("K0417BS8", letter.firearm().markings().get(0).text());
            TracingRequest about = b.requests.find(b.answering, request);
            String all = letter.toString().replace(asked.secret(), "") + letter.firearm().markings().stream().map(m -> m.text() + m.place() + m.restoration()).toList();
            for (String secret : List.of("Alvoria", "XA", "Averno", "harbour", "Traffic", "Seized", "SEIZED", "Ilse", "Marand", "AV-77/26", about.number(), request.toString(),
                    "BY_EYE", "2026-06-30")) {
                assertFalse(all.contains(secret), secret + " stands in " + all);
            }
            assertEquals(ProblemKind.LINK_NOT_VALID, assertThrows(Problem.class,
                    () -> b.tx(() -> b.letters.print(b.answering, request, id, new InquiryLetters.Link(Secrets.fresh(), HERE)))).kind());
            assertEquals(ProblemKind.NOT_FOUND, assertThrows(Problem.class, () -> b.tx(() -> b.letters.print(b.answering, request, UUID.randomUUID(), null))).kind());
            List<LedgerEntry> printed = entries(b, request, LedgerAct.INQUIRY_LETTER_PRINTED);
            assertEquals(2, printed.size());
            assertTrue(printed.get(1).details().contains("\"link\":\"true\"") && printed.get(1).details().contains(Secrets.sha256(withLink.pdf())), printed.get(1).details());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aFreshLinkEndsTheOldOneAndALetterIsTheSecondNotice(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            UUID request = arrived(a, b);
            Inquiries.Sent first = ask(b, request, HolderKind.DEALER, AskingWay.LINK);
            UUID id = first.inquiry().id();
            b.clock.now = b.clock.now.plus(Duration.ofDays(7));
            assertEquals(List.of(id), b.tx(() -> b.inquiries.overdue(b.answering)).stream().map(l -> l.inquiry().id()).toList());
            assertEquals(HolderCheck.State.OVERDUE, b.tx(() -> b.checklists.of(request)).lines().get(3).state());

            Inquiries.Sent byLetter = b.tx(() -> b.inquiries.remind(b.answering, request, id, AskingWay.LETTER));
            assertNull(byLetter.secret());
            b.tx(() -> b.links.open(first.secret(), COMPANY));
            Inquiries.Sent byLink = b.tx(() -> b.inquiries.remind(b.answering, request, id, AskingWay.LINK));
            assertNotEquals(first.secret(), byLink.secret());
            refused(b, first.secret());
            b.tx(() -> b.links.open(byLink.secret(), COMPANY));
            b.tx(() -> b.letters.print(b.answering, request, id, null));
            assertEquals(3, b.printed.get(0).notice());
            assertEquals(LocalDate.parse("2026-07-01"), b.printed.get(0).askedOn());

            Inquiry now = b.tx(() -> b.inquiries.of(request, id));
            assertEquals(LocalDate.parse("2026-07-13"), now.dueOn(), "three working days after the reminder");
            assertEquals(List.of(AskingWay.LETTER, AskingWay.LINK), now.reminders().stream().map(r -> r.way()).toList());
            assertEquals(List.of(b.clock.now, b.clock.now), now.reminders().stream().map(r -> r.at()).toList());
            assertEquals(List.of(), b.tx(() -> b.inquiries.overdue(b.answering)));
            assertEquals(2, entries(b, request, LedgerAct.INQUIRY_REMINDED).size());

            b.tx(() -> b.links.reply(byLink.secret(), COMPANY, NOTHING, null));
            assertEquals(ProblemKind.CHANGED_MEANWHILE, assertThrows(Problem.class, () -> b.tx(() -> b.inquiries.remind(b.answering, request, id, AskingWay.LETTER))).kind());
            assertEquals(ProblemKind.CHANGED_MEANWHILE, assertThrows(Problem.class, () -> b.tx(() -> b.letters.print(b.answering, request, id, null))).kind());
            assertEquals(ProblemKind.CHANGED_MEANWHILE, assertThrows(Problem.class, () -> b.tx(() -> b.inquiries.writeDown(b.answering, request, id, FOUND, null))).kind());
            assertEquals(List.of(), b.ledgerFindings());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aLateReplyIsNoticedOnceWhateverNumberOfProcessesLook(Databases database) throws InterruptedException, ExecutionException {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            UUID request = arrived(a, b);
            UUID late = ask(b, request, HolderKind.DEALER, AskingWay.LINK).inquiry().id();
            UUID answered = ask(b, request, HolderKind.IMPORTER, AskingWay.LETTER).inquiry().id();
            b.tx(() -> b.inquiries.writeDown(b.answering, request, answered, NOTHING, null));
            b.clock.now = Instant.parse("2026-07-06T14:59:00Z");
            assertEquals(List.of(), b.tx(b.overdue::due), "16:59 at Brenmark, the day has not closed");
            b.clock.now = Instant.parse("2026-07-06T15:00:00Z");
            assertEquals(List.of(late), b.tx(b.overdue::due));
            ExecutorService processes = Executors.newFixedThreadPool(4);
            List<Callable<Boolean>> looks = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                looks.add(() -> b.noticedByAnotherProcess(late));
            }
            int noticed = 0;
            for (Future<Boolean> look : processes.invokeAll(looks)) {
                noticed += look.get() ? 1 : 0;
            }
            processes.shutdown();
            assertEquals(1, noticed);
            assertEquals(1, entries(b, request, LedgerAct.INQUIRY_OVERDUE).size());
            assertEquals("system", entries(b, request, LedgerAct.INQUIRY_OVERDUE).get(0).actor());
            b.tx(() -> b.inquiries.remind(b.answering, request, late, AskingWay.LETTER));
            b.clock.now = b.clock.now.plus(Duration.ofDays(30));
            assertEquals(List.of(), b.tx(b.overdue::due), "once for each inquiry");
            assertEquals(List.of(late), b.tx(() -> b.inquiries.overdue(b.answering)).stream().map(l -> l.inquiry().id()).toList(), "the desk goes on showing it");
            assertEquals(List.of(), b.ledgerFindings());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void everyLinkThatDoesNotWorkIsRefusedAlikeAndGuessersWait(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            UUID request = arrived(a, b);
            Inquiries.Sent used = ask(b, request, HolderKind.DEALER, AskingWay.LINK);
            Inquiries.Sent ended = ask(b, request, HolderKind.POLICE, AskingWay.LINK);
            Inquiries.Sent over = ask(b, request, HolderKind.CUSTOMS, AskingWay.LINK);
            assertEquals(0, ((Number) b.tx(() -> b.em.createNativeQuery("select count(*) from inquiry where link_digest = ?1").setParameter(1, over.secret()).getSingleResult()))
                    .intValue(), "only the digest is stored");
            assertTrue(over.secret().length() * 6 >= 128, "bits");
            b.tx(() -> b.links.reply(used.secret(), COMPANY, FOUND, null));
            b.tx(() -> {
                b.inquiries.close(b.answering, request, ended.inquiry().id());
                return null;
            });
            b.clock.now = b.clock.now.plus(Inquiries.LINK_LIFE).minusSeconds(1);
            b.tx(() -> b.links.open(over.secret(), COMPANY));
            b.clock.now = b.clock.now.plusSeconds(1);
            List<String> secrets = List.of(used.secret(), ended.secret(), over.secret(), Secrets.fresh(), "", "x'--");
            assertEquals(1, secrets.stream().map(s -> refused(b, s)).distinct().count());
            assertEquals(1, secrets.stream().map(s -> assertThrows(Problem.class, () -> b.tx(() -> b.links.reply(s, "198.51.100.9", NOTHING, null))).getMessage()).distinct().count());

            Inquiries.Sent good = ask(b, request, HolderKind.DEFENCE, AskingWay.LINK);
            String guesser = "2001:db8:7:9::1";
            for (int i = 0; i < 10; i++) {
                assertEquals(ProblemKind.LINK_NOT_VALID, assertThrows(Problem.class, () -> b.tx(() -> b.links.open(Secrets.fresh(), guesser))).kind());
            }
            Problem wait = assertThrows(Problem.class, () -> b.tx(() -> b.links.open(good.secret(), "2001:db8:7:9:ffff::2")));
            assertEquals(ProblemKind.TOO_MANY_ATTEMPTS, wait.kind(), "the whole network of the guesser waits");
            assertEquals("3", wait.details().get("seconds"));
            b.tx(() -> b.links.open(good.secret(), COMPANY));
            b.clock.now = b.clock.now.plusSeconds(3);
            b.tx(() -> b.links.open(good.secret(), guesser));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aScannedPageIsKeptWithItsDigestAndAWrongFileLosesNothing(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            UUID request = arrived(a, b);
            Inquiries.Sent asked = ask(b, request, HolderKind.DEALER, AskingWay.LINK);
            byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);
            Problem wrong = assertThrows(Problem.class, () -> b.tx(() -> b.links.reply(asked.secret(), COMPANY, new InquiryReply(null, null, null, null, null, null, null), page)));
            assertEquals(List.of("reply.found:required", "reply.answeredBy:required", "reply.scan:scanKind"), wrong.issues().stream().map(i -> i.field() + ":" + i.code()).toList());
            Problem large = assertThrows(Problem.class, () -> b.tx(() -> b.links.reply(asked.secret(), COMPANY, FOUND, new byte[Scans.LARGEST + 1])));
            assertEquals("scanTooLarge", large.issues().get(0).code());
            Inquiry answered = b.tx(() -> b.links.reply(asked.secret(), COMPANY, FOUND, SCAN));
            assertEquals(new Inquiry.ScanNote(ScanKind.PDF, Secrets.sha256(SCAN), SCAN.length), answered.scan());
            Scans.ScanFile file = b.tx(() -> b.scans.read(b.answering, request, answered.id()));
            assertEquals(answered.number() + ".pdf", file.name());
            assertArrayEquals(SCAN, file.content());
            assertEquals(1, entries(b, request, LedgerAct.INQUIRY_SCAN_KEPT).size());
            assertTrue(entries(b, request, LedgerAct.INQUIRY_SCAN_READ).get(0).details().contains(Secrets.sha256(SCAN)));
            assertEquals(ProblemKind.NOT_PERMITTED, assertThrows(Problem.class, () -> b.tx(() -> b.scans.read(b.officer, request, answered.id()))).kind());

            UUID letter = ask(b, request, HolderKind.POLICE, AskingWay.LETTER).inquiry().id();
            assertEquals(ProblemKind.NOT_FOUND, assertThrows(Problem.class, () -> b.tx(() -> b.scans.read(b.answering, request, letter))).kind());
            b.tx(() -> b.inquiries.writeDown(b.answering, request, letter, NOTHING, SCAN));
            assertArrayEquals(SCAN, b.tx(() -> b.scans.read(b.answering, request, letter)).content());
        }
    }

    private static String refused(Centre b, String secret) {
        Problem problem = assertThrows(Problem.class, () -> b.tx(() -> b.links.open(secret, "203.0.113.5")));
        assertEquals(ProblemKind.LINK_NOT_VALID, problem.kind());
        return problem.getMessage();
    }

    private static Inquiries.Sent ask(Centre b, UUID request, HolderKind kind, AskingWay way) {
        return b.tx(() -> b.inquiries.send(b.answering, request, new NewInquiry(kind, "Orla Trading, Kestro", "To whom did it go?", way, null)));
    }

    private static List<LedgerEntry> entries(Centre b, UUID request, LedgerAct act) {
        return b.tx(() -> b.ledger.ofRequest(request)).stream().filter(e -> e.act() == act).toList();
    }

    private static UUID arrived(Centre a, Centre b) {
        a.knows(b, "Brenmark");
        b.knows(a, "Alvoria");
        UUID request = Story.issued(a);
        a.deliver(b);
        return request;
    }
}
