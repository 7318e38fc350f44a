package iti.inquiry;

/** How a record holder is asked. Names in words: {@code codes.properties}. */
public enum AskingWay {
    /** By an expiring link; a letter may carry its address. */
    LINK,
    /** By a letter that is answered in writing or by telephone. */
    LETTER
}
