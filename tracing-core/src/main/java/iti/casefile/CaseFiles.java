package iti.casefile;

import iti.access.Permission;
import iti.access.Principal;
import iti.access.Visibility;
import iti.firearm.Firearm;
import iti.firearm.FirearmDescription;
import iti.firearm.MarksOfMany;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.ledger.LedgerEntry;
import iti.problem.Issues;
import iti.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Opens, finds and changes case files. A case is loaded by (identity, principal) only. */
@ApplicationScoped
public class CaseFiles {

    private final EntityManager em;
    private final Ledger ledger;
    private final Numbers numbers;
    private final Clock clock;

    @Inject
    public CaseFiles(EntityManager em, Ledger ledger, Numbers numbers, Clock clock) {
        this.em = em;
        this.ledger = ledger;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Opens a case for a recovery event; what is not known yet may be missing. */
    @Transactional
    public CaseFile open(Principal by, RecoveryEvent recovery) {
        by.demand(Permission.OPEN_TRACES);
        recovery.formIssues(today()).throwIfAny();
        CaseFile file = new CaseFile(numbers.next("CF"), by, recovery, clock.instant());
        em.persist(file);
        ledger.append(file.id(), by.actor(), LedgerAct.CASE_OPENED, Map.of("number", file.number()));
        return file;
    }

    /** @throws Problem {@code CHANGED_MEANWHILE} when somebody else changed the case since {@code version} was read */
    @Transactional
    public CaseFile changeRecovery(Principal by, UUID id, Long version, RecoveryEvent recovery) {
        CaseFile file = forChange(by, id, version);
        recovery.formIssues(today()).throwIfAny();
        file.recover(recovery);
        ledger.append(id, by.actor(), LedgerAct.CASE_CHANGED, Map.of("part", "recovery"));
        return file;
    }

    /** Puts a weapon that was found on record, marked or not (ITI 9). */
    @Transactional
    public Firearm addFirearm(Principal by, UUID id, Long version, FirearmDescription description) {
        CaseFile file = forChange(by, id, version);
        description.formIssues("firearm.").throwIfAny();
        Firearm firearm = new Firearm(description);
        file.add(firearm);
        ledger.append(id, by.actor(), LedgerAct.CASE_CHANGED, Map.of("part", "firearm", "firearm", firearm.id().toString()));
        return firearm;
    }

    @Transactional
    public Firearm describeFirearm(Principal by, UUID id, Long version, UUID firearm, FirearmDescription description) {
        CaseFile file = forChange(by, id, version);
        description.formIssues("firearm.").throwIfAny();
        Firearm found = file.firearms().stream().filter(f -> f.id().equals(firearm)).findFirst().orElseThrow(Problem::notFound);
        found.describe(description);
        ledger.append(id, by.actor(), LedgerAct.CASE_CHANGED, Map.of("part", "firearm", "firearm", firearm.toString()));
        return found;
    }

    /** The case with an entry that it was read. */
    @Transactional
    public CaseFile read(Principal by, UUID id) {
        CaseFile file = find(by, id);
        ledger.append(id, by.actor(), LedgerAct.CASE_READ, Map.of());
        return file;
    }

    /** @throws Problem {@code NOT_FOUND} when it is not there or not for this person */
    @Transactional
    public CaseFile find(Principal by, UUID id) {
        Visibility visibility = by.visibility();
        CaseFile file = visibility.setCaseParameters(em.createQuery(
                "select c from CaseFile c where c.id = :id and " + visibility.ofCase("c"), CaseFile.class).setParameter("id", id))
                .getResultStream().findFirst().orElseThrow(Problem::notFound);
        MarksOfMany.read(em, file.firearms());
        return file;
    }

    /** The case with this number; empty when it is not there or not for this person. */
    @Transactional
    public Optional<CaseFile> numbered(Principal by, String number) {
        Visibility visibility = by.visibility();
        return visibility.setCaseParameters(em.createQuery(
                "select c from CaseFile c where c.number = :number and " + visibility.ofCase("c"), CaseFile.class).setParameter("number", number))
                .getResultStream().findFirst();
    }

    /** The case for a print on paper, with an entry that it was printed and by whom. @return the entry */
    @Transactional
    public LedgerEntry printed(Principal by, UUID id) {
        find(by, id);
        return ledger.append(id, by.actor(), LedgerAct.CASE_PRINTED, Map.of());
    }

    @Transactional
    public Note keepNote(Principal by, UUID subject, String text) {
        new Issues().demandText(text, "note").limit(text, 4000, "note").throwIfAny();
        Note note = new Note(subject, by.id(), clock.instant(), text.strip());
        em.persist(note);
        ledger.append(subject, by.actor(), LedgerAct.NOTE_KEPT, Map.of());
        return note;
    }

    /** Notes about a case or an incoming request that the caller has loaded for this person. */
    @Transactional
    public List<Note> notes(UUID subject) {
        return em.createQuery("select n from Note n where n.subject = :subject order by n.id", Note.class).setParameter("subject", subject).getResultList();
    }

    /** Hands a case to another officer. */
    @Transactional
    public void assign(Principal by, UUID id, UUID officer, UUID unit) {
        by.demand(Permission.ASSIGN);
        find(by, id).assign(officer, unit);
        ledger.append(id, by.actor(), LedgerAct.CASE_ASSIGNED, Map.of("officer", officer.toString()));
    }

    /**
     * Sets the handling code of a case that was loaded for its person. Who may and how low is decided by the caller, which writes the ledger.
     *
     * @throws Problem {@code NOT_FOUND}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void handle(UUID id, HandlingCode code) {
        CaseFile file = em.find(CaseFile.class, id);
        if (file == null) {
            throw Problem.notFound();
        }
        file.handle(code);
    }

    /** The handling code of a case becomes at least this one. @return whether it rose */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean raise(UUID id, HandlingCode code) {
        HandlingCode before = em.find(CaseFile.class, id).handling();
        handle(id, before.or(code));
        return before.compareTo(code) < 0;
    }

    CaseFile forChange(Principal by, UUID id, Long version) {
        by.demand(Permission.OPEN_TRACES);
        CaseFile file = find(by, id);
        file.touch(version, clock.instant());
        return file;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusDays(1);
    }
}
