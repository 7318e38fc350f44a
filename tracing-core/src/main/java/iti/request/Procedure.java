package iti.request;

import static iti.request.Side.REQUESTED;
import static iti.request.Side.REQUESTING;
import static iti.request.Status.ACKNOWLEDGED;
import static iti.request.Status.APPROVED;
import static iti.request.Status.DELAYED;
import static iti.request.Status.DRAFT;
import static iti.request.Status.INFORMATION_SOUGHT;
import static iti.request.Status.ISSUED;
import static iti.request.Status.PROPOSED;
import static iti.request.Status.REFUSED;
import static iti.request.Status.RESPONDED;
import static iti.request.Status.RESPONDED_IN_PART;

import iti.ledger.LedgerAct;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The step table: which act is permitted to which side from which status, and the paragraphs of the Instrument it serves. */
public enum Procedure {

    PROPOSE(para(16, 17), by(REQUESTING), from(DRAFT), PROPOSED, LedgerAct.REQUEST_PROPOSED),
    RETURN(para(17), by(REQUESTING), from(PROPOSED, APPROVED), DRAFT, LedgerAct.REQUEST_RETURNED),
    APPROVE(para(16, 17), by(REQUESTING), from(PROPOSED), APPROVED, LedgerAct.REQUEST_APPROVED),
    ISSUE(para(16, 17, 25), by(REQUESTING), from(APPROVED), ISSUED, LedgerAct.REQUEST_ISSUED),
    ACKNOWLEDGE(para(19), by(REQUESTED), from(ISSUED), ACKNOWLEDGED, LedgerAct.REQUEST_ACKNOWLEDGED),
    SEEK_INFORMATION(para(21), by(REQUESTED), from(ACKNOWLEDGED, DELAYED), INFORMATION_SOUGHT, LedgerAct.INFORMATION_SOUGHT),
    SUPPLY_INFORMATION(para(21), by(REQUESTING), from(INFORMATION_SOUGHT), ACKNOWLEDGED, LedgerAct.INFORMATION_SUPPLIED),
    DELAY(para(22, 23), by(REQUESTED), from(ACKNOWLEDGED, INFORMATION_SOUGHT), DELAYED, LedgerAct.RESPONSE_DELAYED),
    RESPOND_IN_PART(para(20, 22, 23), by(REQUESTED), from(ACKNOWLEDGED, INFORMATION_SOUGHT, DELAYED), RESPONDED_IN_PART, LedgerAct.RESPONDED),
    RESPOND(para(18, 20), by(REQUESTED), from(ACKNOWLEDGED, INFORMATION_SOUGHT, DELAYED, RESPONDED_IN_PART), RESPONDED, LedgerAct.RESPONDED),
    REFUSE(para(22, 23), by(REQUESTED), from(ACKNOWLEDGED, INFORMATION_SOUGHT, DELAYED), REFUSED, LedgerAct.REQUEST_REFUSED);

    private final int[] paragraphs;
    private final Side side;
    private final Set<Status> from;
    private final Status to;
    private final LedgerAct act;

    Procedure(int[] paragraphs, Side side, Set<Status> from, Status to, LedgerAct act) {
        this.paragraphs = paragraphs;
        this.side = side;
        this.from = from;
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

    /** Whether the step may be taken now. */
    public boolean permits(Side by, Status now) {
        return side == by && from.contains(now);
    }

    public Side side() {
        return side;
    }

    public Set<Status> from() {
        return Set.copyOf(from);
    }

    public Status to() {
        return to;
    }

    public LedgerAct act() {
        return act;
    }

    /** Paragraphs of the Instrument, for example {@code 22, 23}. */
    public String paragraphs() {
        return Arrays.stream(paragraphs).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    }
}
