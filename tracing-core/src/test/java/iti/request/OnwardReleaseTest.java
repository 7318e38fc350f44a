package iti.request;

import static iti.request.Desk.link;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.casefile.CaseFile;
import iti.casefile.HandlingCode;
import iti.message.MessageKind;
import iti.message.TracingMessage.Answered;
import iti.message.TracingMessage.EarlierAnswer;
import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.UseRestrictions;
import iti.persistence.Databases;
import iti.problem.Problem;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What its giver says decides whether an answer goes along with a request to another State. */
@Tag("ITI-15")
class OnwardReleaseTest {

    private static final UseRestrictions FREE = new UseRestrictions(true, true, false, null);
    private static final UseRestrictions RESTRICTED = new UseRestrictions(true, true, true, null);

    private final Centre a = new Centre(Databases.H2, "XA", "Alvoria");
    private final Centre b = new Centre(Databases.H2, "XB", "Brenmark");
    private final Centre c = new Centre(Databases.H2, "XC", "Carvane");
    private CaseFile file;
    private UUID toB;

    @BeforeEach
    void aRequestToBrenmark() {
        a.knows(b, "Brenmark");
        a.knows(c, "Carvane");
        b.knows(a, "Alvoria");
        c.knows(a, "Alvoria");
        file = Story.recovered(a);
        toB = Story.drafted(a, file, "XB");
    }

    @AfterEach
    void close() {
        a.close();
        b.close();
        c.close();
    }

    @Test
    void consentForThisStateLetsTheAnswerGoWithItsHolderAndTheConditions() {
        Desk.ask(a, b, toB);
        Desk.answer(b, a, toB, answer(RESTRICTED));
        UUID toC = a.tx(() -> a.nextHop.draft(a.officer, toB, null)).id();
        Desk.ask(a, c, toC);
        assertEquals(List.of(), Desk.earlier(c, toC));
        assertFalse(a.onward.outgrew(a.requests.find(a.officer, toC)));

        Desk.consent(a, b, toB, "XD", true, null);
        assertEquals(OnwardDecision.CONSENT_NEEDED, decision("XC"), "the consent is for another State");
        assertEquals(OnwardDecision.CONSENT_GIVEN, decision("XD"));
        Desk.consent(a, b, toB, "XC", true, "Not to be quoted in court.");
        assertEquals(OnwardDecision.CONSENT_GIVEN, decision("XC"));
        assertTrue(a.onward.outgrew(a.requests.find(a.officer, toC)));

        a.tx(() -> a.correctRequest.propose(a.officer, toC, null, null, "The answer of Brenmark goes along now."));
        Desk.release(a, c, toC);
        SealedDocument consent = a.documents.last(toB, MessageKind.CONSENT).orElseThrow();
        EarlierAnswer got = Desk.earlier(c, toC).get(0);
        assertEquals(new Answered(consent.message(), consent.sha256()), got.consent());
        assertEquals("Not to be quoted in court.", got.conditions());
        assertEquals("Orla Trading, Kestro", got.lastLegalHolder());
        assertEquals(RESTRICTED, got.restrictions());
        assertFalse(a.onward.outgrew(a.requests.find(a.officer, toC)));
    }

    @Test
    void whatIsHandledAsH3NeedsConsentThoughNothingRestrictsIt() {
        Desk.ask(a, b, toB);
        b.tx(() -> b.respond.write(b.answering, toB, null, answer(FREE), HandlingCode.H3));
        b.tx(() -> b.respond.propose(b.answering, toB, null));
        Desk.release(b, a, toB);
        assertEquals(OnwardDecision.CONSENT_NEEDED, decision("XC"));
        assertFalse(a.chains.of(file.id(), file.firearms().get(0).id()).links().get(0).free());
    }

    @Test
    void aRequestIsHandledAsStrictlyAsTheAnswersThatGoAlong() {
        Desk.ask(a, b, toB);
        b.tx(() -> b.respond.write(b.answering, toB, null, answer(FREE), HandlingCode.H2));
        b.tx(() -> b.respond.propose(b.answering, toB, null));
        Desk.release(b, a, toB);
        assertEquals(OnwardDecision.CONSENT_NEEDED, decision("XC"));
        Desk.consent(a, b, toB, "XC", true, null);
        UUID toC = a.tx(() -> a.nextHop.draft(a.officer, toB, null)).id();
        a.tx(() -> a.propose.propose(a.officer, toC, null));
        a.tx(() -> a.approve.approve(a.supervisor, toC, null));
        a.tx(() -> a.issue.issue(a.pointOfContact, toC, null));
        a.deliver(c);
        assertEquals(HandlingCode.H2, c.requests.find(c.pointOfContact, toC).handling());
        assertEquals("H2", c.received.asItStands(c.requests.find(c.pointOfContact, toC)).requestBody().earlier().get(0).handling());
    }

    @Test
    void whatIsDeclinedStaysThoughNothingRestrictsItAndAlsoAfterACorrection() {
        Desk.ask(a, b, toB);
        Desk.answer(b, a, toB, answer(FREE));
        assertEquals(OnwardDecision.ALLOWED, decision("XC"));
        Desk.consent(a, b, toB, "XC", false, "An investigation began.");
        assertEquals(OnwardDecision.CONSENT_DECLINED, decision("XC"));
        assertEquals(OnwardDecision.ALLOWED, decision("XD"));
        b.tx(() -> b.respond.write(b.answering, toB, null, answer(FREE)));
        b.tx(() -> b.correctResponse.propose(b.answering, toB, null, "A letter was wrong."));
        Desk.release(b, a, toB);
        assertEquals(OnwardDecision.CONSENT_DECLINED, decision("XC"));
    }

    @Test
    void anAnswerRestrictedBetweenSignatureAndDispatchDoesNotLeave() {
        Desk.ask(a, b, toB);
        Desk.answer(b, a, toB, answer(FREE));
        UUID toC = a.tx(() -> a.nextHop.draft(a.officer, toB, null)).id();
        a.tx(() -> a.propose.propose(a.officer, toC, null));
        a.tx(() -> a.approve.approve(a.supervisor, toC, null));
        b.tx(() -> b.respond.write(b.answering, toB, null, answer(RESTRICTED)));
        b.tx(() -> b.correctResponse.propose(b.answering, toB, null, "It must not be passed on."));
        Desk.release(b, a, toB);
        Problem stopped = assertThrows(Problem.class, () -> a.tx(() -> a.issue.issue(a.pointOfContact, toC, null)));
        assertEquals("earlier onwardRelease", stopped.issues().get(0).field() + " " + stopped.issues().get(0).code());
        assertEquals(Status.APPROVED, a.requests.find(a.officer, toC).status());
        assertEquals(List.of(), a.sent);

        a.tx(() -> a.approve.returnToOfficer(a.pointOfContact, toC, null, "Brenmark restricts its answer now."));
        Desk.ask(a, c, toC);
        assertEquals(List.of(), Desk.earlier(c, toC));
    }

    @Test
    void aConsentIsForTheAnswerThatStoodThen() {
        Desk.ask(a, b, toB);
        Desk.answer(b, a, toB, answer(RESTRICTED));
        Desk.consent(a, b, toB, "XC", true, null);
        assertEquals(OnwardDecision.CONSENT_GIVEN, decision("XC"));
        b.tx(() -> b.respond.write(b.answering, toB, null, answer(RESTRICTED)));
        b.tx(() -> b.correctResponse.propose(b.answering, toB, null, "A date was wrong."));
        Desk.release(b, a, toB);
        assertEquals(OnwardDecision.CONSENT_NEEDED, decision("XC"));
    }

    @Test
    void aStateIsNotToldItsOwnAnswerAndARefusalGivesNothing() {
        Desk.ask(a, b, toB);
        Desk.answer(b, a, toB, answer(FREE));
        UUID again = a.tx(() -> a.nextHop.draft(a.officer, toB, "XB")).id();
        assertEquals(List.of(), a.onward.of(a.requests.find(a.officer, again)));
        Desk.ask(a, b, again);
        Desk.answer(b, a, again, new ResponseBody("REFUSED", null, List.of("NATIONAL_SECURITY"), "It is secret.", null, null, List.of(), null, null, null, List.of(),
                FREE, null, null));
        UUID toC = a.tx(() -> a.nextHop.draft(a.officer, again, "XC")).id();
        assertEquals(List.of(toB), a.onward.of(a.requests.find(a.officer, toC)).stream().map(x -> x.request().id()).toList());
        assertNull(a.onward.of(a.requests.find(a.officer, toC)).get(0).passes().lastLegalHolder());
    }

    private OnwardDecision decision(String state) {
        return a.onward.decide(a.requests.find(a.officer, toB), state).orElseThrow().decision();
    }

    private static ResponseBody answer(UseRestrictions restrictions) {
        return Desk.traced(Outcome.TRACED_TO_EXPORT, "XC", "Orla Trading, Kestro", restrictions,
                link(SegmentEvent.EXPORT, "2016-05-14", "Orla Trading, Kestro", "Corvane Arms, Lissen", "XB", "EX 16/0442"));
    }
}
