package iti.access;

import java.util.EnumSet;
import java.util.Set;

/** What a person does in the tracing centre, with the permissions that come with it. */
public enum Role {
    /** Opens traces for recovered weapons. */
    OFFICER(Permission.OPEN_TRACES, Permission.READ_CASES, Permission.SEARCH_REGISTERS, Permission.SIGN),
    /** Checks, countersigns and sends; receives; keeps the directory (ITI 25). */
    POINT_OF_CONTACT(Permission.READ_CASES, Permission.READ_INCOMING, Permission.READ_ALL_UNITS, Permission.RECEIVE, Permission.COUNTERSIGN,
            Permission.KEEP_DIRECTORY, Permission.SIGN),
    /** Answers what other States ask. */
    ANSWERING_OFFICER(Permission.READ_INCOMING, Permission.ANSWER, Permission.RECEIVE, Permission.SEARCH_REGISTERS, Permission.SIGN),
    /** Approves, watches deadlines and figures. */
    SUPERVISOR(Permission.READ_CASES, Permission.READ_INCOMING, Permission.READ_ALL_UNITS, Permission.APPROVE, Permission.ASSIGN, Permission.READ_FIGURES),
    /** Loads registers. */
    CUSTODIAN(Permission.LOAD_REGISTERS),
    /** Reads and verifies the ledger, no content. */
    AUDITOR(Permission.READ_LEDGER, Permission.READ_FIGURES),
    /** Users, partners, health; no case content. */
    ADMINISTRATOR(Permission.ADMINISTER, Permission.KEEP_DIRECTORY);

    private final Set<Permission> permissions;

    Role(Permission first, Permission... others) {
        permissions = EnumSet.of(first, others);
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
