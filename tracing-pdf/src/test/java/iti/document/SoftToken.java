package iti.document;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import iti.document.keys.InstallationKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * PKCS#11 tokens in software (SoftHSM, Debian package softhsm2), freshly initialised. The library reads where they lie from the file that
 * {@code SOFTHSM2_CONF} of this process names.
 */
final class SoftToken {

    private static final String PIN = "4711";
    private static boolean initialised;

    private SoftToken() {
    }

    /** Tokens that this process has: one for each slot that a test uses. */
    private static final int TOKENS = 4;

    /** The library; where it is not installed the test is skipped, and fails where CI=true. */
    private static Path library() {
        Optional<Path> found = Stream.of("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
                "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so", "/usr/lib64/softhsm/libsofthsm2.so", "/usr/local/lib/softhsm/libsofthsm2.so")
                .map(Path::of).filter(Files::exists).findFirst();
        assertTrue(found.isPresent() || !"true".equals(System.getenv("CI")), "SoftHSM (softhsm2) must be installed where CI=true");
        assumeTrue(found.isPresent(), "SoftHSM (softhsm2) is not installed");
        return found.get();
    }

    /** Keys of an installation on the token in a slot. @param kind for example {@code P-256} */
    static InstallationKeys keys(int slot, String kind) throws IOException, InterruptedException {
        Path library = library();
        Path pin = initialise();
        return new InstallationKeys("not used", Station.CLOCK, Optional.of(library.toString()), slot, Optional.of(pin.toString()), kind);
    }

    private static synchronized Path initialise() throws IOException, InterruptedException {
        Path configuration = Path.of(System.getenv("SOFTHSM2_CONF"));
        Path pin = configuration.resolveSibling("softhsm-pin");
        if (!initialised) {
            Path tokens = Files.createTempDirectory("tokens");
            Files.createDirectories(configuration.getParent());
            Files.writeString(configuration, "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
            Files.writeString(pin, PIN + "\n");
            for (int i = 0; i < TOKENS; i++) {
                Process process = new ProcessBuilder("softhsm2-util", "--init-token", "--free", "--label", "tracing" + i, "--so-pin", PIN, "--pin", PIN)
                        .redirectErrorStream(true).start();
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(process.waitFor() == 0, said);
            }
            initialised = true;
        }
        return pin;
    }
}
