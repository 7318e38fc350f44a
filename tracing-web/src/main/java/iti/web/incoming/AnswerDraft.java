package iti.web.incoming;

import iti.casefile.FailureReason;
import iti.firearm.Component;
import iti.firearm.FirearmDescription;
import iti.firearm.MarkKind;
import iti.firearm.Marking;
import iti.firearm.MarkingStatus;
import iti.inquiry.Inquiry;
import iti.inquiry.InquiryReply;
import iti.message.CodeNames;
import iti.message.TracingMessage;
import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.SupplyChainSegment;
import iti.register.RegisterKind;
import iti.register.RegisterRecord;
import iti.request.Completeness;
import iti.request.Outcome;
import iti.request.SegmentEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What records and record holders say is taken into the draft of the answer. What was typed before stays. */
final class AnswerDraft {

    /** Answers are written in English. */
    private static final CodeNames NAMES = new CodeNames(Locale.ENGLISH);

    private AnswerDraft() {
    }

    /**
     * The draft with the life of a registered weapon.
     *
     * @param life    its records, in order of time
     * @param updated last update of each register, ISO dates
     * @param own     code of the own State
     * @param asked   the weapon of the request: the registered serial number is taken to be on the same component
     */
    static ResponseBody with(ResponseBody draft, List<RegisterRecord> life, Map<RegisterKind, String> updated, String own, FirearmDescription asked) {
        List<SupplyChainSegment> chain = new ArrayList<>(draft.segments() == null ? List.of() : draft.segments());
        life.stream().map(r -> segment(r, updated.get(r.register()), own)).filter(s -> !chain.contains(s)).forEach(chain::add);
        inOrderOfTime(draft, chain);
        RegisterRecord last = life.get(life.size() - 1);
        boolean exported = last.register() == RegisterKind.EXPORT;
        return new ResponseBody(draft.completeness() == null ? Completeness.FULL.name() : draft.completeness(),
                draft.outcome() == null && exported ? Outcome.TRACED_TO_EXPORT.name() : draft.outcome(), draft.grounds(), draft.reason(), draft.until(),
                identified(last, asked), chain, draft.lastLegalHolder(),
                draft.nextState() == null && exported && !own.equals(last.state()) ? last.state() : draft.nextState(),
                draft.failureReason(), draft.withheld(), draft.restrictions(), draft.remarks(), draft.lines());
    }

    /** The draft with the person a record names as its last legal holder. */
    static ResponseBody withHolder(ResponseBody draft, String holder) {
        return new ResponseBody(draft.completeness(), draft.outcome(), draft.grounds(), draft.reason(), draft.until(), draft.identifiedAs(), draft.segments(),
                holder, draft.nextState(), draft.failureReason(), draft.withheld(), draft.restrictions(), draft.remarks(), draft.lines());
    }

    /** The draft of an answer that no record was found. @param reason why, or null when the officer has to say it */
    static ResponseBody withoutRecord(ResponseBody draft, Outcome outcome, FailureReason reason) {
        return new ResponseBody(draft.completeness() == null ? Completeness.FULL.name() : draft.completeness(), outcome.name(), draft.grounds(), draft.reason(), draft.until(),
                draft.identifiedAs(), draft.segments(), draft.lastLegalHolder(), draft.nextState(), reason == null ? draft.failureReason() : reason.name(), draft.withheld(),
                draft.restrictions(), draft.remarks(), draft.lines());
    }

    /** The draft with what a record holder answered. */
    static ResponseBody with(ResponseBody draft, Inquiry inquiry, String answeredOn, String own) {
        InquiryReply reply = inquiry.reply();
        List<SupplyChainSegment> chain = new ArrayList<>(draft.segments() == null ? List.of() : draft.segments());
        SupplyChainSegment segment = new SupplyChainSegment(reply.event(), reply.eventDate(), inquiry.holderName(), reply.toParty(), own, reply.document(),
                inquiry.holderName(), answeredOn);
        if (!chain.contains(segment)) {
            chain.add(segment);
        }
        inOrderOfTime(draft, chain);
        return new ResponseBody(draft.completeness(), draft.outcome(), draft.grounds(), draft.reason(), draft.until(), draft.identifiedAs(), chain,
                draft.lastLegalHolder(), draft.nextState(), draft.failureReason(), draft.withheld(), draft.restrictions(), draft.remarks(), draft.lines());
    }

    /** Decisions to withhold name lines by their place, so the lines stay where they are once there is one. */
    private static void inOrderOfTime(ResponseBody draft, List<SupplyChainSegment> chain) {
        if (draft.withheld() == null || draft.withheld().isEmpty()) {
            chain.sort(Comparator.comparing(SupplyChainSegment::date, Comparator.nullsLast(Comparator.naturalOrder())));
        }
    }

    private static SupplyChainSegment segment(RegisterRecord record, String updated, String own) {
        String day = record.eventDate() == null ? null : record.eventDate().toString();
        return new SupplyChainSegment(event(record.register()).name(), day, record.from() == null ? maker(record) : record.from(), record.to(),
                happenedHere(record) ? own : record.state(), record.document(),
                NAMES.name(record.register()) + " register", updated);
    }

    /** Registers of exports and imports name the other State. */
    private static boolean happenedHere(RegisterRecord record) {
        return record.state() == null || record.register() == RegisterKind.EXPORT || record.register() == RegisterKind.IMPORT;
    }

    private static String maker(RegisterRecord record) {
        return record.register() == RegisterKind.MANUFACTURE ? record.maker() : null;
    }

    private static SegmentEvent event(RegisterKind register) {
        return switch (register) {
            case MANUFACTURE -> SegmentEvent.MANUFACTURE;
            case IMPORT -> SegmentEvent.IMPORT;
            case EXPORT -> SegmentEvent.EXPORT;
            case TRANSFER -> SegmentEvent.TRANSFER;
            case LICENCE -> SegmentEvent.LICENCE;
            case LOST_STOLEN -> SegmentEvent.LOSS;
            case DEACTIVATED -> SegmentEvent.DEACTIVATION;
            case DESTROYED -> SegmentEvent.DESTRUCTION;
        };
    }

    private static TracingMessage.FirearmDescription identified(RegisterRecord record, FirearmDescription asked) {
        String component = asked.markings().stream().filter(m -> m.kind() == MarkKind.SERIAL).map(Marking::component).findFirst().orElse(Component.OTHER).name();
        TracingMessage.MarkingDescription serial = new TracingMessage.MarkingDescription(MarkKind.SERIAL.name(), component, null, record.serial().engraved(),
                MarkingStatus.READABLE.name(), null);
        return new TracingMessage.FirearmDescription(record.type() == null ? null : record.type().name(), record.maker(), record.model(), record.calibre(),
                null, null, record.year(), null, List.of(serial), null, null, null);
    }
}
