package iti.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.access.Principal;
import iti.message.MessageKind;
import iti.message.TracingMessage.ResponseBody;
import iti.persistence.Databases;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What waits beside the status of a request is found, whatever the status, until it is settled. */
class BesideTheStatusTest {

    @ParameterizedTest
    @EnumSource(Databases.class)
    @Tag("ITI-15")
    @Tag("ITI-23")
    void openQuestionsAndWaitingDocumentsAreFoundOnBothSides(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            UUID request = answered(a, b);
            assertEquals(List.of(), unsettled(a, a.officer));
            assertEquals(List.of(), unsettled(b, b.answering));

            a.tx(() -> a.clarificationSought.seek(a.officer, request, null, "Which office released it?"));
            a.tx(() -> a.consentSought.seek(a.officer, request, null, ConsentPurpose.ONWARD_RELEASE, "XD", "For the request to Dornia."));
            a.deliver(b);
            assertEquals(List.of(request), unsettled(a, a.officer));
            assertEquals(List.of(request), unsettled(b, b.answering));
            assertEquals(List.of(), unsettled(a, a.otherUnit));
            assertEquals(new Pending(null, null, null, null, 1, 1), pending(b, request));

            b.tx(() -> b.consent.propose(b.answering, request, null, true, null));
            assertEquals(new Pending(MessageKind.CONSENT, Procedure.DECIDE_CONSENT, SealedDocument.Stage.CERTIFIED, b.answering.id(), 1, 1), pending(b, request));
            b.tx(() -> b.release.approve(b.supervisor, request, null));
            b.tx(() -> b.release.release(b.pointOfContact, request, null));
            b.tx(() -> b.clarify.clarify(b.answering, request, null, "The export licence office."));
            assertEquals(List.of(), unsettled(b, b.answering));
            b.deliver(a);
            assertEquals(List.of(), unsettled(a, a.officer));
            assertNull(pending(a, request));
            assertTrue(a.threads.of(request).stream().noneMatch(Threads.Thread::open));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    @Tag("ITI-20")
    void aCorrectionBeginsWithWhatWasSentAndSupersedesIt(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            UUID request = answered(a, b);
            UUID first = b.documents.answer(request).orElseThrow().message();
            b.tx(() -> b.correctResponse.begin(b.answering, request, null));
            assertEquals("A holder", draft(b, request).lastLegalHolder(), "the draft it was made of also has what was withheld");

            ResponseBody other = new ResponseBody("FULL", "NO_RECORD_THOUGH_EXPECTED", List.of(), null, null, null, List.of(), null, null, null, List.of(), null, "another thought", null);
            b.tx(() -> b.respond.write(b.answering, request, null, other));
            b.tx(() -> b.correctResponse.begin(b.answering, request, null));
            assertEquals("XD", draft(b, request).nextState());
            assertNull(draft(b, request).lastLegalHolder());
            assertEquals("lastLegalHolder", draft(b, request).withheld().get(0).field());

            b.tx(() -> b.correctResponse.propose(b.answering, request, null, "The licence number was wrong."));
            assertEquals(Map.of(), b.documents.superseded(request), "nothing is superseded before it leaves");
            b.tx(() -> b.release.approve(b.supervisor, request, null));
            b.tx(() -> b.release.release(b.pointOfContact, request, null));
            b.deliver(a);
            UUID correction = a.documents.last(request, MessageKind.CORRECTION).orElseThrow().message();
            assertEquals(Map.of(first, correction), a.documents.superseded(request));
            assertEquals(Map.of(first, correction), b.documents.superseded(request));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    @Tag("ITI-17")
    void aCorrectionMayMakeTheRequestUrgentInBothStates(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            b.knows(a, "Alvoria");
            UUID request = Story.issued(a);
            a.deliver(b);
            RequestContent was = a.requests.find(a.officer, request).content();
            RequestContent urgent = new RequestContent(Priority.URGENT, "A second weapon is still at large.", was.grounds(), was.legalJustification(), was.embargo(),
                    was.uses(), was.useDescription(), was.caseNumber(), was.confidentialityGuaranteed(), was.confidentialityReason(), was.wanted(),
                    was.domesticCheck(), was.domesticResult());
            a.tx(() -> a.correctRequest.propose(a.officer, request, null, urgent, "It is urgent now."));
            assertEquals(Priority.ROUTINE, a.requests.find(a.officer, request).priority(), "not before it leaves");
            a.tx(() -> a.release.approve(a.supervisor, request, null));
            a.tx(() -> a.release.release(a.pointOfContact, request, null));
            a.deliver(b);
            assertEquals(Priority.URGENT, a.requests.find(a.officer, request).priority());
            assertEquals(Priority.URGENT, b.requests.find(b.answering, request).priority());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void remindersAreCountedByWhatTheyCallToMind(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            b.knows(a, "Alvoria");
            UUID request = Story.issued(a);
            a.tx(() -> a.remind.remind(a.officer, request, null, null));
            a.tx(() -> a.remind.remind(a.officer, request, null, "We wait."));
            TracingRequest waiting = a.requests.find(a.officer, request);
            assertEquals(2, a.remind.reminded(waiting, MessageKind.ACKNOWLEDGEMENT));
            assertEquals(0, a.remind.reminded(waiting, MessageKind.RESPONSE));
            Problem early = assertThrows(Problem.class, () -> a.tx(() -> a.correctResponse.begin(a.officer, request, null)));
            assertEquals(ProblemKind.NOT_PERMITTED, early.kind());
        }
    }

    private static UUID answered(Centre a, Centre b) {
        a.knows(b, "Brenmark");
        b.knows(a, "Alvoria");
        UUID request = Story.issued(a);
        a.deliver(b);
        b.tx(() -> b.acknowledge.acknowledge(b.answering, request, null, null));
        b.tx(() -> b.respond.write(b.answering, request, null, Story.response()));
        b.tx(() -> b.respond.propose(b.answering, request, null));
        b.tx(() -> b.release.approve(b.supervisor, request, null));
        b.tx(() -> b.release.release(b.pointOfContact, request, null));
        b.deliver(a);
        assertFalse(a.documents.answer(request).isEmpty());
        return request;
    }

    private static List<UUID> unsettled(Centre centre, Principal reader) {
        return centre.tx(() -> centre.requests.unsettled(reader, 10)).stream().map(TracingRequest::id).toList();
    }

    private static Pending pending(Centre centre, UUID request) {
        return centre.tx(() -> centre.threads.pending(List.of(request))).get(request);
    }

    private static ResponseBody draft(Centre centre, UUID request) {
        return ResponseDrafts.of(centre.requests.find(centre.answering, request));
    }
}
