package iti.casefile;

import iti.access.Permission;
import iti.access.Principal;
import iti.access.Visibility;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.photo.CleanPhoto;
import iti.photo.PhotoIntake;
import iti.photo.Pictures;
import iti.problem.Issues;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The photos of the weapons of cases (ITI 17 (b)). A photo is loaded by (identity, principal) only: who sees the case sees its photos. */
@ApplicationScoped
public class WeaponPhotos {

    /** Photos of one weapon that stand. */
    public static final int MOST = 40;

    private final EntityManager em;
    private final CaseFiles cases;
    private final Pictures pictures;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public WeaponPhotos(EntityManager em, CaseFiles cases, Pictures pictures, Ledger ledger, Clock clock) {
        this.em = em;
        this.cases = cases;
        this.pictures = pictures;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Adds a photo that was drawn anew.
     *
     * @throws Problem {@code INVALID_INPUT} naming every gap, {@code photoTwice} when it is there already, {@code tooMany}; {@code NOT_FOUND}
     */
    @Transactional
    public WeaponPhoto add(Principal by, UUID caseFile, UUID firearm, PhotoNote note, CleanPhoto photo) {
        by.demand(Permission.OPEN_TRACES);
        demandWeapon(by, caseFile, firearm);
        Issues issues = note.issues(today());
        List<WeaponPhoto> standing = of(List.of(firearm)).stream().filter(p -> !p.withdrawn()).toList();
        issues.demand(standing.size() < MOST, PhotoIntake.FIELD, "tooMany")
                .demand(standing.stream().noneMatch(p -> p.sha256().equals(photo.sha256())), PhotoIntake.FIELD, "photoTwice").throwIfAny();
        pictures.keep(photo);
        WeaponPhoto added = new WeaponPhoto(caseFile, firearm, note, photo, by, clock.instant());
        em.persist(added);
        ledger.append(caseFile, by.actor(), LedgerAct.PHOTO_ADDED, Map.of("photo", added.id().toString(), "firearm", firearm.toString(), "sha256", photo.sha256(),
                "original", photo.originalSha256()));
        return added;
    }

    /** What is wrong with a note, before its photo is decoded. */
    public Issues check(PhotoNote note) {
        return note.issues(today());
    }

    /** The photos of a weapon, oldest first, also those that were withdrawn. @throws Problem {@code NOT_FOUND} */
    @Transactional
    public List<WeaponPhoto> of(Principal by, UUID caseFile, UUID firearm) {
        demandWeapon(by, caseFile, firearm);
        return of(List.of(firearm));
    }

    /** The photos of some weapons, oldest first, also those that were withdrawn. The caller has loaded their case for its person. */
    @Transactional
    public List<WeaponPhoto> of(Collection<UUID> firearms) {
        return firearms.isEmpty() ? List.of() : em.createQuery("select p from WeaponPhoto p where p.firearm in :firearms order by p.addedAt, p.id", WeaponPhoto.class)
                .setParameter("firearms", firearms).getResultList();
    }

    /** @throws Problem {@code NOT_FOUND} when it is not there or not for this person */
    @Transactional
    public WeaponPhoto find(Principal by, UUID id) {
        Visibility visibility = by.visibility();
        return visibility.setCaseParameters(em.createQuery("select p from WeaponPhoto p, CaseFile c where c.id = p.caseFile and p.id = :id and "
                + visibility.ofCase("c"), WeaponPhoto.class).setParameter("id", id)).getResultStream().findFirst().orElseThrow(Problem::notFound);
    }

    /** The small picture, for lists. @throws Problem {@code NOT_FOUND} */
    @Transactional
    public byte[] thumbnail(Principal by, UUID id) {
        return pictures.thumbnail(find(by, id).sha256());
    }

    /** The photo itself, with an entry that it was seen. @throws Problem {@code NOT_FOUND} */
    @Transactional
    public byte[] read(Principal by, UUID id) {
        WeaponPhoto photo = find(by, id);
        ledger.append(photo.caseFile(), by.actor(), LedgerAct.PHOTO_READ, Map.of("photo", id.toString(), "sha256", photo.sha256()));
        return pictures.content(photo.sha256());
    }

    /**
     * Withdraws a photo: it goes along with nothing any more. It stays on record, with the reason.
     *
     * @throws Problem {@code CHANGED_MEANWHILE} when it was withdrawn before, {@code INVALID_INPUT}, {@code NOT_FOUND}
     */
    @Transactional
    public WeaponPhoto withdraw(Principal by, UUID id, String reason) {
        by.demand(Permission.OPEN_TRACES);
        WeaponPhoto photo = find(by, id);
        new Issues().demandText(reason, "reason").limit(reason, 400, "reason").throwIfAny();
        if (photo.withdrawn()) {
            throw Problem.of(ProblemKind.CHANGED_MEANWHILE, Map.of("photo", id.toString()));
        }
        photo.withdraw(by, reason.strip(), clock.instant());
        ledger.append(photo.caseFile(), by.actor(), LedgerAct.PHOTO_WITHDRAWN, Map.of("photo", id.toString(), "sha256", photo.sha256()));
        return photo;
    }

    private void demandWeapon(Principal by, UUID caseFile, UUID firearm) {
        if (cases.find(by, caseFile).firearms().stream().noneMatch(f -> f.id().equals(firearm))) {
            throw Problem.notFound();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusDays(1);
    }
}
