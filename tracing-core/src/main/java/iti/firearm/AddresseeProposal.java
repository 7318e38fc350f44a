package iti.firearm;

import java.util.List;

/**
 * A State that a weapon points to.
 *
 * @param state   ISO 3166-1 alpha-2
 * @param reasons strongest first, never empty
 */
public record AddresseeProposal(String state, List<Reason> reasons) {

    public AddresseeProposal {
        reasons = List.copyOf(reasons);
    }

    /**
     * @param mark  the text of the mark as typed, or null when the reason is no mark
     * @param year  the year the mark names, or null
     * @param known what is known beside it, for example the maker a symbol stands for or why a successor State is asked; or null
     */
    public record Reason(RoutingReason code, String mark, Integer year, String known) {

        public Reason(RoutingReason code, String mark, Integer year) {
            this(code, mark, year, null);
        }
    }
}
