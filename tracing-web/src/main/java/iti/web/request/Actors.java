package iti.web.request;

import iti.access.People;
import iti.directory.Directory;
import iti.web.frame.PageTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;

/** The name of who acted, as the ledger has it: a person, a State, a company or the system itself. */
@ApplicationScoped
public class Actors {

    private final People people;
    private final Directory directory;

    @Inject
    public Actors(People people, Directory directory) {
        this.people = people;
        this.directory = directory;
    }

    /** @param actor {@code user:<uuid>}, {@code state:<code>}, {@code company:<inquiry>} or {@code system} */
    public String name(String actor, Locale locale) {
        int colon = actor.indexOf(':');
        String value = actor.substring(colon + 1);
        return switch (colon < 0 ? actor : actor.substring(0, colon)) {
            case "user" -> people.nameOf(UUID.fromString(value));
            case "state" -> directory.nameOf(value);
            case "company" -> PageTexts.text(locale, "actor.company");
            default -> PageTexts.text(locale, "actor.system");
        };
    }
}
