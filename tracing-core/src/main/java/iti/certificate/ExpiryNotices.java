package iti.certificate;

import iti.access.People;
import iti.access.Permission;
import iti.access.Principal;
import iti.access.User;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.message.HeldCertificate;
import iti.message.SigningKeys;
import iti.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Warns holders and administrators that a certificate ends in 90, 30 and 7 days: each rung once, whatever the number of processes. A
 * certificate that was replaced or revoked ends in silence.
 */
@ApplicationScoped
public class ExpiryNotices {

    private static final int[] RUNGS = {7, 30, 90};

    private final EntityManager em;
    private final SigningKeys keys;
    private final SignerCertificates certificates;
    private final People people;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public ExpiryNotices(EntityManager em, SigningKeys keys, SignerCertificates certificates, People people, Ledger ledger, Clock clock) {
        this.em = em;
        this.keys = keys;
        this.certificates = certificates;
        this.people = people;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A rung that a certificate has reached. */
    public record Due(HeldCertificate held, int rung) {
    }

    /** A notice not seen, with what it is about. @param name of the person; empty unless the holder is one */
    public record Line(String serial, HeldCertificate held, String name, int rung) {
    }

    /** What is due now. */
    @Transactional
    public List<Due> due() {
        return watched().stream().flatMap(c -> rung(c).stream().filter(rung -> !told(c, rung)).mapToObj(rung -> new Due(c, rung))).toList();
    }

    private List<HeldCertificate> watched() {
        return keys.certificates().stream().filter(c -> c.current() && certificates.revocation(c.certificate()).isEmpty()).toList();
    }

    private OptionalInt rung(HeldCertificate held) {
        Instant now = clock.instant();
        return IntStream.of(RUNGS).filter(days -> !held.until().isAfter(now.plus(Duration.ofDays(days)))).findFirst();
    }

    private boolean told(HeldCertificate held, int rung) {
        return em.createQuery("select count(n) from ExpiryNotice n where n.serial = :serial and n.rung = :rung", Long.class)
                .setParameter("serial", SignerCertificates.text(held.serial())).setParameter("rung", rung).getSingleResult() > 0;
    }

    /** Tells the holder and the administrators, with an entry. @return false when it was told meanwhile, or nobody is there to be told */
    @Transactional
    public boolean tell(Due due) {
        Set<UUID> persons = new LinkedHashSet<>(people.with(Permission.ADMINISTER).stream().map(User::id).toList());
        User holder = due.held().user() == null ? null : em.find(User.class, due.held().user());
        if (holder != null && holder.active()) {
            persons.add(holder.id());
        }
        if (persons.isEmpty() || told(due.held(), due.rung())) {
            return false;
        }
        String serial = SignerCertificates.text(due.held().serial());
        persons.forEach(person -> em.persist(new ExpiryNotice(serial, due.rung(), person, clock.instant())));
        em.flush();
        ledger.append(Ledger.INSTALLATION, "system", LedgerAct.KEY_ENDS_SOON, Map.of("serial", serial, "holder", due.held().holder().name(),
                "days", String.valueOf(due.rung()), "until", due.held().until().toString(), "persons", String.valueOf(persons.size())));
        return true;
    }

    /** One line for each certificate, the one that ends first at the top. */
    @Transactional
    public List<Line> unseen(Principal by) {
        Map<String, Integer> rungs = new HashMap<>();
        of(by).forEach(n -> rungs.merge(n.serial(), n.rung(), Math::min));
        if (rungs.isEmpty()) {
            return List.of();
        }
        return watched().stream().filter(c -> rungs.containsKey(SignerCertificates.text(c.serial())))
                .map(c -> new Line(SignerCertificates.text(c.serial()), c, c.user() == null ? "" : people.nameOf(c.user()), rungs.get(SignerCertificates.text(c.serial()))))
                .sorted(Comparator.comparing(l -> l.held().until())).toList();
    }

    /** The person has seen what is there about a certificate. @throws Problem {@code NOT_FOUND} when nothing is there for this person */
    @Transactional
    public void seen(Principal by, String serial) {
        List<ExpiryNotice> notices = of(by).stream().filter(n -> n.serial().equals(serial)).toList();
        if (notices.isEmpty()) {
            throw Problem.notFound();
        }
        notices.forEach(n -> n.seen(clock.instant()));
        ledger.append(Ledger.INSTALLATION, by.actor(), LedgerAct.NOTICE_SEEN, Map.of("serial", serial));
    }

    private List<ExpiryNotice> of(Principal by) {
        return em.createQuery("select n from ExpiryNotice n where n.user = :user and n.seenAt is null", ExpiryNotice.class).setParameter("user", by.id()).getResultList();
    }
}
