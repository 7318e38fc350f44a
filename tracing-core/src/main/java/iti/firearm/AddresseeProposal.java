package iti.firearm;

import java.util.List;

/**
 * A State that marks point to.
 *
 * @param state   ISO 3166-1 alpha-2
 * @param reasons strongest first, never empty
 */
public record AddresseeProposal(String state, List<Reason> reasons) {

    /**
     * @param mark the text of the mark as typed, or null when the reason is no mark
     * @param year the year the mark names, or null
     */
    public record Reason(RoutingReason code, String mark, Integer year) {
    }
}
