package iti.casefile;

/** How the weapon came to the authorities, in the terms of SDG indicator 16.4.2. Names in words: {@code codes.properties}. */
public enum RecoveryKind {
    SEIZED,
    FOUND,
    SURRENDERED
}
