package iti.request;

import iti.problem.Issues;
import java.time.LocalDate;

/**
 * More time for the clock that runs.
 *
 * @param days       calendar days more, or null when {@code until} is said
 * @param until      the new last day, or null when {@code days} is said
 * @param legalBasis the law or agreement that permits it
 * @param reason     why, in words
 */
public record ExtensionGrant(Integer days, LocalDate until, String legalBasis, String reason) {

    private static final int MOST = 730;

    Issues issues() {
        return new Issues().demand(days != null || until != null, "days", "daysOrDay").demand(days == null || until == null, "until", "daysOrDay")
                .demand(days == null || days >= 1 && days <= MOST, "days", "range")
                .demandText(legalBasis, "legalBasis").limit(legalBasis, 400, "legalBasis").demandText(reason, "reason").limit(reason, 2000, "reason");
    }

    /** Whether the due day is named and lies where it may: after the present one, at most two years. */
    boolean later(LocalDate due) {
        return until == null || until.isAfter(due) && !until.isAfter(due.plusDays(MOST));
    }
}
