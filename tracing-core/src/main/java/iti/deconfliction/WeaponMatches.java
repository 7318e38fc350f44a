package iti.deconfliction;

import iti.access.Principal;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.problem.Problem;
import iti.reference.Catalogue;
import iti.reference.References;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Tells the officer of a case that somebody described the same weapon for another case of the centre: whom to call, nothing of that case (ITI 15 (a)).
 * Joined when the officer looks, so that who asked cannot tell from the time it took.
 */
@ApplicationScoped
public class WeaponMatches {

    private final EntityManager em;
    private final References references;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public WeaponMatches(EntityManager em, References references, Ledger ledger, Clock clock) {
        this.em = em;
        this.references = references;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * One notice.
     *
     * @param id         of the comparison
     * @param caseFile   the own case that has the weapon
     * @param callName   who described the same weapon
     */
    public record Match(UUID id, UUID caseFile, String caseNumber, UUID firearm, String callName, String callUnit, Instant at) {
    }

    private record Row(WeaponCheck check, UUID caseFile, String number, UUID firearm, String make, String name, String unit) {
        static Row of(Object[] r) {
            return new Row((WeaponCheck) r[0], (UUID) r[1], (String) r[2], (UUID) r[3], (String) r[4], (String) r[5], (String) r[6]);
        }
    }

    /** What the person has not seen yet, newest first: one line for each comparison and own weapon. */
    @Transactional
    public List<Match> unseen(Principal by) {
        Catalogue catalogue = references.catalogue();
        return em.createQuery("select k, c.id, c.number, f.id, f.make, u.name, u.unit.name from WeaponCheck k, User u, CaseFile c join c.firearms f join f.markings m"
                        + " where m.serialKey = k.serialKey and c.officer = :me and k.by <> :me and u.id = k.by and k.caseFile <> c.id"
                        + " and not exists (select s.id from WeaponMatchSeen s where s.check = k.id and s.user = :me) order by k.at desc", Object[].class)
                .setParameter("me", by.id()).getResultList().stream().map(Row::of)
                .filter(r -> SameWeapons.sameMaker(r.check().makerKey(), catalogue.makerKey(r.make())))
                .map(r -> new Match(r.check().id(), r.caseFile(), r.number(), r.firearm(), r.name(), r.unit(), r.check().at())).distinct().toList();
    }

    /** The person has seen it. @throws Problem {@code NOT_FOUND} when there is no such notice for this person */
    @Transactional
    public void seen(Principal by, UUID id) {
        List<Match> matches = unseen(by).stream().filter(m -> m.id().equals(id)).toList();
        if (matches.isEmpty()) {
            throw Problem.notFound();
        }
        em.persist(new WeaponMatchSeen(id, by.id(), clock.instant()));
        matches.stream().map(Match::caseFile).distinct().forEach(file -> ledger.append(file, by.actor(), LedgerAct.WEAPON_MATCH_SEEN, Map.of("check", id.toString())));
    }
}
