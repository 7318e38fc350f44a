package iti.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.casefile.CaseFile;
import iti.casefile.HandlingCode;
import iti.casefile.RecoveryEvent;
import iti.casefile.RecoveryKind;
import iti.directory.RequesterKind;
import iti.directory.StateDetails;
import iti.figures.ByRequester;
import iti.firearm.Component;
import iti.firearm.Firearm;
import iti.firearm.FirearmDescription;
import iti.firearm.FirearmType;
import iti.firearm.ManufactureMode;
import iti.firearm.MarkKind;
import iti.firearm.Marking;
import iti.firearm.MarkingStatus;
import iti.firearm.RestorationMethod;
import iti.message.Contract;
import iti.message.MessageKind;
import iti.message.TracingMessage;
import iti.message.TracingMessage.Mandate;
import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.SupplyChainSegment;
import iti.message.TracingMessage.UseRestrictions;
import iti.persistence.Databases;
import iti.problem.Issue;
import iti.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A panel of experts asks a State about a weapon that it inspected in another State. */
class RequestersTest {

    private static final StateDetails PANEL = requester("XP", RequesterKind.PANEL_OF_EXPERTS, "Resolution 9901 (2025), paragraph 12");

    @ParameterizedTest
    @EnumSource(Databases.class)
    @Tag("ITI-15")
    void aPanelAsksByItsMandateAndItsAnswerIsKeptClose(Databases database) throws Contract.NotOfContract {
        try (Centre p = new Centre(database, PANEL); Centre b = new Centre(database, "XB", "Brenmark")) {
            p.knows(b, "Brenmark");
            b.knows(p, "Panel");
            UUID request = issued(p);
            TracingMessage sent = p.documents.message(p.documents.last(request, MessageKind.REQUEST).orElseThrow());
            Mandate mandate = new Mandate("PANEL_OF_EXPERTS", PANEL.name(), PANEL.resolution(), "XZ");
            assertEquals(mandate, sent.requestBody().mandate());
            assertEquals(sent, Centre.CONTRACT.read(Centre.CONTRACT.write(sent)));

            p.deliver(b);
            TracingRequest atB = b.requests.find(b.answering, request);
            assertEquals("PANEL_OF_EXPERTS", atB.mandateKind());
            assertEquals(mandate, b.received.asItStands(atB).requestBody().mandate());
            assertEquals(new UseRestrictions(true, true, true, null), ResponseDrafts.of(atB).restrictions());
            assertEquals(HandlingCode.H1, atB.handling());
            assertEquals(HandlingCode.H2, Restrictions.handlingOfAnswer(atB));

            b.tx(() -> b.acknowledge.acknowledge(b.answering, request, null, null));
            b.tx(() -> b.respond.write(b.answering, request, null, answer(null)));
            assertEquals(new UseRestrictions(true, true, true, null), ResponseDrafts.of(b.requests.find(b.answering, request)).restrictions());
            released(b, request);
            b.deliver(p);
            SealedDocument came = p.documents.answer(request).orElseThrow();
            assertEquals("H2", p.documents.message(came).handling());
            assertTrue(came.fileName().endsWith("_v1_H2.pdf"), came.fileName());
            assertTrue(p.documents.message(came).response().restrictions().noOnwardRelease());
            assertEquals(HandlingCode.H2, p.cases.find(p.officer, p.requests.find(p.officer, request).caseFile()).handling());

            ByRequester.Figures figures = new ByRequester(b.directory).of(b.tx(() -> b.timeliness.perState(b.supervisor)));
            assertEquals(List.of(), figures.states());
            assertEquals(List.of("XP"), figures.withoutTerritory().stream().map(r -> r.state()).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    @Tag("ITI-15")
    void aStateMayPassOnWhatIsNotForbidden(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            b.knows(a, "Alvoria");
            UUID request = Story.issued(a);
            assertNull(a.documents.message(a.documents.last(request, MessageKind.REQUEST).orElseThrow()).requestBody().mandate());
            a.deliver(b);
            TracingRequest atB = b.requests.find(b.answering, request);
            assertEquals(new UseRestrictions(true, true, false, null), ResponseDrafts.of(atB).restrictions());
            assertEquals(HandlingCode.H1, Restrictions.handlingOfAnswer(atB));
            b.tx(() -> b.acknowledge.acknowledge(b.answering, request, null, null));
            Problem low = assertThrows(Problem.class, () -> b.tx(() -> b.respond.write(b.answering, request, null, answer(null), HandlingCode.H0)));
            assertEquals(List.of("response.handling belowContent"), named(low));
            b.tx(() -> b.respond.write(b.answering, request, null, answer(new UseRestrictions(true, false, false, "Not by telephone.")), HandlingCode.H3));
            released(b, request);
            b.deliver(a);
            AnswerUse use = a.threads.use(request).orElseThrow();
            assertEquals(HandlingCode.H3, use.handling());
            assertEquals("Not by telephone.", use.restrictions().text());
            assertEquals(List.of(), use.allowed());

            a.tx(() -> a.consentSought.seek(a.officer, request, null, ConsentPurpose.COURT_USE, null, "The hearing is in May."));
            a.deliver(b);
            b.tx(() -> b.consent.propose(b.answering, request, null, true, "In closed session."));
            b.tx(() -> b.release.approve(b.supervisor, request, null));
            b.tx(() -> b.release.release(b.pointOfContact, request, null));
            b.deliver(a);
            assertTrue(a.threads.use(request).orElseThrow().inCourt());
            assertEquals("In closed session.", a.threads.use(request).orElseThrow().allowed().get(0).conditions());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    @Tag("ITI-16")
    void aPanelNamesWhereItInspectedAndAStateStaysInItsJurisdiction(Databases database) {
        try (Centre p = new Centre(database, PANEL); Centre b = new Centre(database, "XB", "Brenmark")) {
            p.knows(b, "Brenmark");
            b.knows(p, "Panel");
            UUID nowhere = draft(p, "XB", null);
            assertTrue(missing(p, nowhere).contains("recovery.inspectedIn required"));
            assertTrue(missing(p, draft(p, "XB", "XP")).contains("recovery.inspectedIn unknownState"), "it has no territory");
            assertEquals(Set.of(), missing(p, draft(p, "XB", "XZ")));
            assertEquals(List.of(IllicitGround.ILL_B_UNSC_EMBARGO, IllicitGround.ILL_A_LAW_OF_FINDING_STATE),
                    IllicitGround.offered(RequesterKind.PANEL_OF_EXPERTS).subList(0, 2));
            assertEquals(List.of(IllicitGround.values()), IllicitGround.offered(RequesterKind.STATE));

            UUID abroad = draft(b, null, "XZ");
            assertTrue(missing(b, abroad).contains("recovery.inspectedIn ownJurisdiction"));
            Problem panel = assertThrows(Problem.class, () -> b.tx(() -> b.draft.address(b.officer, abroad, null, "XP")));
            assertEquals(List.of("request.requestedState notAState"), named(panel));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theDirectoryKnowsKindAndMandate(Databases database) {
        try (Centre b = new Centre(database, "XB", "Brenmark")) {
            StateDetails half = requester("FR", RequesterKind.PEACE_OPERATION, " ");
            Problem gaps = assertThrows(Problem.class, () -> b.tx(() -> b.directory.keep(b.administrator, half)));
            assertEquals(List.of("code userAssignedCode", "resolution required"), named(gaps));
            StateDetails state = requester("XA", RequesterKind.STATE, "Resolution 1");
            assertEquals(List.of("resolution onlyWithMandate"), named(assertThrows(Problem.class, () -> b.tx(() -> b.directory.keep(b.administrator, state)))));
            b.tx(() -> b.directory.keep(b.administrator, PANEL));
            assertEquals(PANEL, b.directory.partner("XP").orElseThrow().details());
            assertEquals(List.of(), b.directory.states());
            assertEquals(RequesterKind.PANEL_OF_EXPERTS, b.directory.kindOf("XP"));
            assertEquals(RequesterKind.STATE, b.directory.kindOf("XB"));
            assertEquals(RequesterKind.STATE, b.directory.kindOf(null));
        }
    }

    private static StateDetails requester(String code, RequesterKind kind, String resolution) {
        return new StateDetails(code, "Panel of Experts on Xandria", "Secretariat of the Panel", "Coordinator of the Panel", null, null, "en", "Europe/Paris",
                "SATURDAY,SUNDAY", "", null, kind, resolution);
    }

    private static Set<String> missing(Centre centre, UUID request) {
        return centre.tx(() -> centre.draft.missing(centre.officer, request)).list().stream().map(i -> i.field() + " " + i.code()).collect(Collectors.toSet());
    }

    private static List<String> named(Problem problem) {
        return problem.issues().stream().map((Issue i) -> i.field() + " " + i.code()).toList();
    }

    private static UUID issued(Centre p) {
        UUID id = draft(p, "XB", "XZ");
        p.tx(() -> p.propose.propose(p.officer, id, null));
        p.tx(() -> p.approve.approve(p.supervisor, id, null));
        p.tx(() -> p.issue.issue(p.pointOfContact, id, null));
        return id;
    }

    private static UUID draft(Centre p, String to, String inspectedIn) {
        CaseFile file = p.tx(() -> p.cases.open(p.officer, new RecoveryEvent(RecoveryKind.FOUND, LocalDate.parse("2026-06-30"), "Depot of Lomara",
                "Panel", 12, "Inspected with the leave of the authorities.", inspectedIn)));
        FirearmDescription rifle = new FirearmDescription(FirearmType.ASSAULT_RIFLE, "Norrholt Arms", "NR-1", "5.56x45 mm", null, "XC", null, ManufactureMode.INDUSTRIAL,
                List.of(new Marking(MarkKind.SERIAL, Component.FRAME, "left", "NR100417", MarkingStatus.READABLE, RestorationMethod.BY_EYE)), null);
        Firearm weapon = p.tx(() -> p.cases.addFirearm(p.officer, file.id(), null, rifle));
        UUID id = p.tx(() -> p.draft.open(p.officer, file.id(), weapon.id(), to)).id();
        p.tx(() -> p.draft.write(p.officer, id, null, new RequestContent(Priority.ROUTINE, null, Set.of(IllicitGround.ILL_B_UNSC_EMBARGO),
                "Transferred after the embargo was decided.", "Arms embargo on Xandria", Set.of(IntendedUse.CRIMINAL_INVESTIGATION), null, null, true, null,
                Set.of(InformationWanted.LAST_LEGAL_HOLDER), false, "The panel keeps no register.")));
        return id;
    }

    static ResponseBody answer(UseRestrictions restrictions) {
        return new ResponseBody("FULL", "TRACED_TO_LAST_LAWFUL_HOLDER", List.of(), null, null, null,
                List.of(new SupplyChainSegment("EXPORT", "2019-05-14", null, "a consignee", "XB", "EX 19/0442", "export register", "2026-06-30")),
                "A holder", null, null, List.of(), restrictions, null, null);
    }

    static void released(Centre b, UUID request) {
        b.tx(() -> b.respond.propose(b.answering, request, null));
        b.tx(() -> b.release.approve(b.supervisor, request, null));
        b.tx(() -> b.release.release(b.pointOfContact, request, null));
    }
}
