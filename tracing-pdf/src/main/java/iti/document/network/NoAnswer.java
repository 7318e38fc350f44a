package iti.document.network;

/** A service gave no usable answer. The message says why and goes behind the name of the service: "cannot be reached." */
public final class NoAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    NoAnswer(String why) {
        super(why);
    }

    NoAnswer(String why, Throwable cause) {
        super(why, cause);
    }
}
