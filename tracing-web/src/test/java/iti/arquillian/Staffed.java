package iti.arquillian;

import iti.access.Accounts;
import iti.access.People;
import iti.access.Principal;
import iti.arquillian.Alvoria.Person;
import iti.directory.StateDetails;
import iti.setup.SetUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Inside the server: the people of the installation, which is set up when nobody has done it yet. Made by constructor, as every bean is. */
@ApplicationScoped
public class Staffed {

    private final SetUp setUp;
    private final People people;
    private final Accounts accounts;
    private final Path code;
    private final Map<String, Principal> signedIn = new ConcurrentHashMap<>();

    @Inject
    public Staffed(SetUp setUp, People people, Accounts accounts, @ConfigProperty(name = "tracing.data") String data) {
        this.setUp = setUp;
        this.people = people;
        this.accounts = accounts;
        this.code = Path.of(data, "setup-code");
    }

    Principal as(Person person) throws IOException {
        if (!setUp.done()) {
            StateDetails state = new StateDetails(Alvoria.CODE, Alvoria.NAME, Alvoria.AUTHORITY, "National point of contact", null, null, null,
                    "Europe/Paris", "SATURDAY,SUNDAY", "", null);
            setUp.setUp(Files.readString(code), state, Alvoria.ADMINISTRATOR.login(), Alvoria.ADMINISTRATOR.name(), Alvoria.ADMINISTRATOR.unit(), Alvoria.PASSWORD);
        }
        Principal administrator = signedIn.computeIfAbsent(Alvoria.ADMINISTRATOR.login(), login -> accounts.signIn(login, Alvoria.PASSWORD));
        Set<String> known = people.all(administrator).stream().map(u -> u.login()).collect(java.util.stream.Collectors.toSet());
        for (Person missing : Alvoria.STAFF) {
            if (!known.contains(missing.login())) {
                people.add(administrator, missing.login(), missing.name(), missing.unit(), Set.of(missing.role()), Alvoria.PASSWORD);
            }
        }
        return signedIn.computeIfAbsent(person.login(), login -> accounts.signIn(login, Alvoria.PASSWORD));
    }
}
