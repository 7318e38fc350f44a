package iti.setup;

import iti.access.People;
import iti.access.Secrets;
import iti.access.User;
import iti.directory.Directory;
import iti.directory.OwnState;
import iti.directory.StateDetails;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.message.SigningKeys;
import iti.problem.Issues;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sets the installation up, once. The code lies in {@code <tracing.data>/setup-code} until then. */
@ApplicationScoped
public class SetUp {

    private final Directory directory;
    private final People people;
    private final SigningKeys keys;
    private final Ledger ledger;
    private final Path codeFile;

    @Inject
    public SetUp(Directory directory, People people, SigningKeys keys, Ledger ledger,
                 @ConfigProperty(name = "tracing.data", defaultValue = "data") String data) {
        this.directory = directory;
        this.people = people;
        this.keys = keys;
        this.ledger = ledger;
        this.codeFile = Path.of(data, "setup-code");
    }

    /** Writes the set-up code of an installation that has none yet. Called once, when the application is there. */
    public void offer() {
        if (directory.own().isEmpty() && !Files.exists(codeFile)) {
            try {
                Files.createDirectories(codeFile.toAbsolutePath().getParent());
                Files.createFile(codeFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(codeFile, Secrets.fresh() + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException("The data directory cannot be written: " + codeFile, e);
            }
        }
    }

    public boolean done() {
        return directory.own().isPresent();
    }

    /**
     * @param code what {@code setup-code} holds
     * @throws Problem {@code LINK_NOT_VALID} for a wrong code, {@code ALREADY_SET_UP}, {@code INVALID_INPUT}
     */
    @Transactional
    public OwnState setUp(String code, StateDetails state, String login, String name, String unit, String password) {
        if (directory.own().isPresent()) {
            throw Problem.of(ProblemKind.ALREADY_SET_UP);
        }
        if (code == null || !MessageDigest.isEqual(code.strip().getBytes(StandardCharsets.UTF_8), expected().getBytes(StandardCharsets.UTF_8))) {
            throw Problem.of(ProblemKind.LINK_NOT_VALID);
        }
        gaps(state, login, name, unit, password).throwIfAny();
        OwnState own = directory.establish(state);
        User administrator = people.addFirst(login, name, unit, password);
        ledger.append(Ledger.INSTALLATION, "user:" + administrator.id(), LedgerAct.INSTALLATION_SET_UP, Map.of("state", own.code()));
        keys.establish(own.code(), own.name(), own.pointOfContact());
        try {
            Files.deleteIfExists(codeFile);
        } catch (IOException e) {
            throw new UncheckedIOException("The set-up code cannot be removed: " + codeFile, e);
        }
        return own;
    }

    /** All that has to be mended in what was typed; says nothing of the code. */
    public Issues gaps(StateDetails state, String login, String name, String unit, String password) {
        return directory.establishing(state).add(people.first(login, name, unit, password));
    }

    private String expected() {
        try {
            return Files.readString(codeFile).strip();
        } catch (IOException e) {
            throw Problem.of(ProblemKind.LINK_NOT_VALID);
        }
    }
}
