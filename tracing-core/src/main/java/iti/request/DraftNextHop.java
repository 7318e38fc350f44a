package iti.request;

import iti.access.Principal;
import iti.directory.Directory;
import iti.problem.Issues;
import iti.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Drafts the next request for the same weapon, or for those of a schedule about which the same State is named, written as the one before it, to the State that the answer names or to another one (ITI 5, 20). */
@ApplicationScoped
public class DraftNextHop {

    private final TracingRequests requests;
    private final DraftRequest drafts;
    private final NextStates states;
    private final Directory directory;

    @Inject
    public DraftNextHop(TracingRequests requests, DraftRequest drafts, NextStates states, Directory directory) {
        this.requests = requests;
        this.drafts = drafts;
        this.states = states;
        this.directory = directory;
    }

    /**
     * @param earlier the request that the new one follows from
     * @param state   the State to ask; null for the one that the answer names, or nobody yet when it names none. After a schedule one that is named and was not asked
     * @throws Problem {@code NOT_FOUND}, also for a request of another State; {@code INVALID_INPUT} for a State that is not in the directory
     */
    @Transactional
    public TracingRequest draft(Principal by, UUID earlier, String state) {
        TracingRequest before = requests.find(by, earlier);
        if (before.caseFile() == null) {
            throw Problem.notFound();
        }
        Map<String, List<UUID>> open = states.open(before);
        String next = state == null ? named(before, open) : state;
        List<UUID> weapons = before.isSchedule() ? open.getOrDefault(next == null ? "" : next, List.of()) : List.of(before.firearm());
        new Issues().demand(next == null || directory.partner(next).isPresent(), "request.requestedState", "unknownState")
                .demand(!directory.kindOf(next).withoutTerritory(), "request.requestedState", "notAState")
                .demand(!weapons.isEmpty(), "request.requestedState", "notNamed").throwIfAny();
        TracingRequest request = drafts.open(by, before.caseFile(), weapons, before.component(), next, before);
        request.write(before.content());
        return request;
    }

    /** The State that the answer names; of a schedule the only one that was not asked yet. */
    private String named(TracingRequest request, Map<String, List<UUID>> open) {
        Set<String> named = request.isSchedule() ? open.keySet() : states.named(request).keySet();
        return named.size() == 1 ? named.iterator().next() : null;
    }
}
