package iti.request;

import iti.problem.Issues;

/**
 * What is typed about a national working target.
 *
 * @param counterpart     the other State, or empty for any
 * @param side            our side of the request: {@code REQUESTED} what we owe them, {@code REQUESTING} what they owe us
 * @param acknowledgeDays working days
 * @param respondDays     days, counted as {@code respondIn} says
 */
public record TargetDetails(String counterpart, Side side, Priority priority, Integer acknowledgeDays, Integer respondDays, DayUnit respondIn) {

    private static final int MOST = 730;

    public TargetDetails {
        counterpart = counterpart == null ? "" : counterpart;
    }

    Issues issues() {
        return new Issues().demand(side != null, "side", "required").demand(priority != null, "priority", "required")
                .demand(acknowledgeDays != null, "acknowledgeDays", "required").demand(fits(acknowledgeDays), "acknowledgeDays", "range")
                .demand(respondDays != null, "respondDays", "required").demand(fits(respondDays), "respondDays", "range")
                .demand(respondIn != null, "respondIn", "required");
    }

    private static boolean fits(Integer days) {
        return days == null || days >= 1 && days <= MOST;
    }
}
