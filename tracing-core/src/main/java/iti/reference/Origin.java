package iti.reference;

/** Where a row of the reference comes from, and how sure it is. */
public record Origin(String source, Confidence confidence) {
}
