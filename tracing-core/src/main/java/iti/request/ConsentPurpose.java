package iti.request;

/** What an answer shall be used for beyond its restrictions (ITI 15). Names in words: {@code codes.properties}. */
public enum ConsentPurpose {
    /** The answer goes along with a request to a third State. */
    ONWARD_RELEASE,
    COURT_USE,
    OTHER
}
