package iti.photo;

/** What a photo shows (ITI 17 (b)). Names in words: {@code codes.properties}. */
public enum PhotoSubject {
    MARK,
    RIGHT_SIDE,
    LEFT_SIDE,
    OTHER
}
