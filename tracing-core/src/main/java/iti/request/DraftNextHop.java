package iti.request;

import iti.access.Principal;
import iti.directory.Directory;
import iti.problem.Issues;
import iti.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Drafts the next request for the same weapon, written as the one before it, to the State that the answer names or to another one (ITI 5, 20). */
@ApplicationScoped
public class DraftNextHop {

    private final TracingRequests requests;
    private final DraftRequest drafts;
    private final Documents documents;
    private final Directory directory;

    @Inject
    public DraftNextHop(TracingRequests requests, DraftRequest drafts, Documents documents, Directory directory) {
        this.requests = requests;
        this.drafts = drafts;
        this.documents = documents;
        this.directory = directory;
    }

    /**
     * @param earlier the request that the new one follows from
     * @param state   the State to ask; null for the one that the answer names, or nobody yet when it names none
     * @throws Problem {@code NOT_FOUND}, also for a request of another State; {@code INVALID_INPUT} for a State that is not in the directory
     */
    @Transactional
    public TracingRequest draft(Principal by, UUID earlier, String state) {
        TracingRequest before = requests.find(by, earlier);
        if (before.caseFile() == null || before.firearm() == null) {
            throw Problem.notFound();
        }
        String next = state == null ? named(before) : state;
        new Issues().demand(next == null || directory.partner(next).isPresent(), "request.requestedState", "unknownState")
                .demand(!directory.kindOf(next).withoutTerritory(), "request.requestedState", "notAState").throwIfAny();
        TracingRequest request = drafts.open(by, before.caseFile(), before.firearm(), next, before);
        request.write(before.content());
        return request;
    }

    private String named(TracingRequest request) {
        return documents.answer(request.id()).map(d -> documents.message(d).response().nextState()).orElse(null);
    }
}
