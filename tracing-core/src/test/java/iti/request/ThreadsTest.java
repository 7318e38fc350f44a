package iti.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.exchange.Incoming;
import iti.firearm.FirearmDescription;
import iti.message.MessageBody;
import iti.message.MessageBody.Consent;
import iti.message.MessageBody.Reminder;
import iti.message.MessageKind;
import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.SupplyChainSegment;
import iti.message.TracingMessage.UseRestrictions;
import iti.ledger.LedgerAct;
import iti.persistence.Databases;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The threads beside the main line, each between two States, on both databases; after each the ledger proves the status. */
class ThreadsTest {

    private Centre a;
    private Centre b;

    private void with(Databases database, Runnable story) {
        try (Centre xa = new Centre(database, "XA", "Alvoria"); Centre xb = new Centre(database, "XB", "Brenmark")) {
            a = xa;
            b = xb;
            a.knows(b, "Brenmark");
            b.knows(a, "Alvoria");
            story.run();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    @Tag("ITI-22")
    @Tag("ITI-23")
    void aRefusalIsClarifiedAndLifted(Databases database) {
        with(database, () -> {
            UUID request = acknowledged();
            Problem early = assertThrows(Problem.class, () -> a.tx(() -> a.clarificationSought.seek(a.officer, request, null, "Why?")));
            assertEquals(ProblemKind.STEP_NOT_PERMITTED, early.kind());
            answer(request, body("REFUSED", null, List.of("ONGOING_INVESTIGATION"), "An investigation is running."));
            agree(request, Status.REFUSED);
            a.tx(() -> a.clarificationSought.seek(a.officer, request, null, "Until when?"));
            a.deliver(b);
            assertTrue(b.threads.of(request).get(0).open());
            b.tx(() -> b.clarify.clarify(b.answering, request, null, "Until the hearing in March."));
            assertThrows(Problem.class, () -> b.tx(() -> b.clarify.clarify(b.answering, request, null, "Twice?")), "no question is open");
            b.deliver(a);
            Threads.Thread thread = a.threads.of(request).get(0);
            assertEquals("Until the hearing in March.", a.documents.message(thread.reply()).body(MessageBody.Clarification.class).explanation());
            agree(request, Status.REFUSED);
            answer(request, body("FULL", "TRACED_TO_LAST_LAWFUL_HOLDER", List.of(), null));
            agree(request, Status.RESPONDED);
            assertEquals("FULL", a.documents.message(a.documents.answer(request).orElseThrow()).response().completeness());
        });
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    @Tag("ITI-15")
    void consentIsSoughtAndDecidedByASecondPerson(Databases database) {
        with(database, () -> {
            UUID request = acknowledged();
            answer(request, body("FULL", "TRACED_TO_EXPORT", List.of(), null));
            Problem party = assertThrows(Problem.class, () -> a.tx(() -> a.consentSought.seek(a.officer, request, null, ConsentPurpose.ONWARD_RELEASE, "XB", "To you?")));
            assertEquals("state", party.issues().get(0).field());
            a.tx(() -> a.consentSought.seek(a.officer, request, null, ConsentPurpose.ONWARD_RELEASE, "XC", "The chain leads to Carvane."));
            a.deliver(b);
            Problem reason = assertThrows(Problem.class, () -> b.tx(() -> b.consent.propose(b.answering, request, null, false, " ")));
            assertEquals("conditions", reason.issues().get(0).field());
            b.tx(() -> b.consent.propose(b.answering, request, null, true, "Without the name of the holder."));
            assertTrue(b.threads.of(request).get(0).open(), "nothing left yet");
            release(b, request);
            b.deliver(a);
            Consent consent = a.documents.message(a.threads.of(request).get(0).reply()).body(Consent.class);
            assertEquals("GRANTED", consent.decision());
            assertEquals("XC", consent.state());
            agree(request, Status.RESPONDED);
        });
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    @Tag("ITI-16")
    @Tag("ITI-20")
    void anAnswerThatCrossesWithAWithdrawalStands(Databases database) {
        with(database, () -> {
            UUID request = acknowledged();
            a.tx(() -> a.withdraw.withdraw(a.officer, request, null, WithdrawalReason.SOLVED, null));
            assertEquals(Status.WITHDRAWN, a.requests.find(a.officer, request).status());
            propose(request, body("FULL", "TRACED_TO_LAST_LAWFUL_HOLDER", List.of(), null));
            release(b, request);
            a.deliver(b);
            b.deliver(a);
            agree(request, Status.RESPONDED);
            assertTrue(document(a, request, MessageKind.WITHDRAWAL).withoutEffect() || document(a, request, MessageKind.RESPONSE).step() == Procedure.RESPOND);
            a.tx(() -> a.reopen.propose(a.officer, request, null, "The barrel number is restored."));
            release(a, request);
            a.deliver(b);
            agree(request, Status.ISSUED);
            assertTrue(b.deadlines.current(b.requests.find(b.answering, request), b.clock.instant()).isPresent());
        });
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    @Tag("ITI-16")
    void aWithdrawnRequestIsAnsweredNoMore(Databases database) {
        with(database, () -> {
            UUID request = acknowledged();
            a.tx(() -> a.withdraw.withdraw(a.officer, request, null, WithdrawalReason.ERROR, "Wrong weapon."));
            a.deliver(b);
            agree(request, Status.WITHDRAWN);
            assertNull(b.tx(() -> b.timeliness.perState(b.supervisor)).get(0).respond().median(), "nobody awaits an answer");
            b.tx(() -> b.respond.write(b.answering, request, null, body("FULL", "TRACED_TO_IMPORT", List.of(), null)));
            Problem problem = assertThrows(Problem.class, () -> b.tx(() -> b.respond.propose(b.answering, request, null)));
            assertEquals(ProblemKind.STEP_NOT_PERMITTED, problem.kind());
            assertEquals("18, 20", problem.details().get("paragraphs"));
        });
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    @Tag("ITI-20")
    void misroutedNamesAStateAndADuplicateItsEarlierRequest(Databases database) {
        with(database, () -> {
            UUID first = Story.issued(a);
            UUID second = Story.issued(a);
            a.deliver(b);
            b.tx(() -> b.misrouted.report(b.answering, first, null, "The proof mark is that of Carvane.", "XC"));
            String earlier = b.requests.find(b.answering, first).number();
            Problem unknown = assertThrows(Problem.class, () -> b.tx(() -> b.duplicate.report(b.answering, second, null, "TR-2026-999999-X", "Same weapon.")));
            assertEquals("earlierRequest", unknown.issues().get(0).field());
            b.tx(() -> b.duplicate.report(b.answering, second, null, earlier, "Same weapon."));
            b.deliver(a);
            agree(first, Status.MISROUTED);
            agree(second, Status.DUPLICATE);
            assertEquals(2, a.tx(() -> a.timeliness.perState(a.supervisor)).get(0).answered(), "both are answers");
            assertEquals("XC", a.documents.message(a.documents.answer(first).orElseThrow()).response().nextState());
            FirearmDescription sameMake = new FirearmDescription(null, "NORRHOLT", null, null, null, null, null, null, List.of(), null);
            assertEquals(List.of(), a.tx(() -> a.addressing.of(sameMake)).proposed(), "another make teaches nothing");
            FirearmDescription taught = new FirearmDescription(null, "norrholt  ARMS", "NH9", null, null, "XB", null, null, List.of(), null);
            assertEquals(List.of("XC NAMED_BY_ANOTHER_STATE", "XB SAID_NOT_THEIRS"), a.tx(() -> a.addressing.of(taught)).proposed().stream()
                    .map(p -> p.state() + " " + p.reasons().get(0).code()).toList());
            assertEquals(1, a.tx(() -> a.ledger.ofRequest(first)).stream().filter(e -> e.act() == LedgerAct.ROUTING_LEARNED).count());
            assertEquals(0, b.tx(() -> b.ledger.ofRequest(first)).stream().filter(e -> e.act() == LedgerAct.ROUTING_LEARNED).count(), "who answers learns nothing from the own answer");
        });
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    @Tag("ITI-17")
    @Tag("ITI-20")
    void correctionsSupersede(Databases database) {
        with(database, () -> {
            UUID request = acknowledged();
            UUID weapon = a.requests.find(a.officer, request).firearm();
            UUID file = a.requests.find(a.officer, request).caseFile();
            FirearmDescription was = a.tx(() -> a.cases.find(a.officer, file).firearms().get(0).description());
            a.tx(() -> a.cases.describeFirearm(a.officer, file, null, weapon, new FirearmDescription(was.type(), was.make(), "NH-9 Compact", was.calibre(), was.action(),
                    was.countryOfManufacture(), was.yearOfManufacture(), was.mode(), was.markings(), was.remarks())));
            a.tx(() -> a.correctRequest.propose(a.officer, request, null, null, "The model was wrong."));
            assertThrows(Problem.class, () -> a.tx(() -> a.release.approve(a.officer, request, null)), "four eyes");
            release(a, request);
            a.deliver(b);
            assertEquals("NH-9 Compact", b.received.firearm(b.requests.find(b.answering, request)).model());
            assertTrue(b.requests.find(b.answering, request).summary().contains("NH-9 Compact"));
            agree(request, Status.ACKNOWLEDGED);

            answer(request, body("FULL", "TRACED_TO_IMPORT", List.of(), null));
            b.tx(() -> b.respond.write(b.answering, request, null, body("FULL", "TRACED_TO_LAST_LAWFUL_HOLDER", List.of(), null)));
            b.tx(() -> b.correctResponse.propose(b.answering, request, null, "The sale was overlooked."));
            release(b, request);
            b.deliver(a);
            assertEquals("TRACED_TO_LAST_LAWFUL_HOLDER", a.documents.message(a.documents.answer(request).orElseThrow()).response().outcome());
            agree(request, Status.RESPONDED);
        });
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    @Tag("ITI-18")
    @Tag("ITI-19")
    @Tag("ITI-21")
    void remindersCountAndInterimAnswersKeepTheClockRunning(Databases database) {
        with(database, () -> {
            UUID request = Story.issued(a);
            a.tx(() -> a.remind.remind(a.officer, request, null, null));
            a.tx(() -> a.remind.remind(a.officer, request, null, "The hearing is near."));
            a.deliver(b);
            Reminder second = b.documents.message(b.documents.last(request, MessageKind.REMINDER).orElseThrow()).body(Reminder.class);
            assertEquals(2, second.number());
            assertEquals("ACKNOWLEDGEMENT", second.of());
            b.tx(() -> b.acknowledge.acknowledge(b.answering, request, null, null));
            answer(request, body("INTERIM", null, List.of(), null));
            agree(request, Status.ACKNOWLEDGED);
            assertTrue(b.deadlines.current(b.requests.find(b.answering, request), b.clock.instant()).isPresent());
            b.tx(() -> b.seek.seek(b.answering, request, null, Set.of(InformationItem.CALIBRE), "The calibre, please."));
            b.tx(() -> b.remind.remind(b.answering, request, null, null));
            b.deliver(a);
            agree(request, Status.INFORMATION_SOUGHT);
            assertEquals("INFORMATION_SUPPLIED", a.documents.message(a.documents.last(request, MessageKind.REMINDER).orElseThrow()).body(Reminder.class).of());
            answer(request, body("FULL", "TRACED_TO_IMPORT", List.of(), null));
            agree(request, Status.RESPONDED);
        });
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatComesBeforeItsRequestIsKept(Databases database) {
        with(database, () -> {
            UUID request = Story.issued(a);
            a.tx(() -> a.remind.remind(a.officer, request, null, null));
            a.tx(() -> a.withdraw.withdraw(a.officer, request, null, WithdrawalReason.SOLVED, null));
            List<SealedDocument> sent = List.copyOf(a.sent);
            a.sent.clear();
            Incoming withdrawal = upload(sent.get(2));
            assertEquals(Incoming.State.CROSSED, withdrawal.state());
            assertEquals(Incoming.State.CROSSED, upload(sent.get(1)).state());
            assertEquals(Incoming.State.PLACED, upload(sent.get(0)).state());
            assertEquals(request, b.reception.find(b.pointOfContact, withdrawal.sha256()).request());
            assertEquals(2, upload(sent.get(2)).timesReceived());
            assertEquals(SealedDocument.Stage.PLACED, document(b, request, MessageKind.WITHDRAWAL).stage());
            agree(request, Status.WITHDRAWN);
        });
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aStatusThatItsEntriesDoNotProveIsFound(Databases database) {
        with(database, () -> {
            UUID request = acknowledged();
            assertEquals(List.of(), a.tx(() -> a.reading.verify(a.auditor)).findings());
            a.tx(() -> a.em.createNativeQuery("update tracing_request set status = 'REFUSED'").executeUpdate());
            String number = a.requests.byId(request).orElseThrow().number();
            assertEquals(List.of("request " + number + ": it stands at REFUSED, its entries lead to ACKNOWLEDGED"), a.tx(() -> a.reading.verify(a.auditor)).findings());
        });
    }

    private Incoming upload(SealedDocument document) {
        return b.tx(() -> b.reception.upload(b.pointOfContact, document.content(), document.fileName()));
    }

    private UUID acknowledged() {
        UUID request = Story.issued(a);
        a.deliver(b);
        b.tx(() -> b.acknowledge.acknowledge(b.answering, request, null, null));
        b.deliver(a);
        return request;
    }

    private void answer(UUID request, ResponseBody draft) {
        propose(request, draft);
        release(b, request);
        b.deliver(a);
    }

    private void propose(UUID request, ResponseBody draft) {
        b.tx(() -> b.respond.write(b.answering, request, null, draft));
        b.tx(() -> b.respond.propose(b.answering, request, null));
    }

    private static void release(Centre centre, UUID request) {
        centre.tx(() -> centre.release.approve(centre.supervisor, request, null));
        centre.tx(() -> centre.release.release(centre.pointOfContact, request, null));
    }

    private static SealedDocument document(Centre centre, UUID request, MessageKind kind) {
        return centre.documents.last(request, kind).orElseThrow();
    }

    private void agree(UUID request, Status status) {
        for (Centre centre : List.of(a, b)) {
            assertEquals(status, centre.requests.byId(request).orElseThrow().status(), centre.state);
            assertEquals(status, LedgerStatus.derive(centre.ledger.ofRequest(request)), centre.state);
            assertEquals(List.of(), centre.ledgerFindings());
            centre.em.clear();
        }
        assertFalse(a.documents.of(request).stream().anyMatch(d -> d.stage() == SealedDocument.Stage.CROSSED));
    }

    private static ResponseBody body(String completeness, String outcome, List<String> grounds, String reason) {
        return new ResponseBody(completeness, outcome, grounds, reason, null, null,
                List.of(new SupplyChainSegment("IMPORT", "2015-01-19", null, "Orla Trading", "XB", null, "import register", "2026-06-30")),
                null, "TRACED_TO_EXPORT".equals(outcome) ? "XC" : null, null, List.of(), new UseRestrictions(true, true, true, null), "As far as we know.", null);
    }
}
