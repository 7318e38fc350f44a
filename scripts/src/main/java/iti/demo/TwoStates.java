package iti.demo;

import iti.installation.FreePort;
import iti.installation.Installation;
import iti.installation.Programs;
import iti.installation.Server;
import iti.installation.Settings;
import iti.installation.TlsIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Alvoria (XA) and Brenmark (XB): two processes, two databases, each one's TLS certificate enrolled with the other.
 *
 * @param alvoria asks
 * @param brenmark answers
 */
public record TwoStates(Installation alvoria, Installation brenmark) {

    private static final Duration LIMIT = Duration.ofMinutes(4);

    /** Makes both, each below a directory of its own, for a quick start, with keys made and exchanged; starts nothing. */
    public static TwoStates in(Path directory, Server server) throws IOException, GeneralSecurityException {
        return of(settings(directory, "XA"), settings(directory, "XB"), server);
    }

    /** Each with a time-stamp authority of its own. */
    private static Settings settings(Path directory, String state) {
        return Settings.of(directory.resolve(state), state).withQuickStart().with("tracing.timestamp.own.port", String.valueOf(FreePort.find()));
    }

    /** The same with settings of one's own. */
    public static TwoStates of(Settings a, Settings b, Server server) throws IOException, GeneralSecurityException {
        TlsIdentity ofA = identity(a);
        TlsIdentity ofB = identity(b);
        ofA.trust("XB", ofB.certificateFile());
        ofB.trust("XA", ofA.certificateFile());
        return new TwoStates(new Installation(a, server), new Installation(b, server));
    }

    /** Starts both at the same time and waits until both are ready; whatever happens, both are stopped when the program ends. */
    public void start() throws IOException, GeneralSecurityException, InterruptedException {
        for (Installation installation : both()) {
            Programs.atEnd(installation::close);
            installation.start();
        }
        for (Installation installation : both()) {
            installation.awaitReady(LIMIT);
        }
    }

    /** Stops both. */
    public void stop() throws IOException, InterruptedException {
        for (Installation installation : both()) {
            installation.stop();
        }
    }

    List<Installation> both() {
        return List.of(alvoria, brenmark);
    }

    private static TlsIdentity identity(Settings settings) throws IOException, GeneralSecurityException {
        return TlsIdentity.in(settings.data().resolve("keys"), settings.name(), List.of(settings.host()), Clock.systemUTC());
    }
}
