package iti.web.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.message.MessageKind;
import iti.request.NextStates;
import iti.request.Pending;
import iti.request.Procedure;
import iti.request.SealedDocument;
import iti.request.Side;
import iti.request.Status;
import iti.request.TracingRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Which step this person could take now. What is offered here is decided again by the core when it is done. */
@ApplicationScoped
public class NextSteps {

    private final NextStates states;

    @Inject
    public NextSteps(NextStates states) {
        this.states = states;
    }

    /**
     * The step that waits on this person; empty when the request waits on somebody else or on nobody.
     *
     * @param pending what waits beside its status
     */
    public Optional<NextStep> of(Principal principal, TracingRequest request, Pending pending) {
        NextStep release = release(principal, request, pending);
        if (release != null) {
            return Optional.of(release);
        }
        return Optional.ofNullable(request.side() == Side.REQUESTING ? own(principal, request) : incoming(principal, request, pending));
    }

    private NextStep own(Principal principal, TracingRequest request) {
        if (permits(Procedure.PROPOSE, request) && principal.may(Permission.OPEN_TRACES)) {
            return NextStep.FINISH_DRAFT;
        }
        if (permits(Procedure.APPROVE, request) && principal.may(Permission.APPROVE)) {
            return NextStep.APPROVE;
        }
        if (permits(Procedure.ISSUE, request) && principal.may(Permission.COUNTERSIGN)) {
            return NextStep.SIGN_AND_SEND;
        }
        if (permits(Procedure.SUPPLY_INFORMATION, request) && principal.may(Permission.OPEN_TRACES)) {
            return NextStep.SUPPLY_INFORMATION;
        }
        return request.status() == Status.MISROUTED && principal.may(Permission.OPEN_TRACES) && leadsOn(request) ? NextStep.ASK_NEXT_STATE : null;
    }

    private static NextStep incoming(Principal principal, TracingRequest request, Pending pending) {
        if (!principal.may(Permission.ANSWER)) {
            return null;
        }
        if (permits(Procedure.ACKNOWLEDGE, request)) {
            return NextStep.ACKNOWLEDGE;
        }
        if (pending.clarifications() > 0 && permits(Procedure.CLARIFY, request)) {
            return NextStep.CLARIFY;
        }
        if (pending.waits()) {
            return null;
        }
        if (pending.consents() > 0 && permits(Procedure.DECIDE_CONSENT, request)) {
            return NextStep.DECIDE_CONSENT;
        }
        return permits(Procedure.RESPOND, request) && request.status().awaitsResponse() ? NextStep.ANSWER : null;
    }

    /** Approving or releasing the document that waits beside the status, while it may still leave; a request that waits has its own steps. */
    private static NextStep release(Principal principal, TracingRequest request, Pending pending) {
        if (!pending.waits() || pending.kind() == MessageKind.REQUEST || !permits(pending.step(), request)) {
            return null;
        }
        boolean approves = pending.stage() == SealedDocument.Stage.CERTIFIED;
        if (!principal.may(approves ? Permission.APPROVE : Permission.COUNTERSIGN)) {
            return null;
        }
        return switch (pending.kind()) {
            case CONSENT -> approves ? NextStep.APPROVE_CONSENT : NextStep.RELEASE_CONSENT;
            case CORRECTION -> approves ? NextStep.APPROVE_CORRECTION : NextStep.RELEASE_CORRECTION;
            case REOPENING -> approves ? NextStep.APPROVE_REOPENING : NextStep.RELEASE_REOPENING;
            default -> approves ? NextStep.APPROVE_ANSWER : NextStep.RELEASE_ANSWER;
        };
    }

    /** Whether the answer names a State that was not asked about the weapon yet. */
    private boolean leadsOn(TracingRequest request) {
        return !states.open(request).isEmpty();
    }

    private static boolean permits(Procedure step, TracingRequest request) {
        return step.permits(request.side(), request.status());
    }
}
