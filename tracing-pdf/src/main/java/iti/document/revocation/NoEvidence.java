package iti.document.revocation;

/** What would keep a document provable cannot be had at the moment; the message says what is missing. */
public final class NoEvidence extends Exception {

    private static final long serialVersionUID = 1L;

    public NoEvidence(String what) {
        super(what);
    }

    public NoEvidence(String what, Throwable cause) {
        super(what, cause);
    }
}
