package iti.request;

import iti.firearm.FirearmDescription;
import iti.message.MessageBody;
import iti.message.TracingMessage;
import iti.message.TracingMessage.ScheduleLine;
import iti.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What the requested State reads of a request: the message as sent, and the weapon or the schedule with what was supplied since. */
@ApplicationScoped
public class ReceivedRequest {

    private final Documents documents;

    @Inject
    public ReceivedRequest(Documents documents) {
        this.documents = documents;
    }

    /** One weapon of a schedule as last described. */
    public record Line(int number, FirearmDescription weapon) {
    }

    /** The request as it stands: as sent, or as corrected since. @throws Problem {@code NOT_FOUND} */
    @Transactional
    public TracingMessage asItStands(TracingRequest request) {
        return documents.message(documents.requestAsItStands(request.id()));
    }

    /** The one weapon as last described by the requesting State. @throws Problem {@code NOT_FOUND} for a schedule */
    @Transactional
    public FirearmDescription firearm(TracingRequest request) {
        return FirearmText.fromMessage(last(request, ReceivedRequest::firearm));
    }

    /** The weapon of a line of a schedule, or the one weapon when the line is null. @throws Problem {@code NOT_FOUND} */
    @Transactional
    public FirearmDescription firearm(TracingRequest request, Integer line) {
        return line == null ? firearm(request) : line(request, line).weapon();
    }

    /** The weapons of a schedule as last described, in the order of their lines; empty when it is about one weapon. */
    @Transactional
    public List<Line> lines(TracingRequest request) {
        return asItStands(request).requestBody().schedule() == null ? List.of()
                : last(request, ReceivedRequest::schedule).stream().map(l -> new Line(l.line(), FirearmText.fromMessage(l.firearm()))).toList();
    }

    /** One line of a schedule. @throws Problem {@code NOT_FOUND} */
    @Transactional
    public Line line(TracingRequest request, int number) {
        return lines(request).stream().filter(l -> l.number() == number).findFirst().orElseThrow(Problem::notFound);
    }

    private <T> T last(TracingRequest request, Function<TracingMessage, T> part) {
        return documents.exchanged(request.id()).stream().map(documents::message).map(part).filter(Objects::nonNull)
                .reduce((a, b) -> b).orElseThrow(Problem::notFound);
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

    static List<ScheduleLine> schedule(TracingMessage message) {
        if (message.requestBody() != null) {
            return message.requestBody().schedule();
        }
        if (message.body() instanceof MessageBody.Reopening reopening) {
            return reopening.schedule();
        }
        return message.informationSupplied() == null ? null : message.informationSupplied().schedule();
    }
}
