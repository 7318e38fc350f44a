package iti.photo;

/** A file is no whole picture of its kind, or one that no camera writes. */
final class BrokenPicture extends Exception {

    private static final long serialVersionUID = 1L;

    BrokenPicture(String why) {
        super(why);
    }
}
