package iti.document;

import iti.document.keys.InstallationKeys;
import iti.message.SealVerifier.TrustedSeals;
import iti.message.SigningKey;
import iti.message.TracingMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Both fictional States and the panel of experts with their keys, for tests. */
public final class Station {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC);
    public static final UUID OFFICER = UUID.nameUUIDFromBytes(new byte[] {1});

    private final Path directory;
    private final InstallationKeys alvoria;
    private final InstallationKeys brenmark;
    private final InstallationKeys panel;
    private final TracingDocuments documents = new TracingDocuments(CLOCK);

    public Station() {
        try {
            directory = Files.createTempDirectory("station");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        alvoria = keys("XA", "XA");
        brenmark = keys("XB", "XB");
        panel = keys("XP", "XP");
    }

    /** Keys of a State made anew: another root, the same names. */
    public InstallationKeys keys(String folder, String state) {
        boolean xa = state.equals("XA");
        InstallationKeys keys = new InstallationKeys(directory.resolve(folder).toString(), CLOCK);
        keys.establish(state, xa ? "Republic of Alvoria" : "Kingdom of Brenmark", xa ? Samples.OFFICE_XA : Samples.OFFICE_XB);
        keys.issue(OFFICER, xa ? Samples.OFFICER_XA : Samples.OFFICER_XB);
        return keys;
    }

    public Path directory() {
        return directory;
    }

    public InstallationKeys of(String state) {
        return switch (state) {
            case "XA" -> alvoria;
            case "XB" -> brenmark;
            case "XP" -> panel;
            default -> throw new IllegalArgumentException(state + " has no keys here");
        };
    }

    public SigningKey officer(String state) {
        return of(state).of(OFFICER).orElseThrow();
    }

    public TracingDocuments documents() {
        return documents;
    }

    public byte[] certified(TracingMessage message) {
        return documents.certify(message, SamplePhotos.files(), officer(message.from().state()));
    }

    public byte[] sealed(TracingMessage message) {
        return documents.countersign(certified(message), of(message.from().state()).office());
    }

    public TrustedSeals trust() {
        return state -> List.of("XA", "XB", "XP").contains(state) ? List.of(of(state).root()) : List.of();
    }
}
