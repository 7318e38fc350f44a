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
import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.SupplyChainSegment;
import iti.message.TracingMessage.UseRestrictions;
import iti.message.TracingMessage.Withheld;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The pistol of the story, as State XA traces it and State XB answers. */
final class Story {

    static final RequestContent CONTENT = new RequestContent(Priority.ROUTINE, null, Set.of(IllicitGround.ILL_A_LAW_OF_FINDING_STATE),
            "Firearms Act of Alvoria, s. 12", null, Set.of(IntendedUse.CRIMINAL_INVESTIGATION), null, "AV-77/26", true, null,
            Set.of(InformationWanted.LAST_LEGAL_HOLDER), true, "Four registers searched, nothing found.");

    private Story() {
    }

    static UUID issued(Centre a) {
        return issued(a, recovered(a));
    }

    static UUID issued(Centre a, CaseFile file) {
        UUID id = proposed(a, file);
        a.tx(() -> a.approve.approve(a.supervisor, id, null));
        a.tx(() -> a.issue.issue(a.pointOfContact, id, null));
        return id;
    }

    static UUID proposed(Centre a) {
        return proposed(a, recovered(a));
    }

    private static UUID proposed(Centre a, CaseFile file) {
        UUID id = drafted(a, file, "XB");
        a.tx(() -> a.propose.propose(a.officer, id, null));
        return id;
    }

    /** A case with one pistol that bears an import mark of XB. */
    static CaseFile recovered(Centre a) {
        CaseFile file = a.tx(() -> a.cases.open(a.officer, new RecoveryEvent(RecoveryKind.SEIZED, LocalDate.parse("2026-06-30"), "Port Averno",
                "Averno Police", 1, "Traffic stop at the harbour.")));
        FirearmDescription pistol = new FirearmDescription(FirearmType.PISTOL_SELF_LOADING, "Norrholt Arms", "NH-9", "9x19 mm", null, "XC", null,
                ManufactureMode.INDUSTRIAL, List.of(
                new Marking(MarkKind.SERIAL, Component.FRAME, "right", "K0417BS8", MarkingStatus.READABLE, RestorationMethod.BY_EYE),
                new Marking(MarkKind.IMPORT, Component.FRAME, null, "ORLA KESTRO XB 15", MarkingStatus.READABLE, null)), null);
        a.tx(() -> a.cases.addFirearm(a.officer, file.id(), null, pistol));
        return a.cases.find(a.officer, file.id());
    }

    /** The first request for the pistol. */
    static UUID drafted(Centre a, CaseFile file, String state) {
        UUID id = a.tx(() -> a.draft.open(a.officer, file.id(), file.firearms().get(0).id(), state)).id();
        a.tx(() -> a.draft.write(a.officer, id, null, CONTENT));
        return id;
    }

    static ResponseBody response() {
        return new ResponseBody("PART", "TRACED_TO_EXPORT", List.of("CONFIDENTIALITY_LAW"), "The holder's name is protected by law.", null, null,
                List.of(new SupplyChainSegment("EXPORT", "2019-05-14", null, "consignee in Dornia", "XB", "EX 19/0442", "export register", "2026-06-30")),
                "A holder", "XD", null, List.of(new Withheld("lastLegalHolder", "CONFIDENTIALITY_LAW")), new UseRestrictions(true, true, true, null), null, null);
    }
}
