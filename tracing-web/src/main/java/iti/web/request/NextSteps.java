package iti.web.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.request.Documents;
import iti.request.Procedure;
import iti.request.SealedDocument;
import iti.request.Side;
import iti.request.TracingRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Which step of the table this person could take now. What is offered here is decided again by the core when it is done. */
@ApplicationScoped
public class NextSteps {

    private final Documents documents;

    @Inject
    public NextSteps(Documents documents) {
        this.documents = documents;
    }

    /** The step that waits on this person; empty when the request waits on somebody else or on nobody. */
    public Optional<NextStep> of(Principal principal, TracingRequest request) {
        return Optional.ofNullable(request.side() == Side.REQUESTING ? own(principal, request) : incoming(principal, request));
    }

    /** Where the document of an answer stands that has not left yet. */
    public Optional<SealedDocument.Stage> answerStage(TracingRequest request) {
        return documents.waiting(request.id()).map(SealedDocument::stage);
    }

    private static NextStep own(Principal principal, TracingRequest request) {
        if (permits(Procedure.PROPOSE, request) && principal.may(Permission.OPEN_TRACES)) {
            return NextStep.FINISH_DRAFT;
        }
        if (permits(Procedure.APPROVE, request) && principal.may(Permission.APPROVE)) {
            return NextStep.APPROVE;
        }
        if (permits(Procedure.ISSUE, request) && principal.may(Permission.COUNTERSIGN)) {
            return NextStep.SIGN_AND_SEND;
        }
        return permits(Procedure.SUPPLY_INFORMATION, request) && principal.may(Permission.OPEN_TRACES) ? NextStep.SUPPLY_INFORMATION : null;
    }

    private NextStep incoming(Principal principal, TracingRequest request) {
        if (permits(Procedure.ACKNOWLEDGE, request)) {
            return principal.may(Permission.ANSWER) ? NextStep.ACKNOWLEDGE : null;
        }
        if (!permits(Procedure.RESPOND, request)) {
            return null;
        }
        Optional<SealedDocument.Stage> stage = answerStage(request);
        if (stage.isEmpty()) {
            return principal.may(Permission.ANSWER) && request.status().awaitsResponse() ? NextStep.ANSWER : null;
        }
        if (stage.get() == SealedDocument.Stage.CERTIFIED) {
            return principal.may(Permission.APPROVE) ? NextStep.APPROVE_ANSWER : null;
        }
        return principal.may(Permission.COUNTERSIGN) ? NextStep.RELEASE_ANSWER : null;
    }

    private static boolean permits(Procedure step, TracingRequest request) {
        return step.permits(request.side(), request.status());
    }
}
