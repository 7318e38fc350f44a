package iti.register;

import iti.access.HolderAccess;
import iti.access.Permission;
import iti.access.Principal;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.problem.Issue;
import iti.problem.Issues;
import iti.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The national registers and what they say of one weapon. */
@ApplicationScoped
public class Registers {

    /** In years; more is a slip of the finger. */
    private static final int LONGEST_RETENTION = 1000;

    private final EntityManager em;
    private final Ledger ledger;

    @Inject
    public Registers(EntityManager em, Ledger ledger) {
        this.em = em;
        this.ledger = ledger;
    }

    /** All registers in the order of a weapon's life, with their age. */
    @Transactional
    public List<Register> all() {
        return em.createQuery("select r from Register r", Register.class).getResultList().stream()
                .sorted(Comparator.comparing(Register::kind)).toList();
    }

    /**
     * Says who keeps a register, on what legal basis, and how long (ITI 11, 12).
     *
     * @param retentionYears years from the event, at least what the Instrument asks; null: without end
     */
    @Transactional
    public void describe(Principal by, RegisterKind kind, String keeper, String legalBasis, Integer retentionYears) {
        by.demand(Permission.LOAD_REGISTERS);
        Issues issues = new Issues().demandText(keeper, "keeper").limit(keeper, 160, "keeper").limit(legalBasis, 400, "legalBasis");
        if (retentionYears != null && retentionYears < kind.retentionYears()) {
            issues.add(new Issue("retentionYears", "retentionTooShort", Map.of("min", String.valueOf(kind.retentionYears()))));
        }
        issues.demand(retentionYears == null || retentionYears <= LONGEST_RETENTION, "retentionYears", "number").throwIfAny();
        em.find(Register.class, kind).describe(keeper.strip(), legalBasis == null || legalBasis.isBlank() ? null : legalBasis.strip(), retentionYears);
        ledger.append(Ledger.INSTALLATION, by.actor(), LedgerAct.REGISTER_DESCRIBED,
                Map.of("register", kind.name(), "retentionYears", retentionYears == null ? "without end" : retentionYears.toString()));
    }

    /**
     * What every register should have of a weapon that was not found (ITI 12).
     *
     * @param made year of manufacture, or null
     */
    @Transactional
    public List<RecordDuty> duties(Integer made, LocalDate today) {
        return all().stream().map(r -> RecordDuty.of(r, made, null, today)).toList();
    }

    /** @throws Problem {@code NOT_FOUND} */
    @Transactional
    public RegisterRecord record(Principal by, long id) {
        by.demand(Permission.SEARCH_REGISTERS);
        return find(id);
    }

    /**
     * A weapon's life (ITI 5): every record of the same maker and serial number in all registers, in order of time.
     *
     * @throws Problem {@code NOT_FOUND}
     */
    @Transactional
    public FirearmLife life(Principal by, long id) {
        by.demand(Permission.SEARCH_REGISTERS);
        RegisterRecord one = find(id);
        List<?> ids = em.createNativeQuery("select id from register_record where forward_key = ?1 and serial_norm = ?2")
                .setParameter(1, SerialKey.forward(one.normalised())).setParameter(2, one.normalised()).getResultList();
        return FirearmLife.of(ids.stream().map(found -> em.find(RegisterRecord.class, ((Number) found).longValue()))
                .filter(r -> r.madeBy(one.maker())).toList());
    }

    /**
     * The person a record names, for whom {@link HolderAccess} lets read it. Leaves a ledger entry that says who read it, for what.
     *
     * @param chain   chain of the case
     * @param request the request that is answered; null for a case of our own
     * @return empty when the record names nobody; that is in the ledger too
     * @throws Problem {@code NOT_PERMITTED}, {@code NOT_FOUND}, {@code INVALID_INPUT} without a purpose
     */
    @Transactional
    public Optional<String> holder(Principal by, UUID chain, UUID request, SearchPurpose purpose, long id) {
        new Issues().demand(purpose != null, "purpose", "required").throwIfAny();
        HolderAccess.demand(by, request != null);
        RegisterRecord record = find(id);
        ledger.append(chain, by.actor(), LedgerAct.HOLDER_READ, request, null,
                Map.of("purpose", purpose.name(), "register", record.register().name(), "record", String.valueOf(id)));
        return Optional.ofNullable(em.find(RegisterHolder.class, id)).map(RegisterHolder::holder);
    }

    private RegisterRecord find(long id) {
        RegisterRecord record = em.find(RegisterRecord.class, id);
        if (record == null) {
            throw Problem.notFound();
        }
        return record;
    }
}
