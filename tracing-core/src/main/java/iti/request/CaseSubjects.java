package iti.request;

import iti.access.Principal;
import iti.access.Visibility;
import iti.casefile.CaseFile;
import iti.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Finds what the need-to-know decision is about, by (identity, principal) as everything else. */
@ApplicationScoped
public class CaseSubjects {

    private final EntityManager em;

    @Inject
    public CaseSubjects(EntityManager em) {
        this.em = em;
    }

    /** @throws Problem {@code NOT_FOUND} when it is neither a case of ours nor a request of another State, or not for this person */
    @Transactional
    public CaseSubject find(Principal by, UUID id) {
        return seen(by, id).orElseThrow(Problem::notFound);
    }

    Optional<CaseSubject> seen(Principal by, UUID id) {
        Visibility visibility = by.visibility();
        return visibility.setCaseParameters(em.createQuery("select c from CaseFile c where c.id = :id and " + visibility.ofCase("c"), CaseFile.class)
                        .setParameter("id", id)).getResultStream().findFirst().map(CaseSubject::of)
                .or(() -> visibility.setRequestParameters(em.createQuery("select r from TracingRequest r where r.id = :id and r.side = iti.request.Side.REQUESTED and "
                        + visibility.ofRequest("r"), TracingRequest.class).setParameter("id", id)).getResultStream().findFirst().map(CaseSubject::of));
    }
}
