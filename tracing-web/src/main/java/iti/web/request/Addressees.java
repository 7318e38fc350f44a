package iti.web.request;

import iti.directory.Directory;
import iti.directory.PartnerState;
import iti.firearm.AddresseeProposal;
import iti.firearm.Component;
import iti.firearm.FirearmDescription;
import iti.firearm.Routing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whom the marks of a weapon point to, as a proposal: nothing is addressed by it. */
@ApplicationScoped
public class Addressees {

    private final Directory directory;

    @Inject
    public Addressees(Directory directory) {
        this.directory = directory;
    }

    /** @param part the part that alone is asked about, or null */
    public Ranking of(FirearmDescription weapon, Component part) {
        return of(part == null ? weapon : weapon.narrowedTo(part));
    }

    public Ranking of(FirearmDescription weapon) {
        Map<String, String> names = new HashMap<>();
        directory.states().forEach(p -> names.put(p.code(), p.name()));
        names.put(directory.ownState().code(), directory.ownState().name());
        Routing routing = Routing.of(weapon, directory.ownState().code(), names);
        List<String> enrolled = directory.states().stream().map(PartnerState::code).toList();
        return new Ranking(routing.proposed(), routing.notProposed(), enrolled);
    }

    /**
     * @param proposed    best first, each with its reasons
     * @param notProposed named by marks, and why that is no reason to ask them
     * @param enrolled    States of the directory
     */
    public record Ranking(List<AddresseeProposal> proposed, List<AddresseeProposal> notProposed, List<String> enrolled) {

        public boolean isEmpty() {
            return proposed.isEmpty() && notProposed.isEmpty();
        }
    }
}
