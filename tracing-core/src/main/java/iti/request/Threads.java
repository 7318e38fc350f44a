package iti.request;

import iti.message.MessageKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Questions beside the status, each with its reply: clarifications (ITI 23) and consents (ITI 15). */
@ApplicationScoped
public class Threads {

    private final Documents documents;

    @Inject
    public Threads(Documents documents) {
        this.documents = documents;
    }

    /**
     * One question and what was replied.
     *
     * @param reply null while it is open
     */
    public record Thread(SealedDocument asked, SealedDocument reply) {

        public boolean open() {
            return reply == null;
        }
    }

    /** The threads of a request that was loaded for its person, oldest first. */
    @Transactional
    public List<Thread> of(UUID request) {
        List<SealedDocument> exchanged = documents.exchanged(request);
        return exchanged.stream().filter(d -> d.kind() == MessageKind.CLARIFICATION_SOUGHT || d.kind() == MessageKind.CONSENT_SOUGHT)
                .map(asked -> new Thread(asked, reply(exchanged, asked))).toList();
    }

    /** The oldest question of a kind that is open. */
    @Transactional
    public Optional<Thread> open(UUID request, MessageKind asked) {
        return of(request).stream().filter(t -> t.open() && t.asked().kind() == asked).findFirst();
    }

    private SealedDocument reply(List<SealedDocument> exchanged, SealedDocument asked) {
        MessageKind kind = asked.kind() == MessageKind.CONSENT_SOUGHT ? MessageKind.CONSENT : MessageKind.CLARIFICATION;
        return exchanged.stream().filter(d -> d.kind() == kind && documents.message(d).answers().message().equals(asked.message())).findFirst().orElse(null);
    }
}
