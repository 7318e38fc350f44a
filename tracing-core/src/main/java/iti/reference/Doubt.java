package iti.reference;

import iti.problem.Issue;

/**
 * Something in a description that the reference does not expect. It warns beside its field and never stops anybody: the reference can be wrong, and weapons
 * are rebuilt.
 *
 * @param issue      the field and what is odd about it; sentences in {@code problems.properties} under {@code issue.doubt.…}
 * @param confidence how sure the row is that it rests on
 */
public record Doubt(Issue issue, Confidence confidence) {
}
