package iti.request;

import iti.access.Principal;
import iti.directory.Directory;
import iti.directory.OwnState;
import iti.directory.PartnerState;
import iti.message.Contract;
import iti.message.DocumentLanguage;
import iti.message.MessageBody;
import iti.message.MessageKind;
import iti.message.TracingMessage;
import iti.message.TracingMessage.Answered;
import iti.message.TracingMessage.Party;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Addresses and dates a message: the parts that every kind has. */
@ApplicationScoped
public class MessageHead {

    private final Directory directory;
    private final Documents documents;
    private final Clock clock;

    @Inject
    public MessageHead(Directory directory, Documents documents, Clock clock) {
        this.directory = directory;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * @param answered the document that the message answers, or null
     * @throws Problem {@code PARTNER_NOT_ENROLLED}
     */
    TracingMessage write(Principal officer, TracingRequest request, MessageKind kind, SealedDocument answered, MessageBody body) {
        return write(officer, request, request.priority(), kind, answered, body);
    }

    /**
     * The languages in which a document to a State is set: ours, and theirs beside it when that is another.
     *
     * @param state ISO 3166-1 alpha-2; a State that is not in the directory is written to in our language
     */
    @Transactional
    public List<DocumentLanguage> languages(String state) {
        DocumentLanguage ours = DocumentLanguage.firstOf(directory.ownState().languages());
        return Stream.concat(Stream.of(ours), directory.partner(state).map(PartnerState::languages).map(DocumentLanguage::firstOf).stream()).distinct().toList();
    }

    /** The same with the priority that the message gives the request, when that is another one. */
    TracingMessage write(Principal officer, TracingRequest request, Priority priority, MessageKind kind, SealedDocument answered, MessageBody body) {
        OwnState own = directory.ownState();
        if (answered != null) {
            answered.leave();
        }
        PartnerState partner = directory.partner(request.counterpart())
                .orElseThrow(() -> Problem.of(ProblemKind.PARTNER_NOT_ENROLLED, Map.of("state", request.counterpart())));
        List<DocumentLanguage> languages = languages(partner.code());
        return new TracingMessage(Contract.VERSION, kind.name(), UUID.randomUUID(), request.id(), request.number(),
                new Party(own.code(), own.name(), own.authority(), own.pointOfContact(), own.phone(), own.email()),
                new Party(partner.code(), partner.name(), partner.authority(), partner.pointOfContact(), partner.phone(), partner.email()),
                clock.instant().truncatedTo(ChronoUnit.SECONDS), priority.name(), Restrictions.handlingOf(request, body).name(),
                languages.get(0).tag(), languages.size() == 1 ? null : languages.get(1).tag(), answered == null ? null : new Answered(answered.message(), answered.sha256()), documents.sequence(request.id()),
                documents.checkpoint(request), new TracingMessage.Signers(officer.name(), own.pointOfContact()), body);
    }
}
