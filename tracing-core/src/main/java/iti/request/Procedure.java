package iti.request;

import static iti.request.Side.REQUESTED;
import static iti.request.Side.REQUESTING;
import static iti.request.Status.ACKNOWLEDGED;
import static iti.request.Status.APPROVED;
import static iti.request.Status.DELAYED;
import static iti.request.Status.DRAFT;
import static iti.request.Status.DUPLICATE;
import static iti.request.Status.INFORMATION_SOUGHT;
import static iti.request.Status.ISSUED;
import static iti.request.Status.MISROUTED;
import static iti.request.Status.PROPOSED;
import static iti.request.Status.REFUSED;
import static iti.request.Status.RESPONDED;
import static iti.request.Status.RESPONDED_IN_PART;
import static iti.request.Status.WITHDRAWN;

import iti.ledger.LedgerAct;
import iti.message.MessageKind;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The step table: which act is permitted to which side from which status, and the paragraphs of the Instrument it serves.
 * A step that keeps the status opens or continues a thread beside it. When acts of both States cross, a step also counts
 * from the statuses named last, which its own State could not know.
 */
public enum Procedure {

    PROPOSE(para(16, 17), by(REQUESTING), from(DRAFT), to(PROPOSED), LedgerAct.REQUEST_PROPOSED),
    RETURN(para(17), by(REQUESTING), from(PROPOSED, APPROVED), to(DRAFT), LedgerAct.REQUEST_RETURNED),
    APPROVE(para(16, 17), by(REQUESTING), from(PROPOSED), to(APPROVED), LedgerAct.REQUEST_APPROVED),
    ISSUE(para(16, 17, 25), by(REQUESTING), from(APPROVED), to(ISSUED), LedgerAct.REQUEST_ISSUED),

    ACKNOWLEDGE(para(19), by(REQUESTED), from(ISSUED), to(ACKNOWLEDGED), LedgerAct.REQUEST_ACKNOWLEDGED),
    SEEK_INFORMATION(para(21), by(REQUESTED), from(ACKNOWLEDGED, DELAYED), to(INFORMATION_SOUGHT), LedgerAct.INFORMATION_SOUGHT, ISSUED),
    SUPPLY_INFORMATION(para(21), by(REQUESTING), from(INFORMATION_SOUGHT), to(ACKNOWLEDGED), LedgerAct.INFORMATION_SUPPLIED),

    RESPOND_INTERIM(para(18, 20), by(REQUESTED), from(ACKNOWLEDGED, INFORMATION_SOUGHT, DELAYED), stays(), LedgerAct.RESPONDED_INTERIM, ISSUED),
    DELAY(para(22, 23), by(REQUESTED), from(ACKNOWLEDGED, INFORMATION_SOUGHT, DELAYED), to(DELAYED), LedgerAct.RESPONSE_DELAYED, ISSUED),
    RESPOND_IN_PART(para(20, 22, 23), by(REQUESTED), from(ACKNOWLEDGED, INFORMATION_SOUGHT, DELAYED, RESPONDED_IN_PART, REFUSED), to(RESPONDED_IN_PART),
            LedgerAct.RESPONDED, ISSUED, WITHDRAWN),
    RESPOND(para(18, 20), by(REQUESTED), from(ACKNOWLEDGED, INFORMATION_SOUGHT, DELAYED, RESPONDED_IN_PART, REFUSED), to(RESPONDED),
            LedgerAct.RESPONDED, ISSUED, WITHDRAWN),
    REFUSE(para(22, 23), by(REQUESTED), from(ACKNOWLEDGED, INFORMATION_SOUGHT, DELAYED), to(REFUSED), LedgerAct.REQUEST_REFUSED, ISSUED, WITHDRAWN),
    REPORT_MISROUTED(para(20), by(REQUESTED), from(ISSUED, ACKNOWLEDGED, INFORMATION_SOUGHT, DELAYED), to(MISROUTED), LedgerAct.REQUEST_MISROUTED, WITHDRAWN),
    REPORT_DUPLICATE(para(20), by(REQUESTED), from(ISSUED, ACKNOWLEDGED, INFORMATION_SOUGHT, DELAYED), to(DUPLICATE), LedgerAct.REQUEST_DUPLICATE, WITHDRAWN),
    CORRECT_RESPONSE(para(20), by(REQUESTED), from(RESPONDED_IN_PART, RESPONDED), stays(), LedgerAct.RESPONSE_CORRECTED, ISSUED),

    SEEK_CLARIFICATION(para(23), by(REQUESTING), from(DELAYED, RESPONDED_IN_PART, RESPONDED, REFUSED, MISROUTED, DUPLICATE), stays(),
            LedgerAct.CLARIFICATION_SOUGHT, ACKNOWLEDGED, INFORMATION_SOUGHT),
    CLARIFY(para(23), by(REQUESTED), from(ACKNOWLEDGED, INFORMATION_SOUGHT, DELAYED, RESPONDED_IN_PART, RESPONDED, REFUSED, MISROUTED, DUPLICATE), stays(),
            LedgerAct.CLARIFICATION_GIVEN, ISSUED, WITHDRAWN),
    SEEK_CONSENT(para(15), by(REQUESTING), from(RESPONDED_IN_PART, RESPONDED), stays(), LedgerAct.CONSENT_SOUGHT),
    DECIDE_CONSENT(para(15), by(REQUESTED), from(ISSUED, ACKNOWLEDGED, INFORMATION_SOUGHT, DELAYED, RESPONDED_IN_PART, RESPONDED, REFUSED), stays(),
            LedgerAct.CONSENT_DECIDED, WITHDRAWN),

    REMIND(para(18, 19), by(REQUESTING), from(ISSUED, ACKNOWLEDGED, DELAYED, RESPONDED_IN_PART, RESPONDED, REFUSED), stays(), LedgerAct.REMINDED,
            INFORMATION_SOUGHT, MISROUTED, DUPLICATE),
    REMIND_OF_INFORMATION(para(21), by(REQUESTED), from(INFORMATION_SOUGHT), stays(), LedgerAct.REMINDED, ACKNOWLEDGED, WITHDRAWN),
    WITHDRAW(para(16), by(REQUESTING), from(ISSUED, ACKNOWLEDGED, INFORMATION_SOUGHT, DELAYED), to(WITHDRAWN), LedgerAct.REQUEST_WITHDRAWN),
    CORRECT_REQUEST(para(17), by(REQUESTING), from(ISSUED, ACKNOWLEDGED, INFORMATION_SOUGHT, DELAYED), stays(), LedgerAct.REQUEST_CORRECTED),
    REOPEN(para(16, 17), by(REQUESTING), from(RESPONDED_IN_PART, RESPONDED, REFUSED, MISROUTED, DUPLICATE, WITHDRAWN), to(ISSUED), LedgerAct.REQUEST_REOPENED);

    private final int[] paragraphs;
    private final Side side;
    private final Set<Status> from;
    private final Set<Status> crossing;
    private final Status to;
    private final LedgerAct act;

    Procedure(int[] paragraphs, Side side, Set<Status> from, Status to, LedgerAct act, Status... crossing) {
        this.paragraphs = paragraphs;
        this.side = side;
        this.from = from;
        this.crossing = crossing.length == 0 ? Collections.emptySet() : EnumSet.copyOf(Arrays.asList(crossing));
        this.to = to;
        this.act = act;
    }

    private static int[] para(int... numbers) {
        return numbers;
    }

    private static Side by(Side side) {
        return side;
    }

    private static Set<Status> from(Status first, Status... others) {
        return EnumSet.of(first, others);
    }

    private static Status to(Status status) {
        return status;
    }

    private static Status stays() {
        return null;
    }

    /** The step that a message of a kind means, when it comes from this side; a response in part is told by its content. */
    static Procedure of(MessageKind kind, Side from, Completeness completeness) {
        return switch (kind) {
            case REQUEST -> ISSUE;
            case ACKNOWLEDGEMENT -> ACKNOWLEDGE;
            case INFORMATION_SOUGHT -> SEEK_INFORMATION;
            case INFORMATION_SUPPLIED -> SUPPLY_INFORMATION;
            case RESPONSE -> completeness == Completeness.FULL ? RESPOND : RESPOND_IN_PART;
            case INTERIM_RESPONSE -> RESPOND_INTERIM;
            case DELAY -> DELAY;
            case REFUSAL -> REFUSE;
            case MISROUTED -> REPORT_MISROUTED;
            case DUPLICATE -> REPORT_DUPLICATE;
            case CLARIFICATION_SOUGHT -> SEEK_CLARIFICATION;
            case CLARIFICATION -> CLARIFY;
            case CONSENT_SOUGHT -> SEEK_CONSENT;
            case CONSENT -> DECIDE_CONSENT;
            case REMINDER -> from == REQUESTING ? REMIND : REMIND_OF_INFORMATION;
            case WITHDRAWAL -> WITHDRAW;
            case CORRECTION -> from == REQUESTING ? CORRECT_REQUEST : CORRECT_RESPONSE;
            case REOPENING -> REOPEN;
        };
    }

    /** Whether the step may be taken now, by a State that knows the status. */
    public boolean permits(Side by, Status now) {
        return side == by && from.contains(now);
    }

    /** Whether the step counts from this status, also when it crossed with an act of the other State. */
    public boolean counts(Status now) {
        return from.contains(now) || crossing.contains(now);
    }

    /** The status after the step. */
    public Status after(Status now) {
        return to == null ? now : to;
    }

    public Side side() {
        return side;
    }

    public Set<Status> from() {
        return Set.copyOf(from);
    }

    /** Statuses from which it counts only when it crossed. */
    public Set<Status> crossing() {
        return Set.copyOf(crossing);
    }

    /** Whether the step opens or continues a thread and keeps the status. */
    public boolean keepsStatus() {
        return to == null;
    }

    public LedgerAct act() {
        return act;
    }

    /** Paragraphs of the Instrument, for example {@code 22, 23}. */
    public String paragraphs() {
        return Arrays.stream(paragraphs).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    }
}
