package iti.casefile;

import iti.problem.Issues;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * What is found about the point of diversion of a weapon: where and when it left lawful hands, or why that was not established.
 *
 * @param from           the day, or the first day of the period; null when unknown
 * @param until          the last day of the period; null when it is one day
 * @param place          place inside the State, or null
 * @param state          ISO 3166-1 alpha-2
 * @param circumstances  how it was diverted
 * @param basis          what it rests on: the records, or the authority that established it
 * @param notEstablished why no point was established; then nothing of a point is said
 */
public record Diversion(LocalDate from, LocalDate until, String place, String state, String circumstances, DiversionMethod method, String basis,
                        FailureReason notEstablished) {

    /** Whether the point was established. */
    public boolean established() {
        return notEstablished == null;
    }

    /** The last day on which the weapon can have been diverted, or null. */
    public LocalDate last() {
        return until == null ? from : until;
    }

    /** All that is wrong or lacking. {@code today} is the day at the centre. */
    Issues issues(LocalDate today) {
        Issues issues = new Issues().limit(place, 200, "diversion.place").limit(circumstances, 4000, "diversion.circumstances").limit(basis, 2000, "diversion.basis");
        if (!established()) {
            return issues.demand(Stream.of(from, until, place, state, circumstances, method).allMatch(v -> v == null), "diversion.notEstablished", "pointAndReason");
        }
        return issues.demandText(state, "diversion.state").demand(state == null || state.matches("[A-Z]{2}"), "diversion.state", "stateCode")
                .demandText(circumstances, "diversion.circumstances").demand(method != null, "diversion.method", "required").demandText(basis, "diversion.basis")
                .demand(until == null || from != null && !until.isBefore(from), "diversion.until", "beforeFrom")
                .demand(last() == null || !last().isAfter(today), until == null ? "diversion.from" : "diversion.until", "inTheFuture")
                .demand(from == null || from.getYear() >= 1700, "diversion.from", "tooEarly");
    }
}
