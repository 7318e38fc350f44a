package iti.request;

import iti.message.TracingMessage.ResponseBody;

/** How far a response answers the request (ITI 20, 22). Names in words: {@code codes.properties}. */
public enum Completeness {
    FULL,
    PART,
    /** What is known so far; the final answer follows. */
    INTERIM,
    DELAYED,
    REFUSED;

    /** Whether a response gives something about the weapon: not a delay and not a refusal. */
    static boolean gives(ResponseBody response) {
        return FULL.name().equals(response.completeness()) || PART.name().equals(response.completeness()) || INTERIM.name().equals(response.completeness());
    }
}
