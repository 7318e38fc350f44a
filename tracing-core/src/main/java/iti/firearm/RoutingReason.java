package iti.firearm;

/** Why a State is proposed as addressee, or why not; strongest first. Names in words: {@code codes.properties}. */
public enum RoutingReason {
    /** The last State that lawfully imported the weapon has the newer record (ITI 8 (b)). */
    IMPORT_MARK,
    COUNTRY_MARK,
    COUNTRY_OF_MANUFACTURE,
    FACTORY_SYMBOL,
    MAKER_MARK,
    /** A State's own stocks (ITI 8 (c)). */
    PROPERTY_MARK,
    /** Not proposed for this alone: a proof mark shows only where the weapon was tested. */
    PROOF_MARK_TESTED_ONLY,
    /** Not proposed: the mark names the own State, whose own records come first. */
    OWN_STATE
}
