package iti.deconfliction;

import iti.access.Permission;
import iti.access.Principal;
import iti.access.Secrets;
import iti.access.Visibility;
import iti.casefile.CaseFile;
import iti.casefile.CaseFiles;
import iti.firearm.FirearmDescription;
import iti.firearm.MarkKind;
import iti.firearm.MarkText;
import iti.firearm.Marking;
import iti.firearm.SerialNumber;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import iti.reference.Catalogue;
import iti.reference.References;
import iti.register.Candidate;
import iti.register.MatchGroup;
import iti.register.RegisterKind;
import iti.register.RegisterSearch;
import iti.register.SearchPurpose;
import iti.register.SearchQuery;
import iti.request.Status;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Looks for a described weapon where it may be known already (ITI 15 (a), 20; outcome document of 2024, para 151): own registers of lost, stolen and destroyed
 * weapons, earlier requests, other cases of the centre.
 *
 * <p>Cases that a person may not see are never asked for here, so a hit among them and none are the same statements and the same answer. Their officers learn
 * of it from {@link WeaponMatches}.
 */
@ApplicationScoped
public class SameWeapons {

    /** Registers a weapon of which should not be in anybody's hands, or in these hands. */
    private static final Set<RegisterKind> TELLING = EnumSet.of(RegisterKind.LOST_STOLEN, RegisterKind.DESTROYED, RegisterKind.DEACTIVATED);
    private static final int LISTED = 10;

    private final EntityManager em;
    private final CaseFiles cases;
    private final TracingRequests requests;
    private final RegisterSearch registers;
    private final References references;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public SameWeapons(EntityManager em, CaseFiles cases, TracingRequests requests, RegisterSearch registers, References references, Ledger ledger, Clock clock) {
        this.em = em;
        this.cases = cases;
        this.requests = requests;
        this.registers = registers;
        this.references = references;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A weapon of a case that the asker may see. @param sameCase whether it is the case that was asked for */
    public record Elsewhere(UUID caseFile, String caseNumber, UUID firearm, String make, String model, boolean sameCase) {
    }

    /** A request that was made about such a weapon and is not withdrawn. */
    public record Asked(UUID request, String number, UUID caseFile, String requestedState, Status status) {
    }

    /**
     * What was found.
     *
     * @param compared whether there was a serial number to compare
     * @param searched whether the registers were searched: not without a readable character, nor when the searches of the day are used up
     * @param recorded own registers that say it was lost, stolen, destroyed or deactivated, best first
     * @param requests earlier requests: one more would be a duplicate
     */
    public record Finding(boolean compared, boolean searched, List<Candidate> recorded, List<Elsewhere> weapons, List<Asked> requests) {

        public boolean isEmpty() {
            return recorded.isEmpty() && weapons.isEmpty() && requests.isEmpty();
        }
    }

    private record Found(UUID caseFile, String number, UUID firearm, String make, String model) {
    }

    /**
     * Compares a weapon as it is typed or kept. Leaves an entry in the chain of the case, beside that of the search in the registers.
     *
     * @param firearm the weapon when it is kept already, or null: it is not found as its own double
     * @throws Problem {@code NOT_FOUND} when the case is not there or not for this person, {@code NOT_PERMITTED}
     */
    @Transactional
    public Finding find(Principal by, UUID caseFile, UUID firearm, FirearmDescription weapon) {
        by.demand(Permission.OPEN_TRACES);
        CaseFile file = cases.find(by, caseFile);
        Optional<Marking> serial = serial(weapon);
        if (serial.isEmpty()) {
            return new Finding(false, false, List.of(), List.of(), List.of());
        }
        Catalogue catalogue = references.catalogue();
        Optional<List<Candidate>> searched = recorded(by, file, serial.get().text(), weapon, catalogue);
        List<Candidate> recorded = searched.orElse(List.of());
        String key = SerialNumber.keyOf(serial.get().text()).orElse("");
        String maker = catalogue.makerKey(weapon.make());
        List<Elsewhere> weapons = key.isEmpty() ? List.of() : weapons(by, key).stream().filter(f -> !f.firearm().equals(firearm)).filter(f -> sameMaker(maker, catalogue.makerKey(f.make())))
                .map(f -> new Elsewhere(f.caseFile(), f.number(), f.firearm(), f.make(), f.model(), f.caseFile().equals(caseFile))).toList();
        List<Asked> asked = asked(weapons);
        if (!key.isEmpty()) {
            note(by, caseFile, key, maker);
        }
        ledger.append(caseFile, by.actor(), LedgerAct.WEAPON_CHECKED, Map.of("serial", Secrets.sha256(serial.get().text().getBytes(StandardCharsets.UTF_8)),
                "registers", String.valueOf(recorded.size()), "weapons", String.valueOf(weapons.size()), "requests", String.valueOf(asked.size())));
        return new Finding(true, searched.isPresent(), recorded, weapons, asked);
    }

    /** Two weapons with one number are the same unless their makers are known to differ. */
    static boolean sameMaker(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    /** The serial number that speaks for the weapon: on frame or receiver before others. */
    private static Optional<Marking> serial(FirearmDescription weapon) {
        return weapon.ownMarkings().stream().filter(m -> m.kind() == MarkKind.SERIAL && m.text() != null && m.component() != null)
                .min(Comparator.comparing(m -> m.onFrameOrReceiver() ? 0 : 1));
    }

    /** Empty when the registers were not searched. */
    private Optional<List<Candidate>> recorded(Principal by, CaseFile file, String serial, FirearmDescription weapon, Catalogue catalogue) {
        SearchQuery query;
        try {
            MarkText mark = MarkText.parse(serial, "serial");
            query = new SearchQuery(mark, weapon.make(), weapon.model(), weapon.calibre(), weapon.yearOfManufacture(), List.of());
        } catch (Problem notSearchable) {
            return Optional.empty();
        }
        String maker = catalogue.makerKey(weapon.make());
        try {
            return Optional.of(registers.search(by, file.id(), null, SearchPurpose.DOMESTIC_CHECK, query).candidates().stream()
                    .filter(c -> c.group() != MatchGroup.PARTIAL && c.registers().stream().anyMatch(TELLING::contains))
                    .filter(c -> sameMaker(maker, catalogue.makerKey(c.record().maker()))).limit(LISTED).toList());
        } catch (Problem problem) {
            if (problem.kind() != ProblemKind.SEARCH_QUOTA_USED) {
                throw problem;
            }
            return Optional.empty();
        }
    }

    /** Weapons with this number in cases that the person may see. */
    private List<Found> weapons(Principal by, String key) {
        Visibility visibility = by.visibility();
        return visibility.setCaseParameters(em.createQuery("select c.id, c.number, f.id, f.make, f.model from CaseFile c join c.firearms f join f.markings m"
                        + " where m.serialKey = :key and " + visibility.ofCase("c") + " order by c.openedAt", Object[].class)).setParameter("key", key).setMaxResults(LISTED).getResultList()
                .stream().map(r -> new Found((UUID) r[0], (String) r[1], (UUID) r[2], (String) r[3], (String) r[4])).distinct().toList();
    }

    private List<Asked> asked(List<Elsewhere> weapons) {
        List<Asked> asked = new ArrayList<>();
        for (Elsewhere weapon : weapons) {
            for (TracingRequest request : requests.ofCase(weapon.caseFile())) {
                if (request.isAbout(weapon.firearm()) && request.status() != Status.WITHDRAWN && request.status() != Status.DRAFT) {
                    asked.add(new Asked(request.id(), request.number(), weapon.caseFile(), request.requestedState(), request.status()));
                }
            }
        }
        return List.copyOf(asked);
    }

    /** The first time alone: a person who looks again tells nobody anything new. */
    private void note(Principal by, UUID caseFile, String key, String maker) {
        long known = em.createQuery("select count(k) from WeaponCheck k where k.caseFile = :file and k.by = :by and k.serialKey = :key and k.makerKey = :maker", Long.class)
                .setParameter("file", caseFile).setParameter("by", by.id()).setParameter("key", key).setParameter("maker", maker).getSingleResult();
        if (known == 0) {
            em.persist(new WeaponCheck(caseFile, by.id(), key, maker, clock.instant()));
        }
    }
}
