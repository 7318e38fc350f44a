package iti.web.request;

import iti.access.People;
import iti.access.Principal;
import iti.message.MessageBody;
import iti.message.MessageKind;
import iti.request.Documents;
import iti.request.SealedDocument;
import iti.request.Threads;
import iti.request.TracingRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What both States said about a request, as the pages of both sides show it: documents, threads, and what waits to leave. */
@ApplicationScoped
public class Dialogue {

    private final Documents documents;
    private final Threads threads;
    private final People people;

    @Inject
    public Dialogue(Documents documents, Threads threads, People people) {
        this.documents = documents;
        this.threads = threads;
        this.people = people;
    }

    /** The documents of a request that was loaded for its person, oldest first. */
    public List<PaperLine> papers(TracingRequest request) {
        List<SealedDocument> all = documents.of(request.id());
        Map<UUID, SealedDocument> byMessage = all.stream().collect(Collectors.toMap(SealedDocument::message, Function.identity()));
        Map<UUID, UUID> superseded = documents.superseded(request.id());
        return all.stream().map(d -> new PaperLine(d, Optional.ofNullable(superseded.get(d.message())).map(byMessage::get).orElse(null))).toList();
    }

    public List<ThreadLine> threads(TracingRequest request) {
        UUID standing = documents.answer(request.id()).map(SealedDocument::message).orElse(null);
        return threads.of(request.id()).stream().map(t -> ThreadLine.of(t, standing, documents::message)).toList();
    }

    /** What waits for a second person or for the point of contact; the request itself has its own steps. */
    public Optional<Waiting> waiting(Principal reader, TracingRequest request) {
        return documents.waiting(request.id()).filter(d -> d.kind() != MessageKind.REQUEST).map(d -> {
            MessageBody body = documents.message(d).body();
            return new Waiting(d, people.nameOf(d.certifiedBy()), reader.id().equals(d.certifiedBy()), words(body),
                    body instanceof MessageBody.Consent consent ? consent.decision() : null,
                    !d.step().permits(request.side(), request.status()));
        });
    }

    private static String words(MessageBody body) {
        if (body instanceof MessageBody.Correction correction) {
            return correction.explanation();
        }
        if (body instanceof MessageBody.Reopening reopening) {
            return reopening.newFacts();
        }
        return body instanceof MessageBody.Consent consent ? consent.conditions() : null;
    }
}
