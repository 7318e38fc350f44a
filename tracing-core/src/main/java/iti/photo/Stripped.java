package iti.photo;

/** What a file carried beside its picture and does not carry any more. Names in words: {@code codes.properties}. */
public enum Stripped {
    /** Where it was taken (Exif GPS). */
    LOCATION,
    /** Camera, lens, owner, times, preview (Exif). */
    CAMERA_DATA,
    /** Titles, comments, edits (XMP, IPTC, text chunks). */
    EMBEDDED_TEXT,
    /** How the camera sees colours (ICC); colours may look a little duller. */
    COLOUR_PROFILE,
    /** What stood behind the end of the picture. */
    DATA_BEHIND,
    /** Other blocks that no viewer needs. */
    OTHER_BLOCKS
}
