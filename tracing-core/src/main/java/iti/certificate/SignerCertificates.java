package iti.certificate;

import iti.access.People;
import iti.access.Permission;
import iti.access.Principal;
import iti.directory.Directory;
import iti.directory.OwnState;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.message.HeldCertificate;
import iti.message.HeldCertificate.Holder;
import iti.message.RevokedCertificate;
import iti.message.SigningKeys;
import iti.problem.Issue;
import iti.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The certificates whose keys this installation holds, for its administrators: what there is, the next one, and the end of one. */
@ApplicationScoped
public class SignerCertificates {

    private final EntityManager em;
    private final SigningKeys keys;
    private final People people;
    private final Directory directory;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public SignerCertificates(EntityManager em, SigningKeys keys, People people, Directory directory, Ledger ledger, Clock clock) {
        this.em = em;
        this.keys = keys;
        this.people = people;
        this.directory = directory;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * One certificate.
     *
     * @param serial     in hexadecimal digits
     * @param name       of the person; empty unless the holder is one
     * @param revocation when and why, if it is revoked
     */
    public record Line(String serial, HeldCertificate held, String name, Optional<RevokedSigner> revocation) {
    }

    /** Roots first, then office, persons and time-stamps; of each holder the newest first. */
    @Transactional
    public List<Line> all(Principal by) {
        by.demand(Permission.ADMINISTER);
        return lines(keys.certificates());
    }

    /** The certificates of one's own key, the newest first. */
    @Transactional
    public List<Line> own(Principal by) {
        return lines(keys.certificates().stream().filter(c -> by.id().equals(c.user())).toList());
    }

    private List<Line> lines(List<HeldCertificate> held) {
        return held.stream().map(c -> new Line(text(c.serial()), c, c.user() == null ? "" : people.nameOf(c.user()), revocation(c.certificate())))
                .sorted(Comparator.comparing((Line l) -> l.held().holder()).thenComparing(Line::name)
                        .thenComparing(l -> l.held().certificate().getNotBefore(), Comparator.reverseOrder())
                        .thenComparing(l -> !l.held().current())).toList();
    }

    /** One certificate of ours. @throws Problem {@code NOT_FOUND} */
    @Transactional
    public Line find(Principal by, String serial) {
        return all(by).stream().filter(l -> l.serial().equals(serial)).findFirst().orElseThrow(Problem::notFound);
    }

    /**
     * Revokes a certificate from now on: its key signs nothing any more, and revocation lists name it. What it signed before, with trusted
     * time, stays good. The office gets its next key at once, because receipts must go on; a person gets it by an act of its own.
     *
     * @throws Problem {@code NOT_FOUND}, or {@code INVALID_INPUT} without a reason or for a seal root, which only its partners can drop
     */
    @Transactional
    public void revoke(Principal by, String serial, RevokedCertificate.Reason reason) {
        Line line = find(by, serial);
        if (reason == null) {
            throw Problem.invalid(Issue.required("reason"));
        }
        if (line.held().holder() == Holder.ROOT) {
            throw Problem.invalid(Issue.of("reason", "rootIsNotRevoked"));
        }
        if (line.revocation().isPresent()) {
            return;
        }
        em.persist(new RevokedSigner(line.held(), reason, clock.instant(), by.id()));
        Map<String, String> details = details(line.held().holder(), line.held().user());
        details.put("serial", serial);
        details.put("reason", reason.name());
        ledger.append(Ledger.INSTALLATION, by.actor(), LedgerAct.KEY_REVOKED, details);
        if (line.held().holder() == Holder.OFFICE && line.held().current()) {
            renew(by, Holder.OFFICE, null);
        }
    }

    /**
     * Makes the next key of a holder; the one before stays valid until it ends or is revoked.
     *
     * @param user whose, when the holder is a person
     * @throws Problem {@code NOT_FOUND} when the person has no key; time-stamps renew themselves
     */
    @Transactional
    public void renew(Principal by, Holder holder, UUID user) {
        by.demand(Permission.ADMINISTER);
        OwnState own = directory.ownState();
        switch (holder) {
            case ROOT -> keys.renewRoot(own.code(), own.name());
            case OFFICE -> keys.renewOffice(own.pointOfContact());
            case PERSON -> {
                if (keys.certificates().stream().noneMatch(c -> c.user() != null && c.user().equals(user))) {
                    throw Problem.notFound();
                }
                keys.renew(user, people.nameOf(user));
            }
            default -> throw Problem.notFound();
        }
        Map<String, String> details = details(holder, user);
        details.put("state", own.code());
        ledger.append(Ledger.INSTALLATION, by.actor(), LedgerAct.KEY_ISSUED, details);
    }

    private static Map<String, String> details(Holder holder, UUID user) {
        Map<String, String> details = new HashMap<>(Map.of("holder", holder.name()));
        if (user != null) {
            details.put("user", user.toString());
        }
        return details;
    }

    /** All entries of our revocation lists. */
    @Transactional
    public List<RevokedCertificate> revoked() {
        return em.createQuery("select r from RevokedSigner r order by r.at", RevokedSigner.class).getResultStream().map(RevokedSigner::entry).toList();
    }

    /** The revocation list of the seal root that issues, made now (DER). Anybody may have it. */
    @Transactional
    public byte[] list() {
        return keys.revocationList(keys.root(), revoked());
    }

    Optional<RevokedSigner> revocation(X509Certificate certificate) {
        return Optional.ofNullable(em.find(RevokedSigner.class, text(certificate.getSerialNumber())));
    }

    /** A serial number as it is kept and shown: hexadecimal digits. */
    public static String text(BigInteger serial) {
        return serial.toString(16);
    }
}
