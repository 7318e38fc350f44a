package iti.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.casefile.CaseFile;
import iti.casefile.RecoveryEvent;
import iti.exchange.Incoming;
import iti.figures.Timeliness;
import iti.firearm.Firearm;
import iti.firearm.FirearmDescription;
import iti.inquiry.HolderKind;
import iti.inquiry.InquiryReply;
import iti.inquiry.NewInquiry;
import iti.message.TracingMessage.ResponseBody;
import iti.persistence.Databases;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two States trace a weapon through the acts of the domain, on both databases. */
class TraceTest {

    @ParameterizedTest
    @EnumSource(Databases.class)
    @Tag("ITI-5")
    @Tag("ITI-14")
    @Tag("ITI-18")
    @Tag("ITI-19")
    @Tag("ITI-20")
    @Tag("ITI-21")
    @Tag("ITI-22")
    @Tag("ITI-36")
    void aTraceGoesAllTheWay(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            b.knows(a, "Alvoria");
            UUID request = Story.issued(a);
            assertEquals(Status.ISSUED, a.requests.find(a.officer, request).status());
            a.deliver(b);
            assertEquals(Status.ISSUED, b.requests.find(b.answering, request).status());
            assertEquals("K0417BS8", b.received.firearm(b.requests.find(b.answering, request)).markings().get(0).text());

            later(a, b, Duration.ofDays(1));
            b.tx(() -> b.acknowledge.acknowledge(b.answering, request, null, null));
            b.tx(() -> b.seek.seek(b.answering, request, null, Set.of(InformationItem.PHOTO_RIGHT_SIDE), "The right side of the frame, please."));
            b.deliver(a);
            assertEquals(Status.INFORMATION_SOUGHT, a.requests.find(a.officer, request).status());
            assertTrue(a.deadlines.current(a.requests.find(a.officer, request), a.clock.instant()).orElseThrow().stopped());

            later(a, b, Duration.ofDays(4));
            a.tx(() -> a.supply.supply(a.officer, request, null, "The slide reads NORRHOLT NH-9 on the right side."));
            a.deliver(b);
            TracingRequest atB = b.requests.find(b.answering, request);
            assertEquals(Status.ACKNOWLEDGED, atB.status());
            assertEquals(1, atB.suspensions().size());
            assertEquals(LocalDate.parse("2026-07-31").plusDays(4), b.deadlines.response(atB, b.clock.instant()).day());

            var sent = b.tx(() -> b.inquiries.send(b.answering, request,
                    new NewInquiry(HolderKind.IMPORTER, "Orla Trading, Kestro", "To whom did it go?", null, null)));
            b.tx(() -> b.links.open(sent.secret(), "192.0.2.1"));
            b.tx(() -> b.links.reply(sent.secret(), "192.0.2.1", new InquiryReply(true, "SALE", "2015-03-20", "Dealer Quist, Kestro", "INV 15/77", null, "P. Orla"), null));
            Problem used = assertThrows(Problem.class, () -> b.tx(() -> b.links.open(sent.secret(), "192.0.2.1")));
            assertEquals(ProblemKind.LINK_NOT_VALID, used.kind());

            b.tx(() -> b.respond.write(b.answering, request, null, Story.response()));
            b.tx(() -> b.respond.propose(b.answering, request, null));
            assertEquals(Status.ACKNOWLEDGED, b.requests.find(b.answering, request).status());
            b.tx(() -> b.release.approve(b.supervisor, request, null));
            b.tx(() -> b.release.release(b.pointOfContact, request, null));
            b.deliver(a);
            assertEquals(Status.RESPONDED_IN_PART, a.requests.find(a.officer, request).status());
            ResponseBody answer = a.documents.message(a.documents.last(request, iti.message.MessageKind.RESPONSE).orElseThrow()).response();
            assertEquals("XD", answer.nextState());
            assertNull(answer.lastLegalHolder(), "withheld");
            assertEquals(1, answer.segments().size());
            assertEquals(Status.RESPONDED_IN_PART, b.requests.find(b.answering, request).status());

            List<Timeliness.Row> figures = a.tx(() -> a.timeliness.perState(a.supervisor));
            assertEquals(List.of("XB 1 1 1 1.0 5.0"), figures.stream().map(r -> "%s %d %d %d %s %s".formatted(r.state(), r.begun(), r.acknowledged(),
                    r.answered(), r.acknowledge().median(), r.respond().median())).toList());
            assertEquals(List.of(), a.ledgerFindings());
            assertEquals(List.of(), b.ledgerFindings());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    @Tag("ITI-18")
    void whatComesTwiceOrEarlyChangesNothingAndIsNotLost(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            b.knows(a, "Alvoria");
            UUID request = Story.issued(a);
            byte[] file = a.sent.get(0).content();
            a.deliver(b);
            Incoming again = b.tx(() -> b.reception.upload(b.pointOfContact, file, "again.pdf"));
            assertEquals(2, again.timesReceived());
            assertEquals(1, b.tx(() -> b.requests.count(b.answering, RequestFilter.ALL)));

            b.tx(() -> b.acknowledge.acknowledge(b.answering, request, null, null));
            b.tx(() -> b.seek.seek(b.answering, request, null, Set.of(InformationItem.MODEL), "Which model?"));
            SealedDocument acknowledgement = b.sent.get(0);
            SealedDocument sought = b.sent.get(1);
            assertEquals(Incoming.State.CROSSED, a.tx(() -> a.reception.upload(a.pointOfContact, sought.content(), "s.pdf")).state());
            assertEquals(Status.ISSUED, a.requests.find(a.officer, request).status());
            a.tx(() -> a.reception.upload(a.pointOfContact, acknowledgement.content(), "a.pdf"));
            assertEquals(Status.INFORMATION_SOUGHT, a.requests.find(a.officer, request).status(), "the crossed act took effect");

            Incoming other = b.tx(() -> b.reception.upload(b.pointOfContact, acknowledgement.content(), "mine.pdf"));
            assertEquals(Incoming.State.QUARANTINED, other.state());
            assertEquals("It is addressed to another State.", other.reason());
            assertEquals(List.of(), a.ledgerFindings());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    @Tag("ITI-15")
    @Tag("ITI-16")
    @Tag("ITI-17")
    void everyGapIsNamedAtOnceAndFourEyesAreTwoPeople(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            CaseFile file = a.tx(() -> a.cases.open(a.officer, new RecoveryEvent(null, null, null, null, null, null)));
            Firearm weapon = a.tx(() -> a.cases.addFirearm(a.officer, file.id(), null, new FirearmDescription(null, null, null, null, null, null, null, null, List.of(), null)));
            UUID id = a.tx(() -> a.draft.open(a.officer, file.id(), weapon.id(), null)).id();
            Problem gaps = assertThrows(Problem.class, () -> a.tx(() -> a.propose.propose(a.officer, id, null)));
            Set<String> fields = Set.copyOf(gaps.issues().stream().map(Issue::field).toList());
            assertTrue(fields.containsAll(Set.of("recovery.kind", "recovery.date", "recovery.place", "recovery.circumstances", "firearm.type", "firearm.markings",
                    "request.grounds", "request.legalJustification", "request.uses", "request.confidentialityGuaranteed", "request.requestedState")), fields.toString());

            UUID complete = Story.proposed(a);
            Problem early = assertThrows(Problem.class, () -> a.tx(() -> a.issue.issue(a.pointOfContact, complete, null)));
            assertEquals(ProblemKind.STEP_NOT_PERMITTED, early.kind());
            assertEquals("16, 17, 25", early.details().get("paragraphs"));
            assertEquals(ProblemKind.NOT_PERMITTED, assertThrows(Problem.class, () -> a.tx(() -> a.approve.approve(a.officer, complete, null))).kind());
            Problem stale = assertThrows(Problem.class, () -> a.tx(() -> a.approve.approve(a.supervisor, complete, 99L)));
            assertEquals(ProblemKind.CHANGED_MEANWHILE, stale.kind());
            a.tx(() -> a.approve.returnToOfficer(a.supervisor, complete, null, "A letter is missing?"));
            assertEquals(Status.DRAFT, a.requests.find(a.officer, complete).status());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    @Tag("ITI-15")
    void anotherUnitSeesNothing(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            UUID request = Story.issued(a);
            UUID file = a.requests.find(a.officer, request).caseFile();
            UUID message = a.sent.get(0).message();
            assertEquals(ProblemKind.NOT_FOUND, assertThrows(Problem.class, () -> a.requests.find(a.otherUnit, request)).kind());
            assertEquals(ProblemKind.NOT_FOUND, assertThrows(Problem.class, () -> a.cases.find(a.otherUnit, file)).kind());
            assertEquals(ProblemKind.NOT_FOUND, assertThrows(Problem.class, () -> a.documents.read(a.otherUnit, message)).kind());
            assertEquals(0, a.requests.count(a.otherUnit, RequestFilter.ALL));
            assertEquals(List.of(), a.requests.list(a.otherUnit, new RequestFilter(null, null, null, null, null, "norrholt"), 0, 10));
            assertFalse(a.requests.list(a.officer, new RequestFilter(null, null, "XB", null, null, "NORRHOLT"), 0, 10).isEmpty());
            assertEquals(1, a.requests.count(a.supervisor, RequestFilter.ALL));
            assertEquals(0, a.requests.count(a.answering, RequestFilter.ALL));
            assertEquals(1, a.requests.count(a.officer, RequestFilter.of(Side.REQUESTING, Set.of(Status.ISSUED, Status.ACKNOWLEDGED))));
            assertEquals(0, a.requests.count(a.officer, RequestFilter.of(Side.REQUESTING, Set.of(Status.RESPONDED, Status.WITHDRAWN))));
            a.tx(() -> a.withdraw.withdraw(a.officer, request, null, WithdrawalReason.values()[0], "Found."));
            assertEquals(0, a.requests.count(a.officer, RequestFilter.of(Side.REQUESTING, Set.of(Status.ISSUED, Status.ACKNOWLEDGED))));
            assertEquals(1, a.requests.count(a.officer, RequestFilter.of(Side.REQUESTING, Set.of(Status.ISSUED, Status.WITHDRAWN))));
        }
    }

    private static void later(Centre a, Centre b, Duration time) {
        a.clock.now = a.clock.now.plus(time);
        b.clock.now = b.clock.now.plus(time);
    }
}
