package iti.reference;

/** How sure a row of the reference is. Names in words: {@code codes.properties}. */
public enum Confidence {
    HIGH, MEDIUM, LOW
}
