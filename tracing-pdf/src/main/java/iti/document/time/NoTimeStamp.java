package iti.document.time;

/** The time-stamp service gave no usable time-stamp; the message says why. */
public final class NoTimeStamp extends Exception {

    private static final long serialVersionUID = 1L;

    public NoTimeStamp(String why) {
        super(why);
    }

    public NoTimeStamp(String why, Throwable cause) {
        super(why, cause);
    }
}
