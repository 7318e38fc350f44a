package iti.api.request;

import iti.access.Principal;
import iti.exchange.Outbox;
import iti.inquiry.Inquiries;
import iti.message.TracingMessage;
import iti.request.Deadlines;
import iti.request.Documents;
import iti.request.ReceivedRequest;
import iti.request.Side;
import iti.request.Threads;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gathers what a request is shown with. */
@ApplicationScoped
public class RequestViews {

    private final TracingRequests requests;
    private final Documents documents;
    private final Threads threads;
    private final ReceivedRequest received;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Inquiries inquiries;
    private final Clock clock;

    @Inject
    public RequestViews(TracingRequests requests, Documents documents, Threads threads, ReceivedRequest received, Deadlines deadlines, Outbox outbox,
                        Inquiries inquiries, Clock clock) {
        this.requests = requests;
        this.documents = documents;
        this.threads = threads;
        this.received = received;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.inquiries = inquiries;
        this.clock = clock;
    }

    /** The request as it stands after an act, without an entry that it was read. */
    Response after(Principal by, UUID id) {
        return shown(requests.find(by, id), Response.Status.OK);
    }

    /** The answer with the version of the request as its tag. The caller has loaded the request for its person. */
    Response shown(TracingRequest request, Response.Status status) {
        return Response.status(status).entity(RequestView.of(request, around(request))).tag(String.valueOf(request.version())).build();
    }

    private RequestView.Surroundings around(TracingRequest request) {
        UUID id = request.id();
        TracingMessage asSent = request.side() == Side.REQUESTED ? received.asItStands(request) : null;
        TracingMessage.ResponseBody response = documents.answer(id).map(documents::message).map(TracingMessage::response).orElse(null);
        Map<UUID, UUID> superseded = documents.superseded(id);
        return new RequestView.Surroundings(asSent, response, threads.use(id).orElse(null), targets(request),
                documents.of(id).stream().map(d -> RequestView.Line.of(d, superseded)).toList(), documents.waiting(id).map(RequestView.Waiting::of).orElse(null), threads(id),
                outbox.of(id).stream().map(o -> RequestView.Delivery.of(o, outbox.attempts(o.message()))).toList(),
                inquiries.of(id).stream().map(InquiryView::of).toList());
    }

    /** The threads of a request that was loaded for its person, oldest first. */
    List<ThreadView> threads(UUID request) {
        return threads.of(request).stream().map(t -> ThreadView.of(t, documents)).toList();
    }

    private List<RequestView.Target> targets(TracingRequest request) {
        List<RequestView.Target> targets = new ArrayList<>();
        if (request.startedAt() != null) {
            Instant now = clock.instant();
            targets.add(RequestView.Target.of(deadlines.acknowledgement(request), now));
            targets.add(RequestView.Target.of(deadlines.response(request, now), now));
        }
        return targets;
    }
}
