package iti.request;

import iti.firearm.FirearmDescription;
import iti.message.MessageBody;
import iti.message.TracingMessage;
import iti.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;

/** What the requested State reads of a request: the message as sent, and the weapon with what was supplied since. */
@ApplicationScoped
public class ReceivedRequest {

    private final Documents documents;

    @Inject
    public ReceivedRequest(Documents documents) {
        this.documents = documents;
    }

    /** The request as it stands: as sent, or as corrected since. @throws Problem {@code NOT_FOUND} */
    @Transactional
    public TracingMessage asItStands(TracingRequest request) {
        return documents.message(documents.requestAsItStands(request.id()));
    }

    /** The weapon as last described by the requesting State. */
    @Transactional
    public FirearmDescription firearm(TracingRequest request) {
        TracingMessage.FirearmDescription described = documents.exchanged(request.id()).stream().map(documents::message)
                .map(ReceivedRequest::firearm).filter(Objects::nonNull).reduce((a, b) -> b).orElseThrow(Problem::notFound);
        return FirearmText.fromMessage(described);
    }

    static TracingMessage.FirearmDescription firearm(TracingMessage message) {
        if (message.requestBody() != null) {
            return message.requestBody().firearm();
        }
        if (message.body() instanceof MessageBody.Reopening reopening) {
            return reopening.firearm();
        }
        return message.informationSupplied() == null ? null : message.informationSupplied().firearm();
    }
}
