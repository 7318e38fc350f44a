package iti.access;

import iti.problem.Problem;

/**
 * The one decision about who reads the person that a register names (ITI 15, 20). It needs the right to search the registers and work that gives a reason: an
 * officer reads it for a case of our own, an answering officer for the request that is answered. Whether that case or request may be seen at all is decided by
 * {@link Visibility} before. Custodians load owners' names and do not look them up; nobody reads them without a case.
 */
public final class HolderAccess {

    private HolderAccess() {
    }

    /** @param answering whether it is read to answer a request of another State, not for a case of our own */
    public static boolean permits(Principal by, boolean answering) {
        return by.may(Permission.SEARCH_REGISTERS) && by.may(answering ? Permission.ANSWER : Permission.OPEN_TRACES);
    }

    /** @throws Problem {@code NOT_PERMITTED} */
    public static void demand(Principal by, boolean answering) {
        by.demand(Permission.SEARCH_REGISTERS).demand(answering ? Permission.ANSWER : Permission.OPEN_TRACES);
    }
}
