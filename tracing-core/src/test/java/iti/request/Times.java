package iti.request;

import iti.message.TrustedTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Each act in a transaction of its own, as in the server. */
final class Times extends DocumentTimes {

    private final Centre centre;

    Times(Centre centre, TrustedTime time, List<SealedDocument> stamped) {
        super(centre.em, time, centre.ledger, new Centre.Fired<>(e -> stamped.add(e.document())), centre.clock);
        this.centre = centre;
    }

    @Override
    public Optional<byte[]> wanting(UUID message) {
        return centre.tx(() -> super.wanting(message));
    }

    @Override
    public List<UUID> wanting() {
        return centre.tx(() -> super.wanting());
    }

    @Override
    public List<UUID> pending() {
        return centre.tx(() -> super.pending());
    }

    @Override
    public void stamped(UUID message, byte[] content) {
        run(() -> super.stamped(message, content));
    }

    @Override
    public void without(UUID message) {
        run(() -> super.without(message));
    }

    @Override
    public Optional<byte[]> claim(UUID message) {
        return centre.tx(() -> super.claim(message));
    }

    @Override
    public void archived(UUID message, byte[] content) {
        run(() -> super.archived(message, content));
    }

    @Override
    public List<UUID> archivable() {
        return centre.tx(() -> super.archivable());
    }

    @Override
    public Optional<byte[]> claimForArchive(UUID message) {
        return centre.tx(() -> super.claimForArchive(message));
    }

    @Override
    public void kept(UUID message, byte[] content, Instant until) {
        run(() -> super.kept(message, content, until));
    }

    void run(Runnable act) {
        centre.tx(() -> {
            act.run();
            return null;
        });
    }
}
