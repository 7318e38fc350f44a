package iti.request;

import iti.firearm.FirearmDescription;
import iti.message.MessageKind;
import iti.message.TracingMessage;
import iti.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** What the requested State reads of a request: the message as sent, and the weapon with what was supplied since. */
@ApplicationScoped
public class ReceivedRequest {

    private final Documents documents;

    @Inject
    public ReceivedRequest(Documents documents) {
        this.documents = documents;
    }

    /** The request as sent. @throws Problem {@code NOT_FOUND} */
    @Transactional
    public TracingMessage asSent(TracingRequest request) {
        return documents.last(request.id(), MessageKind.REQUEST).map(documents::message).orElseThrow(Problem::notFound);
    }

    /** The weapon as last described by the requesting State. */
    @Transactional
    public FirearmDescription firearm(TracingRequest request) {
        Optional<TracingMessage.FirearmDescription> supplied = documents.last(request.id(), MessageKind.INFORMATION_SUPPLIED)
                .map(documents::message).map(m -> m.informationSupplied().firearm());
        return FirearmText.fromMessage(supplied.orElseGet(() -> asSent(request).requestBody().firearm()));
    }
}
