package iti.reference;

import iti.access.Permission;
import iti.access.Principal;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.problem.Issues;
import iti.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The reference of this installation: what is shipped, with its own rows beside and over it. */
@ApplicationScoped
public class References {

    /** Most suggestions in one answer. */
    public static final int MOST = 50;

    private static final int LONGEST = 80;

    private record InMemory(UUID revision, Catalogue catalogue, TypeAhead typeAhead) {
    }

    private final EntityManager em;
    private final Ledger ledger;
    private final Clock clock;
    private volatile InMemory inMemory;

    @Inject
    public References(EntityManager em, Ledger ledger, Clock clock) {
        this.em = em;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What an installation has of one table.
     *
     * @param shipped rows of the release
     * @param own     rows of its own, of which {@code over} take the place of shipped ones
     */
    public record Holding(ReferenceKind kind, int shipped, int own, int over) {
    }

    /** The reference as it is now, also after another process loaded rows. */
    @Transactional
    public Catalogue catalogue() {
        return now().catalogue();
    }

    private InMemory now() {
        UUID revision = em.createQuery("select r.revision from ReferenceRevision r where r.id = 1", UUID.class).getSingleResult();
        InMemory known = inMemory;
        if (known == null || !known.revision().equals(revision)) {
            Catalogue catalogue = Catalogue.of(ShippedReference.rows(), own());
            known = new InMemory(revision, catalogue, new TypeAhead(catalogue));
            inMemory = known;
        }
        return known;
    }

    private List<ReferenceRow> own() {
        return em.createQuery("select e from ReferenceEntry e order by e.id", ReferenceEntry.class).getResultList().stream().map(ReferenceEntry::row).toList();
    }

    /** Makers by what was typed so far. @throws Problem {@code INVALID_INPUT} when it is too long */
    @Transactional
    public List<Suggestion> makers(String typed) {
        return now().typeAhead().makers(sound(typed), MOST);
    }

    /** Models by what was typed so far. @param maker name of the maker in any spelling, or null; one that is not known does not narrow */
    @Transactional
    public List<Suggestion> models(String maker, String typed) {
        InMemory reference = now();
        return reference.typeAhead().models(reference.catalogue().makerNamedIn(sound(maker)).orElse(null), sound(typed), MOST);
    }

    @Transactional
    public List<Suggestion> calibres(String typed) {
        return now().typeAhead().calibres(sound(typed), MOST);
    }

    private static String sound(String typed) {
        new Issues().limit(typed, LONGEST, "typed").throwIfAny();
        return typed == null ? "" : typed;
    }

    /**
     * Loads rows of one table. A row with a code that is there takes its place; the others of the table stay.
     *
     * @throws Problem {@code NOT_PERMITTED}; {@code INVALID_INPUT} when the file as a whole cannot be read, then nothing was loaded
     */
    @Transactional
    public ReferenceReport load(Principal by, ReferenceKind kind, InputStream csv) {
        demand(by);
        ReferenceRevision revision = locked();
        Catalogue before = Catalogue.of(ShippedReference.rows(), own());
        ReferenceFile file = ReferenceFile.read(kind, csv, before::has);
        Set<String> shipped = ShippedReference.rows().get(kind).keySet();
        Set<String> known = new HashSet<>(em.createQuery("select e.id from ReferenceEntry e where e.kind = :kind", String.class).setParameter("kind", kind).getResultList());
        file.rows().forEach(row -> {
            if (known.contains(ReferenceEntry.identity(kind, row.code()))) {
                em.find(ReferenceEntry.class, ReferenceEntry.identity(kind, row.code())).write(row);
            } else {
                em.persist(new ReferenceEntry(row));
            }
        });
        Predicate<ReferenceRow> replaces = row -> shipped.contains(row.code());
        int over = (int) file.rows().stream().filter(replaces).count();
        revision.change(clock.instant());
        ReferenceReport report = new ReferenceReport(file.read(), file.rows().size() - over, over, file.refused().size(),
                file.refused().stream().limit(ReferenceReport.LISTED).toList());
        ledger.append(Ledger.INSTALLATION, by.actor(), LedgerAct.REFERENCE_LOADED, Map.of("table", kind.name(), "read", String.valueOf(report.read()),
                "added", String.valueOf(report.added()), "over", String.valueOf(over), "refused", String.valueOf(report.refused())));
        return report;
    }

    /**
     * Drops the own rows of one table: what is shipped counts again.
     *
     * @throws Problem {@code INVALID_INPUT} with {@code referenceInUse} while own rows of another table name them
     */
    @Transactional
    public int drop(Principal by, ReferenceKind kind) {
        demand(by);
        ReferenceRevision revision = locked();
        Catalogue after = Catalogue.of(ShippedReference.rows(), own().stream().filter(row -> row.kind() != kind).toList());
        boolean inUse = own().stream().filter(row -> row.kind() != kind).anyMatch(row -> row.kind().links().stream().filter(link -> link.to() == kind)
                .anyMatch(link -> row.list(link.column()).stream().anyMatch(code -> !after.has(kind, code))));
        new Issues().demand(!inUse, "kind", "referenceInUse").throwIfAny();
        int dropped = em.createQuery("delete from ReferenceEntry e where e.kind = :kind").setParameter("kind", kind).executeUpdate();
        revision.change(clock.instant());
        ledger.append(Ledger.INSTALLATION, by.actor(), LedgerAct.REFERENCE_DROPPED, Map.of("table", kind.name(), "rows", String.valueOf(dropped)));
        return dropped;
    }

    /** What there is of each table. */
    @Transactional
    public List<Holding> holdings() {
        Map<ReferenceKind, List<ReferenceRow>> own = own().stream().collect(Collectors.groupingBy(ReferenceRow::kind));
        return Arrays.stream(ReferenceKind.values()).map(kind -> {
            Set<String> shipped = ShippedReference.rows().get(kind).keySet();
            List<ReferenceRow> rows = own.getOrDefault(kind, List.of());
            return new Holding(kind, shipped.size(), rows.size(), (int) rows.stream().filter(row -> shipped.contains(row.code())).count());
        }).toList();
    }

    /** When own rows were last loaded or dropped; null when there never were any. */
    @Transactional
    public Instant changedAt() {
        return em.find(ReferenceRevision.class, ReferenceRevision.ONE).changedAt();
    }

    private ReferenceRevision locked() {
        return em.find(ReferenceRevision.class, ReferenceRevision.ONE, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether a person may load rows: the custodian of the registers, or the administrator. */
    public static boolean mayLoad(Principal by) {
        return by.may(Permission.LOAD_REGISTERS) || by.may(Permission.ADMINISTER);
    }

    private static void demand(Principal by) {
        if (!mayLoad(by)) {
            by.demand(Permission.LOAD_REGISTERS);
        }
    }
}
