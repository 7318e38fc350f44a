package iti.request;

import iti.access.Secrets;
import iti.casefile.HandlingCode;
import iti.directory.Directory;
import iti.directory.RequesterKind;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.message.MessageBody.Misrouted;
import iti.message.MessageKind;
import iti.message.TracingMessage;
import iti.message.TracingMessage.FirearmDescription;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import iti.reference.Addressing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Places a verified message of another State: what arrives is a fact. When an earlier message of its sender is still on the
 * way it is kept and takes effect when that has come; it is never dropped. Where the request stands then: {@link Course}.
 */
@ApplicationScoped
public class Placement {

    private final TracingRequests requests;
    private final Documents documents;
    private final CarriedPhotos photos;
    private final Directory directory;
    private final Workflow workflow;
    private final Addressing addressing;
    private final Ledger ledger;

    @Inject
    public Placement(TracingRequests requests, Documents documents, CarriedPhotos photos, Directory directory, Workflow workflow, Addressing addressing, Ledger ledger) {
        this.requests = requests;
        this.documents = documents;
        this.photos = photos;
        this.directory = directory;
        this.workflow = workflow;
        this.addressing = addressing;
        this.ledger = ledger;
    }

    /** What became of an arriving message. */
    public enum Result { PLACED, CROSSED, REPEATED }

    /** Where it was placed. */
    public record Placed(Result result, TracingRequest request, SealedDocument document) {
    }

    /** Whether a message can only be kept until its request has come. */
    @Transactional
    public boolean comesBeforeItsRequest(TracingMessage message) {
        return MessageKind.of(message.kind()).filter(k -> k != MessageKind.REQUEST && step(k, Side.REQUESTING, message).side() == Side.REQUESTING).isPresent()
                && requests.byId(message.request()).isEmpty();
    }

    /**
     * @param message as read from the signed revision of {@code file}
     * @throws Problem {@code MESSAGE_ALTERED} when the identity came before with other bytes, {@code NOT_FOUND} when it is
     *                 about no request between us and its sender, {@code INVALID_INPUT} for a kind that we do not know
     */
    @Transactional
    public Placed place(TracingMessage message, byte[] file) {
        Optional<SealedDocument> known = documents.byMessage(message.id());
        if (known.isPresent()) {
            return repeated(known.get(), file);
        }
        MessageKind kind = MessageKind.of(message.kind()).orElseThrow(() -> Problem.invalid(Issue.of("kind", "unknownCode")));
        TracingRequest request = kind == MessageKind.REQUEST ? receive(message) : existing(message);
        Procedure step = step(kind, request.side().other(), message);
        if (step.side() == request.side()) {
            throw Problem.notFound();
        }
        SealedDocument document = documents.keep(request, step, message, SealedDocument.Stage.CROSSED, file, null);
        photos.take(message, file);
        if (early(document)) {
            ledger.append(request.chain(), actor(document), LedgerAct.ACT_CROSSED, request.id(), request.counterpart(),
                    Map.of("kind", kind.name(), "message", message.id().toString()));
            return new Placed(Result.CROSSED, request, document);
        }
        take(request, document);
        takeWaiting(request);
        return new Placed(Result.PLACED, request, document);
    }

    private Placed repeated(SealedDocument known, byte[] file) {
        if (!known.sha256().equals(Secrets.sha256(file))) {
            throw Problem.of(ProblemKind.MESSAGE_ALTERED, Map.of("message", known.message().toString()));
        }
        return new Placed(Result.REPEATED, requests.byId(known.request()).orElseThrow(Problem::notFound), known);
    }

    private TracingRequest receive(TracingMessage message) {
        if (requests.byId(message.request()).isPresent()) {
            throw Problem.of(ProblemKind.MESSAGE_ALTERED, Map.of("message", message.id().toString()));
        }
        TracingRequest request = TracingRequest.received(message.request(), message.reference(), message.from().state(), directory.ownState().code(),
                priority(message), HandlingCode.of(message.handling()), FirearmText.summary(message.requestBody()), mandateKind(message));
        requests.add(request);
        return request;
    }

    private TracingRequest existing(TracingMessage message) {
        return requests.byId(message.request()).filter(r -> r.counterpart().equals(message.from().state())).orElseThrow(Problem::notFound);
    }

    private boolean early(SealedDocument document) {
        return Course.early(document.sequence(), documents.count(document.request(), SealedDocument.Stage.PLACED));
    }

    private void take(TracingRequest request, SealedDocument document) {
        document.enter(SealedDocument.Stage.PLACED);
        TracingMessage message = documents.message(document);
        Map<String, String> details = new HashMap<>(AnswerDetails.of(message.response()));
        if (message.requestBody() != null) {
            details.put("number", request.number());
            request.reprioritise(priority(message));
        }
        workflow.record(request, document, actor(document), details);
        documents.described(message).ifPresent(weapon -> request.summarise(weapon, request.handling()));
        if (message.body() instanceof Misrouted misrouted) {
            learn(request, document, misrouted);
        }
    }

    /** An answer about one whole weapon teaches whom to ask about others of its make; one about a part or a schedule does not say of what it speaks. */
    private void learn(TracingRequest request, SealedDocument answer, Misrouted misrouted) {
        FirearmDescription weapon = ReceivedRequest.firearm(documents.message(documents.requestAsItStands(request.id())));
        if (request.side() == Side.REQUESTING && request.component() == null && weapon != null) {
            addressing.learn(request.chain(), actor(answer), request.id(), answer.message(), weapon.make(), weapon.model(), answer.from(), misrouted.suggestedState());
        }
    }

    private void takeWaiting(TracingRequest request) {
        Optional<SealedDocument> next = ready(request);
        while (next.isPresent()) {
            take(request, next.get());
            next = ready(request);
        }
    }

    private Optional<SealedDocument> ready(TracingRequest request) {
        return documents.of(request.id()).stream().filter(d -> d.stage() == SealedDocument.Stage.CROSSED && !early(d)).findFirst();
    }

    private static Procedure step(MessageKind kind, Side from, TracingMessage message) {
        return Procedure.of(kind, from, kind != MessageKind.RESPONSE ? null : Arrays.stream(Completeness.values())
                .filter(c -> message.response() != null && c.name().equals(message.response().completeness())).findFirst().orElse(Completeness.PART));
    }

    private static Priority priority(TracingMessage message) {
        return Priority.URGENT.name().equals(message.priority()) ? Priority.URGENT : Priority.ROUTINE;
    }

    /** As the request says; what the directory says of its sender when the request says nothing. */
    private String mandateKind(TracingMessage message) {
        if (message.requestBody().mandate() != null) {
            return message.requestBody().mandate().kind();
        }
        RequesterKind kind = directory.kindOf(message.from().state());
        return kind.withoutTerritory() ? kind.name() : null;
    }

    private static String actor(SealedDocument document) {
        return "state:" + document.from();
    }
}
