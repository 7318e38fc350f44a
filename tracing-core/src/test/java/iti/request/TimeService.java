package iti.request;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.message.RevokedCertificate;
import iti.message.TrustedTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A service that can be down; its time-stamp is one byte. It is never asked while a transaction is open. */
final class TimeService implements TrustedTime {

    /** Until when its time-stamps hold, at first. */
    static final Instant HOLDS = Instant.parse("2029-07-01T08:00:00Z");

    private final Centre centre;
    Instant until = HOLDS;
    boolean up = true;
    boolean lists = true;
    List<RevokedCertificate> known;
    int asked;

    TimeService(Centre centre) {
        this.centre = centre;
    }

    @Override
    public boolean offered() {
        return true;
    }

    @Override
    public Optional<byte[]> stamp(byte[] sealed) {
        asked++;
        assertFalse(centre.em.getTransaction().isActive(), "no network call inside a transaction");
        byte[] stamped = Arrays.copyOf(sealed, sealed.length + 1);
        stamped[sealed.length] = 'T';
        return up ? Optional.of(stamped) : Optional.empty();
    }

    @Override
    public Optional<byte[]> archive(byte[] stamped, Collection<RevokedCertificate> revoked) {
        assertFalse(centre.em.getTransaction().isActive(), "no network call inside a transaction");
        assertTrue("TA".indexOf(stamped[stamped.length - 1]) >= 0, "only what has trusted time is archived");
        known = List.copyOf(revoked);
        byte[] archived = Arrays.copyOf(stamped, stamped.length + 1);
        archived[stamped.length] = 'A';
        return lists ? Optional.of(archived) : Optional.empty();
    }

    @Override
    public Instant holdsUntil(byte[] archived) {
        return until;
    }
}
