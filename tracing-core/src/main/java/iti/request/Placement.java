package iti.request;

import iti.casefile.HandlingCode;
import iti.directory.Directory;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.message.Contract;
import iti.message.MessageKind;
import iti.message.TracingMessage;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Places a verified message of another State: what arrives is a fact. When our copy does not permit it yet it is kept as
 * crossed and takes effect when it can; it is never dropped.
 */
@ApplicationScoped
public class Placement {

    private static final Contract CONTRACT = new Contract();

    private final TracingRequests requests;
    private final Documents documents;
    private final Directory directory;
    private final Workflow workflow;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public Placement(TracingRequests requests, Documents documents, Directory directory, Workflow workflow, Ledger ledger, Clock clock) {
        this.requests = requests;
        this.documents = documents;
        this.directory = directory;
        this.workflow = workflow;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What became of an arriving message. */
    public enum Result { PLACED, CROSSED, REPEATED }

    /** Where it was placed. */
    public record Placed(Result result, TracingRequest request, SealedDocument document) {
    }

    /**
     * @param message as read from the signed revision of {@code file}
     * @throws Problem {@code MESSAGE_ALTERED} when the identity came before with other bytes, {@code NOT_FOUND} when it is
     *                 about no request between us and its sender
     */
    @Transactional
    public Placed place(TracingMessage message, byte[] file) {
        Optional<SealedDocument> known = documents.byMessage(message.id());
        if (known.isPresent()) {
            return repeated(known.get(), file);
        }
        MessageKind kind = MessageKind.valueOf(message.kind());
        TracingRequest request = kind == MessageKind.REQUEST ? receive(message) : existing(message, kind);
        SealedDocument document = new SealedDocument(message.id(), request.id(), kind, SealedDocument.Stage.CROSSED, message.from().state(),
                message.to().state(), documents.fileName(request, kind, message.from().state(), message.to().state()), file, new String(CONTRACT.write(message), StandardCharsets.UTF_8), null, clock.instant());
        documents.keep(document);
        if (kind == MessageKind.REQUEST) {
            document.enter(SealedDocument.Stage.PLACED);
            return new Placed(Result.PLACED, request, document);
        }
        if (!apply(request, document, message)) {
            ledger.append(request.chain(), actor(message), LedgerAct.ACT_CROSSED, request.id(), request.counterpart(),
                    Map.of("kind", kind.name(), "message", message.id().toString()));
            return new Placed(Result.CROSSED, request, document);
        }
        applyCrossed(request);
        return new Placed(Result.PLACED, request, document);
    }

    private Placed repeated(SealedDocument known, byte[] file) {
        if (!known.sha256().equals(iti.access.Secrets.sha256(file))) {
            throw Problem.of(ProblemKind.MESSAGE_ALTERED, Map.of("message", known.message().toString()));
        }
        return new Placed(Result.REPEATED, requests.byId(known.request()).orElseThrow(Problem::notFound), known);
    }

    private TracingRequest receive(TracingMessage message) {
        if (requests.byId(message.request()).isPresent()) {
            throw Problem.of(ProblemKind.MESSAGE_ALTERED, Map.of("message", message.id().toString()));
        }
        TracingRequest request = TracingRequest.received(message.request(), message.reference(), message.from().state(), directory.ownState().code(),
                "URGENT".equals(message.priority()) ? Priority.URGENT : Priority.ROUTINE, handling(message.handling()),
                FirearmText.summary(message.requestBody().firearm()), clock.instant());
        requests.add(request);
        ledger.append(request.chain(), actor(message), LedgerAct.REQUEST_RECEIVED, request.id(), request.counterpart(),
                Map.of("number", request.number(), "message", message.id().toString()));
        return request;
    }

    private TracingRequest existing(TracingMessage message, MessageKind kind) {
        Side sender = kind == MessageKind.INFORMATION_SUPPLIED ? Side.REQUESTING : Side.REQUESTED;
        return requests.byId(message.request())
                .filter(r -> r.side() != sender && r.counterpart().equals(message.from().state()))
                .orElseThrow(Problem::notFound);
    }

    private boolean apply(TracingRequest request, SealedDocument document, TracingMessage message) {
        Procedure step = step(message);
        if (!step.permits(step.side(), request.status()) || step.side() == request.side()) {
            return false;
        }
        document.enter(SealedDocument.Stage.PLACED);
        Map<String, String> details = message.response() != null ? RespondToRequest.details(document, message.response())
                : Map.of("message", document.message().toString(), "sha256", document.sha256());
        workflow.take(request, step, step.side(), actor(message), details);
        if (message.informationSupplied() != null && message.informationSupplied().firearm() != null) {
            request.summarise(FirearmText.summary(message.informationSupplied().firearm()), request.handling());
        }
        return true;
    }

    private void applyCrossed(TracingRequest request) {
        Set<SealedDocument.Stage> crossed = Set.of(SealedDocument.Stage.CROSSED);
        boolean moved = true;
        while (moved) {
            List<SealedDocument> waiting = documents.of(request.id()).stream().filter(d -> crossed.contains(d.stage())).toList();
            moved = waiting.stream().anyMatch(d -> apply(request, d, documents.message(d)));
        }
    }

    private static Procedure step(TracingMessage message) {
        return switch (MessageKind.valueOf(message.kind())) {
            case REQUEST -> Procedure.ISSUE;
            case ACKNOWLEDGEMENT -> Procedure.ACKNOWLEDGE;
            case INFORMATION_SOUGHT -> Procedure.SEEK_INFORMATION;
            case INFORMATION_SUPPLIED -> Procedure.SUPPLY_INFORMATION;
            case RESPONSE -> RespondToRequest.step(message.response());
        };
    }

    private static HandlingCode handling(String code) {
        for (HandlingCode known : HandlingCode.values()) {
            if (known.name().equals(code)) {
                return known;
            }
        }
        return HandlingCode.H3;
    }

    private static String actor(TracingMessage message) {
        return "state:" + message.from().state();
    }
}
