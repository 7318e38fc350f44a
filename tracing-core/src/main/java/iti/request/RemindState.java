package iti.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.message.MessageBody.Reminder;
import iti.message.MessageKind;
import iti.problem.Issues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** What the other State owes is called to mind, politely and on paper (ITI 18, 19, 21). */
@ApplicationScoped
public class RemindState {

    private final TracingRequests requests;
    private final Documents documents;
    private final Threads threads;
    private final Correspondence correspondence;
    private final Deadlines deadlines;
    private final Clock clock;

    @Inject
    public RemindState(TracingRequests requests, Documents documents, Threads threads, Correspondence correspondence, Deadlines deadlines, Clock clock) {
        this.requests = requests;
        this.documents = documents;
        this.threads = threads;
        this.correspondence = correspondence;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Transactional
    public TracingRequest remind(Principal by, UUID id, Long version, String text) {
        new Issues().limit(text, 2000, "text").throwIfAny();
        TracingRequest request = requests.forChange(by, id, version);
        by.demand(request.side() == Side.REQUESTING ? Permission.OPEN_TRACES : Permission.ANSWER);
        Procedure step = request.side() == Side.REQUESTING ? Procedure.REMIND : Procedure.REMIND_OF_INFORMATION;
        MessageKind awaited = awaited(request).orElseThrow(() -> Workflow.notPermitted(request, step));
        String due = request.side() == Side.REQUESTING ? deadlines.current(request, clock.instant()).map(d -> d.day().toString()).orElse(null) : null;
        correspondence.send(by, request, step, MessageKind.REMINDER, documents.last(id, MessageKind.REQUEST).orElse(null),
                new Reminder(awaited.name(), reminded(request, awaited) + 1, due, text == null || text.isBlank() ? null : text.strip()));
        return request;
    }

    /** How often we reminded the other State of a kind of message. */
    @Transactional
    public int reminded(TracingRequest request, MessageKind awaited) {
        return (int) documents.of(request.id()).stream().filter(d -> d.kind() == MessageKind.REMINDER && d.from().equals(request.ownState())
                && awaited.name().equals(documents.message(d).body(Reminder.class).of())).count();
    }

    /** The kind of message that the other State owes now. */
    @Transactional
    public Optional<MessageKind> awaited(TracingRequest request) {
        if (request.side() == Side.REQUESTED) {
            return request.status() == Status.INFORMATION_SOUGHT ? Optional.of(MessageKind.INFORMATION_SUPPLIED) : Optional.empty();
        }
        return switch (request.status()) {
            case ISSUED -> Optional.of(MessageKind.ACKNOWLEDGEMENT);
            case ACKNOWLEDGED, DELAYED -> Optional.of(MessageKind.RESPONSE);
            case RESPONDED_IN_PART, RESPONDED, REFUSED -> threads.open(request.id(), MessageKind.CLARIFICATION_SOUGHT).map(t -> MessageKind.CLARIFICATION)
                    .or(() -> threads.open(request.id(), MessageKind.CONSENT_SOUGHT).map(t -> MessageKind.CONSENT));
            case DRAFT, PROPOSED, APPROVED, INFORMATION_SOUGHT, MISROUTED, DUPLICATE, WITHDRAWN -> Optional.empty();
        };
    }
}
