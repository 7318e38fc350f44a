package iti.web.request;

import iti.directory.Directory;
import iti.directory.PartnerState;
import iti.firearm.AddresseeProposal;
import iti.firearm.Component;
import iti.firearm.FirearmDescription;
import iti.firearm.Marking;
import iti.firearm.MarkingStatus;
import iti.firearm.Routing;
import iti.reference.Addressing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
        return new Ranking(routing.proposed(), routing.notProposed(), directory.states().stream().map(PartnerState::code).toList(),
                weapon.markings().stream().filter(m -> m.status() == MarkingStatus.SUSPECTED_COUNTERFEIT && m.text() != null).map(Marking::text).collect(Collectors.toSet()));
    }

    /**
     * @param proposed    best first, each with its reasons
     * @param notProposed named by marks, and why that is no reason to ask them
     * @param enrolled    States of the directory
     * @param doubted     texts of marks that may be counterfeit: the State they name may have nothing to do with the weapon
     */
    public record Ranking(List<AddresseeProposal> proposed, List<AddresseeProposal> notProposed, List<String> enrolled,
                          Set<String> doubted) {

        public boolean isEmpty() {
            return proposed.isEmpty() && notProposed.isEmpty();
        }
    }
}
