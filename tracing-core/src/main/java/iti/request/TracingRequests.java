package iti.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.access.Visibility;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.message.MessageKind;
import iti.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds tracing requests. A request is loaded by (identity, principal) only. */
@ApplicationScoped
public class TracingRequests {

    private final EntityManager em;
    private final Ledger ledger;

    @Inject
    public TracingRequests(EntityManager em, Ledger ledger) {
        this.em = em;
        this.ledger = ledger;
    }

    /** @throws Problem {@code NOT_FOUND} when it is not there or not for this person */
    @Transactional
    public TracingRequest find(Principal by, UUID id) {
        TracingRequest request = visible(by, id);
        request.suspensions();
        request.lines();
        return request;
    }

    /** The request of another State with this number of theirs; empty when it is not there or not for this person. */
    @Transactional
    public Optional<TracingRequest> numbered(Principal by, String requestingState, String number) {
        Visibility visibility = by.visibility();
        return visibility.setRequestParameters(em.createQuery("select r from TracingRequest r where r.requestingState = :state and r.number = :number and "
                        + visibility.ofRequest("r"), TracingRequest.class).setParameter("state", requestingState).setParameter("number", number))
                .getResultStream().findFirst();
    }

    /** The request for an act that may change it; {@code version} as it was read, or null. Suspensions are read when the act needs them. */
    TracingRequest forChange(Principal by, UUID id, Long version) {
        TracingRequest request = visible(by, id);
        request.demandVersion(version);
        return request;
    }

    private TracingRequest visible(Principal by, UUID id) {
        Visibility visibility = by.visibility();
        return visibility.setRequestParameters(em.createQuery(
                "select r from TracingRequest r where r.id = :id and " + visibility.ofRequest("r"), TracingRequest.class).setParameter("id", id))
                .getResultStream().findFirst().orElseThrow(Problem::notFound);
    }

    /** An incoming request with an entry that it was read. Own requests are read with their case file. */
    @Transactional
    public TracingRequest read(Principal by, UUID id) {
        TracingRequest request = find(by, id);
        ledger.append(request.chain(), by.actor(), LedgerAct.CASE_READ, request.id(), request.counterpart(), Map.of());
        return request;
    }

    /** The requests of a case file that was loaded for this person, oldest first. */
    @Transactional
    public List<TracingRequest> ofCase(UUID caseFile) {
        List<TracingRequest> found = em.createQuery("select r from TracingRequest r where r.caseFile = :file order by r.draftedAt, r.number",
                TracingRequest.class).setParameter("file", caseFile).getResultList();
        found.forEach(r -> {
            r.suspensions();
            r.lines();
        });
        return found;
    }

    /** What a person may see and the filter lets through, newest first. */
    @Transactional
    public List<TracingRequest> list(Principal by, RequestFilter filter, int first, int count) {
        TypedQuery<TracingRequest> query = query(by, filter, "select r from TracingRequest r", " order by r.number desc", TracingRequest.class);
        List<TracingRequest> found = query.setFirstResult(first).setMaxResults(count).getResultList();
        found.forEach(TracingRequest::suspensions);
        return found;
    }

    /** The count of {@link #list}. */
    @Transactional
    public long count(Principal by, RequestFilter filter) {
        return query(by, filter, "select count(r) from TracingRequest r", "", Long.class).getSingleResult();
    }

    /**
     * What a person may see and beside whose status something waits, whatever the status: a document for a second person or for the
     * point of contact, or a question for its reply. Newest first; see {@link Threads#pending}.
     */
    @Transactional
    public List<TracingRequest> unsettled(Principal by, int most) {
        String open = " or r.id in (select d.request from SealedDocument d where d.stage in :exchanged and d.kind in (:%1$sQ, :%1$sA)"
                + " group by d.request having sum(case when d.kind = :%1$sQ then 1 else -1 end) > 0)";
        Visibility visibility = by.visibility();
        List<TracingRequest> found = visibility.setRequestParameters(em.createQuery("select r from TracingRequest r where " + visibility.ofRequest("r")
                        + " and (r.id in (select d.request from SealedDocument d where d.stage in :waiting)" + open.formatted("clarification")
                        + open.formatted("consent") + ") order by r.number desc", TracingRequest.class))
                .setParameter("waiting", Documents.WAITING).setParameter("exchanged", Documents.EXCHANGED)
                .setParameter("clarificationQ", MessageKind.CLARIFICATION_SOUGHT).setParameter("clarificationA", MessageKind.CLARIFICATION)
                .setParameter("consentQ", MessageKind.CONSENT_SOUGHT).setParameter("consentA", MessageKind.CONSENT).setMaxResults(most).getResultList();
        found.forEach(TracingRequest::suspensions);
        return found;
    }

    /** Any copy with this identity, for what arrives from its parties. Not for pages. */
    @Transactional
    public Optional<TracingRequest> byId(UUID id) {
        return Optional.ofNullable(em.find(TracingRequest.class, id));
    }

    /** Written at once, so that what refers to it can follow in the same transaction. */
    void add(TracingRequest request) {
        em.persist(request);
        em.flush();
    }

    /** Gives a request to an officer. */
    @Transactional
    public void assign(Principal by, UUID id, UUID officer, UUID unit) {
        by.demand(Permission.ASSIGN);
        TracingRequest request = find(by, id);
        request.assign(officer, unit);
        ledger.append(request.chain(), by.actor(), LedgerAct.CASE_ASSIGNED, request.id(), request.counterpart(), Map.of("officer", officer.toString()));
    }

    private <T> TypedQuery<T> query(Principal by, RequestFilter filter, String select, String order, Class<T> type) {
        Visibility visibility = by.visibility();
        TypedQuery<T> query = visibility.setRequestParameters(em.createQuery(
                select + " where " + visibility.ofRequest("r") + filter.clause("r") + order, type));
        filter.set(query);
        return query;
    }
}
