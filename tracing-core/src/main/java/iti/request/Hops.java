package iti.request;

import iti.message.TracingMessage.ResponseBody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The requests of a case as a tree: one line for each, nested by the one it follows from, with dead ends and open ends (ITI 5, 20). */
@ApplicationScoped
public class Hops {

    private final TracingRequests requests;
    private final Documents documents;
    private final NextStates states;
    private final Deadlines deadlines;
    private final Clock clock;

    @Inject
    public Hops(TracingRequests requests, Documents documents, NextStates states, Deadlines deadlines, Clock clock) {
        this.requests = requests;
        this.documents = documents;
        this.states = states;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The hops of a case that was loaded for its person, oldest first. */
    @Transactional
    public List<Hop> ofCase(UUID caseFile) {
        List<TracingRequest> all = requests.ofCase(caseFile);
        return all.stream().filter(r -> r.follows() == null).map(r -> hop(all, r, 1)).toList();
    }

    private Hop hop(List<TracingRequest> all, TracingRequest request, int depth) {
        Optional<ResponseBody> answer = documents.answer(request.id()).map(d -> documents.message(d).response());
        Set<String> named = states.named(request).keySet();
        Map<String, List<UUID>> further = states.open(request, all);
        return new Hop(request, depth, deadEnd(request, answer), named.size() == 1 ? named.iterator().next() : null, !further.isEmpty(), further,
                all.stream().filter(r -> request.id().equals(r.follows())).map(r -> hop(all, r, depth + 1)).toList());
    }

    private Optional<DeadEnd> deadEnd(TracingRequest request, Optional<ResponseBody> answer) {
        return Optional.ofNullable(switch (request.status()) {
            case REFUSED -> DeadEnd.REFUSED;
            case MISROUTED -> DeadEnd.MISROUTED;
            case DUPLICATE -> DeadEnd.DUPLICATE;
            case WITHDRAWN -> DeadEnd.WITHDRAWN;
            case ISSUED, ACKNOWLEDGED, DELAYED -> !request.answeredOnPaper() && deadlines.response(request, clock.instant()).overdue(clock.instant()) ? DeadEnd.SILENT : null;
            case RESPONDED, RESPONDED_IN_PART -> answer.map(Hops::answered).orElse(null);
            case DRAFT, PROPOSED, APPROVED, INFORMATION_SOUGHT -> null;
        });
    }

    private static DeadEnd answered(ResponseBody answer) {
        Outcome outcome = Outcome.of(answer.outcome()).orElse(null);
        if (outcome == null || answer.nextState() != null && outcome != Outcome.NOT_OUR_MANUFACTURE) {
            return null;
        }
        return switch (outcome) {
            case NOT_OUR_MANUFACTURE -> DeadEnd.MISROUTED;
            case DUPLICATE -> DeadEnd.DUPLICATE;
            case NO_RECORD_THOUGH_EXPECTED, RETENTION_OVER -> DeadEnd.NO_RECORD;
            case COUNTERFEIT_MARKING, INSUFFICIENT_DATA, NOT_INDUSTRIAL -> DeadEnd.NOT_TRACEABLE;
            case TRACED_TO_LAST_LAWFUL_HOLDER, TRACED_TO_EXPORT, TRACED_TO_IMPORT, HOLDER_WITHHELD, DESTROYED_ON_RECORD, REPORTED_LOST_OR_STOLEN -> null;
        };
    }
}
