package iti.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The States that the answer to a request of ours names as the next to ask, each for the weapons that it is named for (ITI 5, 20). */
@ApplicationScoped
public class NextStates {

    private final TracingRequests requests;
    private final Documents documents;

    @Inject
    public NextStates(TracingRequests requests, Documents documents) {
        this.requests = requests;
        this.documents = documents;
    }

    /** All that are named; never the own State. The request was loaded for its person. */
    @Transactional
    public Map<String, List<UUID>> named(TracingRequest request) {
        Map<String, List<UUID>> named = new TreeMap<>();
        Map<UUID, Documents.LineAnswered> stands = documents.stands(request);
        for (UUID weapon : request.firearms()) {
            Optional.ofNullable(stands.get(weapon)).map(a -> a.answer().nextState()).filter(s -> !s.equals(request.ownState()))
                    .ifPresent(s -> named.computeIfAbsent(s, k -> new ArrayList<>()).add(weapon));
        }
        return named;
    }

    /** Those that were not asked yet about the weapons. */
    @Transactional
    public Map<String, List<UUID>> open(TracingRequest request) {
        return open(request, requests.ofCase(request.caseFile()));
    }

    Map<String, List<UUID>> open(TracingRequest request, List<TracingRequest> all) {
        Map<String, List<UUID>> open = new TreeMap<>();
        named(request).forEach((state, weapons) -> {
            List<UUID> unasked = weapons.stream().filter(w -> all.stream().noneMatch(r -> state.equals(r.requestedState()) && r.isAbout(w))).toList();
            if (!unasked.isEmpty()) {
                open.put(state, unasked);
            }
        });
        return open;
    }
}
