package iti.document.layout;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The sizes of paper. */
public enum Paper {
    A4(PDRectangle.A4),
    LETTER(PDRectangle.LETTER);

    private final PDRectangle size;

    Paper(PDRectangle size) {
        this.size = size;
    }

    PDRectangle size() {
        return size;
    }

    /** The paper of a page that exists; A4 for a page of another size. */
    public static Paper of(PDRectangle box) {
        return Math.abs(box.getWidth() - LETTER.size.getWidth()) < 1 && Math.abs(box.getHeight() - LETTER.size.getHeight()) < 1 ? LETTER : A4;
    }
}
