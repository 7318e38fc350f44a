package iti.reference;

/** How a model came to look like another. Names in words: {@code codes.properties}. */
public enum Likeness {
    LICENCE, COPY, DERIVED, VARIANT, REBRANDED, ALIKE, BLANK_OR_GAS, AIR_GUN, REPLICA_22, UNFINISHED, COUNTERFEIT, ORIGINAL
}
