package iti.request;

import iti.firearm.AddresseeProposal;
import iti.firearm.FirearmDescription;
import iti.firearm.RoutingReason;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Whom to ask about the weapons of a case that nobody has been asked about yet: one group for each State, and one each for those
 * without a proposal and those left out.
 *
 * @param groups the largest State first; what goes nowhere last
 * @param asked  weapons of the case that a request is about already
 */
public record AddresseePlan(List<Group> groups, int asked) {

    /** What becomes of a group. */
    public enum Fate {
        /** One request to its State. */
        ASK,
        /** No mark names a State, and nobody has chosen one. */
        NO_PROPOSAL,
        /** An officer left them out. */
        LEFT_OUT
    }

    /**
     * @param state    ISO 3166-1 alpha-2, or null
     * @param enrolled whether the State is in the directory, so that it can be asked
     * @param reasons  how many weapons are here for which strongest reason; moved ones not counted
     */
    public record Group(Fate fate, String state, boolean enrolled, List<Weapon> weapons, Map<RoutingReason, Long> reasons) {

        /** For addresses: the code of the State, or that of its fate. */
        public String key() {
            return state == null ? fate.name() : state;
        }

        /** How many were moved here by an officer. */
        public long moved() {
            return weapons.stream().filter(Weapon::moved).count();
        }
    }

    /**
     * @param number   place in the case, from 1
     * @param proposal the first proposal of its marks, or null
     * @param moved    whether an officer chose against the proposal
     */
    public record Weapon(UUID id, int number, FirearmDescription description, AddresseeProposal proposal, boolean moved) {
    }
}
