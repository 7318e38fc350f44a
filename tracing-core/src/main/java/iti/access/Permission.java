package iti.access;

/** A kind of act that roles permit. Which case it may be done to is decided by {@link Visibility}. */
public enum Permission {
    OPEN_TRACES, READ_CASES, READ_INCOMING, READ_ALL_UNITS, SEARCH_REGISTERS, SIGN, APPROVE, COUNTERSIGN, RECEIVE, ANSWER,
    ASSIGN, KEEP_DIRECTORY, LOAD_REGISTERS, READ_LEDGER, READ_FIGURES, ADMINISTER
}
