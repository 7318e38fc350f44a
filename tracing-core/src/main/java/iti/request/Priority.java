package iti.request;

/** Chosen by the requesting State; urgent needs a justification. Names in words: {@code codes.properties}. */
public enum Priority {
    ROUTINE,
    URGENT
}
