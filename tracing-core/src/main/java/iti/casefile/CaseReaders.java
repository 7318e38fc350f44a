package iti.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The readers of a case of ours or of a request of another State. Who may name them is decided by the caller, which writes the ledger. */
@ApplicationScoped
public class CaseReaders {

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public CaseReaders(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** The readers of a subject that was loaded for its person, longest first. */
    @Transactional
    public List<CaseReader> of(UUID subject) {
        return em.createQuery("select r from CaseReader r where r.subject = :subject order by r.givenAt", CaseReader.class)
                .setParameter("subject", subject).getResultList();
    }

    /** @return whether it is new */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean give(UUID subject, UUID person, UUID by) {
        if (find(subject, person).isPresent()) {
            return false;
        }
        em.persist(new CaseReader(subject, person, by, clock.instant()));
        em.flush();
        return true;
    }

    /** @return whether there was any */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean take(UUID subject, UUID person) {
        Optional<CaseReader> reader = find(subject, person);
        reader.ifPresent(em::remove);
        return reader.isPresent();
    }

    private Optional<CaseReader> find(UUID subject, UUID person) {
        return of(subject).stream().filter(r -> r.person().equals(person)).findFirst();
    }
}
