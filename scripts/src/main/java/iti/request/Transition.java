package iti.request;

import iti.access.Principal;
import iti.ledger.Ledger;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/**
 * What every act inside the own State has in common, without the document of any: the request is loaded for its person, the step is checked against the table,
 * its ledger entry is appended and the status moves. It stands in the package of the acts because nobody else may move a status.
 */
public final class Transition {

    /** Only what leaves the State asks for them. */
    private static final Documents WITHOUT_DOCUMENTS = null;

    private final TracingRequests requests;
    private final Workflow workflow;

    public Transition(EntityManager em, Clock clock) {
        Ledger ledger = new Ledger(em, clock);
        requests = new TracingRequests(em, ledger);
        workflow = new Workflow(ledger, WITHOUT_DOCUMENTS);
    }

    /** Takes a step before the request is issued, in the caller's transaction. */
    public void take(Principal by, UUID request, Procedure step, Map<String, String> details) {
        workflow.take(requests.forChange(by, request, null), step, by.actor(), details);
    }
}
