package iti.request;

/** What a requested State may seek (ITI 21). Names in words: {@code codes.properties}. */
public enum InformationItem {
    PHOTO_RIGHT_SIDE,
    PHOTO_LEFT_SIDE,
    PHOTO_MARK,
    SERIAL_ON_FRAME,
    IMPORT_MARK,
    PROOF_MARKS,
    MODEL,
    CALIBRE,
    LEGAL_JUSTIFICATION,
    CIRCUMSTANCES,
    INTENDED_USE,
    CONFIDENTIALITY,
    OTHER
}
