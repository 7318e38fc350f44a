package iti.firearm;

/** Why a State is proposed as addressee, or why not; strongest first. Names in words: {@code codes.properties}. */
public enum RoutingReason {
    /** The last State that lawfully imported the weapon has the newer record (ITI 8 (b)). */
    IMPORT_MARK,
    /** A State that was asked about the same make or model sent an earlier request on to this one. */
    NAMED_BY_ANOTHER_STATE,
    COUNTRY_MARK,
    COUNTRY_OF_MANUFACTURE,
    FACTORY_SYMBOL,
    MAKER_MARK,
    /** By the reference: where the make, as typed, has its records. */
    MAKER_KNOWN,
    /** By the reference: a model sold under one name and made by another maker. */
    MADE_ELSEWHERE,
    /** By the reference: who made a model of this name, when no maker is known. */
    MODEL_KNOWN,
    /** A State's own stocks (ITI 8 (c)). */
    PROPERTY_MARK,
    /** One of the States on whose territory a State was that is no more, not the first to ask. */
    SUCCESSOR_STATE,
    /** Put last: that State said earlier of the same make and model that it had neither made nor imported it. */
    SAID_NOT_THEIRS,
    /** Not proposed for this alone: a proof mark shows only where the weapon was tested. */
    PROOF_MARK_TESTED_ONLY,
    /** Not proposed: the mark names the own State, whose own records come first. */
    OWN_STATE
}
