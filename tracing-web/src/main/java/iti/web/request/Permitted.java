package iti.web.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.request.Pending;
import iti.request.Procedure;
import iti.request.Side;
import iti.request.Status;
import iti.request.TracingRequest;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The acts towards the other State that a person may do now, for what a page offers; the core decides again when it is done. */
public final class Permitted {

    private static final Set<Procedure> INSIDE = EnumSet.of(Procedure.PROPOSE, Procedure.RETURN, Procedure.APPROVE, Procedure.ISSUE);
    /** A second person releases these, and only one document of a request waits at a time. */
    private static final Set<Procedure> BY_TWO = EnumSet.of(Procedure.RESPOND, Procedure.RESPOND_IN_PART, Procedure.RESPOND_INTERIM, Procedure.DELAY,
            Procedure.REFUSE, Procedure.CORRECT_RESPONSE, Procedure.DECIDE_CONSENT, Procedure.CORRECT_REQUEST, Procedure.REOPEN);

    private Permitted() {
    }

    public static Set<Procedure> of(Principal reader, TracingRequest request, Pending pending) {
        if (!reader.may(request.side() == Side.REQUESTING ? Permission.OPEN_TRACES : Permission.ANSWER)) {
            return Set.of();
        }
        EnumSet<Procedure> permitted = EnumSet.allOf(Procedure.class);
        permitted.removeIf(step -> INSIDE.contains(step) || !step.permits(request.side(), request.status()) || pending.waits() && BY_TWO.contains(step)
                || !asked(step, request.status(), pending));
        return Collections.unmodifiableSet(permitted);
    }

    /** A reply needs its question, and a reminder something that is owed. */
    private static boolean asked(Procedure step, Status status, Pending pending) {
        return switch (step) {
            case CLARIFY -> pending.clarifications() > 0;
            case DECIDE_CONSENT -> pending.consents() > 0;
            case REMIND -> status.awaitsResponse() || pending.clarifications() + pending.consents() > 0;
            default -> true;
        };
    }
}
