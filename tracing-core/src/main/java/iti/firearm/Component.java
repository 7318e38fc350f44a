package iti.firearm;

/** The part a mark is on (ITI 10): never assume one serial per weapon. Names in words: {@code codes.properties}. */
public enum Component {
    FRAME,
    RECEIVER,
    RECEIVER_UPPER,
    RECEIVER_LOWER,
    BARREL,
    SLIDE,
    CYLINDER,
    BOLT,
    BREECH_BLOCK,
    STOCK,
    MAGAZINE,
    OTHER
}
