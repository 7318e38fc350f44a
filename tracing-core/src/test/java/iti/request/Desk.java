package iti.request;

import iti.casefile.CaseFile;
import iti.casefile.RecoveryEvent;
import iti.casefile.RecoveryKind;
import iti.firearm.Component;
import iti.firearm.FirearmDescription;
import iti.firearm.FirearmType;
import iti.firearm.ManufactureMode;
import iti.firearm.MarkKind;
import iti.firearm.Marking;
import iti.firearm.MarkingStatus;
import iti.firearm.RestorationMethod;
import iti.message.TracingMessage.EarlierAnswer;
import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.SupplyChainSegment;
import iti.message.TracingMessage.UseRestrictions;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the people of two States do one after the other, as one line in a test. */
final class Desk {

    static final RequestContent CONTENT = new RequestContent(Priority.ROUTINE, null, Set.of(IllicitGround.ILL_A_LAW_OF_FINDING_STATE),
            "Firearms Act of Alvoria, s. 12", null, Set.of(IntendedUse.CRIMINAL_INVESTIGATION), null, "AV-77/26", true, null,
            Set.of(InformationWanted.LAST_LEGAL_HOLDER), true, "Four registers searched, nothing found.");

    private Desk() {
    }

    /** A case with one pistol that bears an import mark of XB. */
    static CaseFile recovered(Centre a) {
        CaseFile file = a.tx(() -> a.cases.open(a.officer, new RecoveryEvent(RecoveryKind.SEIZED, LocalDate.parse("2026-06-30"), "Port Averno",
                "Averno Police", 1, "Traffic stop at the harbour.")));
        a.tx(() -> a.cases.addFirearm(a.officer, file.id(), null, new FirearmDescription(FirearmType.PISTOL_SELF_LOADING, "Norrholt Arms", "NH-9", "9x19 mm", null, "XF", null,
                ManufactureMode.INDUSTRIAL, List.of(
                new Marking(MarkKind.SERIAL, Component.FRAME, "right", "K0417BS8", MarkingStatus.READABLE, RestorationMethod.BY_EYE),
                new Marking(MarkKind.IMPORT, Component.FRAME, null, "ORLA KESTRO XB 15", MarkingStatus.READABLE, null)), null)));
        return a.cases.find(a.officer, file.id());
    }

    /** The first request for the weapon of a case. */
    static UUID drafted(Centre a, CaseFile file, String state) {
        UUID id = a.tx(() -> a.draft.open(a.officer, file.id(), file.firearms().get(0).id(), state)).id();
        a.tx(() -> a.draft.write(a.officer, id, null, CONTENT));
        return id;
    }

    /** Signed, approved, issued, carried to the other State and acknowledged there. */
    static void ask(Centre a, Centre b, UUID request) {
        a.tx(() -> a.propose.propose(a.officer, request, null));
        a.tx(() -> a.approve.approve(a.supervisor, request, null));
        a.tx(() -> a.issue.issue(a.pointOfContact, request, null));
        a.deliver(b);
        b.tx(() -> b.acknowledge.acknowledge(b.answering, request, null, null));
        b.deliver(a);
    }

    /** Answered, released and carried back. */
    static void answer(Centre b, Centre a, UUID request, ResponseBody answer) {
        b.tx(() -> b.respond.write(b.answering, request, null, answer));
        b.tx(() -> b.respond.propose(b.answering, request, null));
        release(b, a, request);
    }

    /** What waits for a second person is approved and released, and carried to the other State. */
    static void release(Centre from, Centre to, UUID request) {
        from.tx(() -> from.release.approve(from.supervisor, request, null));
        from.tx(() -> from.release.release(from.pointOfContact, request, null));
        from.deliver(to);
    }

    /** Consent for an onward release is sought and decided. */
    static void consent(Centre a, Centre b, UUID request, String state, boolean granted, String conditions) {
        a.tx(() -> a.consentSought.seek(a.officer, request, null, ConsentPurpose.ONWARD_RELEASE, state, "It would go along with our request."));
        a.deliver(b);
        b.tx(() -> b.consent.propose(b.answering, request, null, granted, conditions));
        release(b, a, request);
    }

    /** The earlier answers in the request as the other State holds it. */
    static List<EarlierAnswer> earlier(Centre b, UUID request) {
        List<EarlierAnswer> got = b.received.asItStands(b.requests.find(b.answering, request)).requestBody().earlier();
        return got == null ? List.of() : got;
    }

    static ResponseBody traced(Outcome outcome, String nextState, String holder, UseRestrictions restrictions, SupplyChainSegment... segments) {
        return new ResponseBody("FULL", outcome.name(), List.of(), null, null, null, List.of(segments), holder, nextState, null, List.of(), restrictions, null, null);
    }

    static SupplyChainSegment link(SegmentEvent event, String date, String from, String to, String state, String document) {
        return new SupplyChainSegment(event.name(), date, from, to, state, document, "records of " + state, "2026-06-30");
    }
}
