package iti.document.layout;

/** The typefaces of a document; all embedded. Mono has a slashed zero and is for serials, digests and codes. */
public enum Face {
    REGULAR("NotoSans-Regular.ttf"),
    BOLD("NotoSans-Bold.ttf"),
    MONO("NotoSansMono-Regular.ttf");

    private final String file;

    Face(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }
}
