package iti.request;

/** Which side of a tracing request a State is on. */
public enum Side {
    /** The State that asks (ITI 16). */
    REQUESTING,
    /** The State that is asked (ITI 18). */
    REQUESTED;

    public Side other() {
        return this == REQUESTING ? REQUESTED : REQUESTING;
    }
}
