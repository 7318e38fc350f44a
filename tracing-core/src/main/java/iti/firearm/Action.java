package iti.firearm;

/** How the weapon is loaded and fired. Names in words: {@code codes.properties}. */
public enum Action {
    SEMI_AUTOMATIC,
    SELECT_FIRE,
    BOLT,
    PUMP,
    LEVER,
    BREAK,
    SINGLE_SHOT,
    REVOLVER_SA,
    REVOLVER_DA,
    UNKNOWN
}
