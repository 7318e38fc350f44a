package iti.request;

import iti.message.MessageBody.Consent;
import iti.message.MessageKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Questions beside the status, each with its reply: clarifications (ITI 23) and consents (ITI 15). */
@ApplicationScoped
public class Threads {

    /** The kinds of message that open or close a thread. */
    static final Set<MessageKind> KINDS = EnumSet.of(MessageKind.CLARIFICATION_SOUGHT, MessageKind.CLARIFICATION, MessageKind.CONSENT_SOUGHT, MessageKind.CONSENT);

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

    /** What may be done with the answer of a request that was loaded for its person: its restrictions, and what was consented to since (ITI 15). */
    @Transactional
    public Optional<AnswerUse> use(UUID request) {
        return documents.answer(request).map(answer -> AnswerUse.of(documents.message(answer), of(request).stream()
                .filter(t -> t.asked().kind() == MessageKind.CONSENT_SOUGHT && !t.open())
                .filter(t -> documents.message(t.asked()).answers().message().equals(answer.message()))
                .map(t -> documents.message(t.reply()).body(Consent.class)).filter(c -> "GRANTED".equals(c.decision())).toList()));
    }

    /** What waits beside the status of each request; a request beside which nothing waits is left out. The caller has loaded them for the person. */
    @Transactional
    public Map<UUID, Pending> pending(Collection<UUID> requests) {
        Map<UUID, Pending> pending = new HashMap<>();
        if (!requests.isEmpty()) {
            documents.beside(requests).forEach(d -> pending.put((UUID) d[0], with(pending.getOrDefault((UUID) d[0], Pending.NOTHING), d)));
        }
        pending.values().removeIf(Pending.NOTHING::equals);
        return pending;
    }

    private SealedDocument reply(List<SealedDocument> exchanged, SealedDocument asked) {
        MessageKind kind = asked.kind() == MessageKind.CONSENT_SOUGHT ? MessageKind.CONSENT : MessageKind.CLARIFICATION;
        return exchanged.stream().filter(d -> d.kind() == kind && documents.message(d).answers().message().equals(asked.message())).findFirst().orElse(null);
    }

    private static Pending with(Pending known, Object[] document) {
        MessageKind kind = (MessageKind) document[1];
        SealedDocument.Stage stage = (SealedDocument.Stage) document[2];
        return Documents.WAITING.contains(stage) ? known.waiting(kind, (Procedure) document[3], stage, (UUID) document[4]) : known.exchanged(kind);
    }
}
