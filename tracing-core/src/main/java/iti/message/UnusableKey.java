package iti.message;

/** A signing key that may not or cannot be used; the message says why. Nothing was signed. */
public final class UnusableKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableKey(String why) {
        super(why);
    }

    public UnusableKey(String why, Throwable cause) {
        super(why, cause);
    }
}
