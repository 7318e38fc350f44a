package iti.web.request;

import iti.directory.Directory;
import iti.directory.PartnerState;
import iti.firearm.AddresseeProposal;
import iti.firearm.Component;
import iti.firearm.FirearmDescription;
import iti.firearm.Routing;
import iti.reference.Addressing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Whom a weapon points to, as a proposal beside the States of the directory: nothing is addressed by it. */
@ApplicationScoped
public class Addressees {

    private final Directory directory;
    private final Addressing addressing;

    @Inject
    public Addressees(Directory directory, Addressing addressing) {
        this.directory = directory;
        this.addressing = addressing;
    }

    /** @param part the part that alone is asked about, or null */
    public Ranking of(FirearmDescription weapon, Component part) {
        return of(part == null ? weapon : weapon.narrowedTo(part));
    }

    public Ranking of(FirearmDescription weapon) {
        Routing routing = addressing.of(weapon);
        return new Ranking(routing.proposed(), routing.notProposed(), directory.states().stream().map(PartnerState::code).toList());
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
