package iti.firearm;

import java.util.List;

/**
 * Whom a weapon points to (ITI 5, 8; outcome document of 2024, para 151), each State with its reasons. A proposal for a person to decide on, never an
 * address by itself.
 *
 * @param proposed    ranked, best first; never the own State
 * @param notProposed States that marks name without being a reason to ask them, or the own State, with that reason
 */
public record Routing(List<AddresseeProposal> proposed, List<AddresseeProposal> notProposed) {

    public Routing {
        proposed = List.copyOf(proposed);
        notProposed = List.copyOf(notProposed);
    }
}
