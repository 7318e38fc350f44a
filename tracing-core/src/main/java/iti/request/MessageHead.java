package iti.request;

import iti.access.Principal;
import iti.directory.Directory;
import iti.directory.OwnState;
import iti.directory.PartnerState;
import iti.message.Contract;
import iti.message.MessageKind;
import iti.message.TracingMessage;
import iti.message.TracingMessage.AcknowledgementBody;
import iti.message.TracingMessage.Answered;
import iti.message.TracingMessage.InformationSoughtBody;
import iti.message.TracingMessage.InformationSuppliedBody;
import iti.message.TracingMessage.Party;
import iti.message.TracingMessage.RequestBody;
import iti.message.TracingMessage.ResponseBody;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

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

    TracingMessage request(Principal officer, TracingRequest request, RequestBody body) {
        return write(officer, request, MessageKind.REQUEST, null, body, null, null, null, null);
    }

    TracingMessage acknowledgement(Principal officer, TracingRequest request, AcknowledgementBody body) {
        return write(officer, request, MessageKind.ACKNOWLEDGEMENT, MessageKind.REQUEST, null, body, null, null, null);
    }

    TracingMessage informationSought(Principal officer, TracingRequest request, InformationSoughtBody body) {
        return write(officer, request, MessageKind.INFORMATION_SOUGHT, MessageKind.REQUEST, null, null, body, null, null);
    }

    TracingMessage informationSupplied(Principal officer, TracingRequest request, InformationSuppliedBody body) {
        return write(officer, request, MessageKind.INFORMATION_SUPPLIED, MessageKind.INFORMATION_SOUGHT, null, null, null, body, null);
    }

    TracingMessage response(Principal officer, TracingRequest request, ResponseBody body) {
        return write(officer, request, MessageKind.RESPONSE, MessageKind.REQUEST, null, null, null, null, body);
    }

    private TracingMessage write(Principal officer, TracingRequest request, MessageKind kind, MessageKind answers, RequestBody requestBody,
                                 AcknowledgementBody acknowledgement, InformationSoughtBody sought, InformationSuppliedBody supplied,
                                 ResponseBody response) {
        OwnState own = directory.ownState();
        PartnerState partner = directory.partner(request.counterpart())
                .orElseThrow(() -> Problem.of(ProblemKind.PARTNER_NOT_ENROLLED, Map.of("state", request.counterpart())));
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new TracingMessage(Contract.VERSION, kind.name(), UUID.randomUUID(), request.id(), request.number(),
                new Party(own.code(), own.name(), own.authority(), own.pointOfContact(), own.phone(), own.email()),
                new Party(partner.code(), partner.name(), partner.authority(), partner.pointOfContact(), partner.phone(), partner.email()),
                now, request.priority().name(), request.handling().name(), "en", answered(request, answers), documents.checkpoint(request),
                new TracingMessage.Signers(officer.name(), own.pointOfContact()), requestBody, acknowledgement, sought, supplied, response);
    }

    private Answered answered(TracingRequest request, MessageKind kind) {
        return kind == null ? null : documents.last(request.id(), kind).map(d -> new Answered(d.message(), d.sha256())).orElse(null);
    }
}
