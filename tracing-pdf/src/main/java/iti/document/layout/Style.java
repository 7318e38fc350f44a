package iti.document.layout;

import java.awt.Color;

/** How a run of text is set. Sizes in points. With {@code cells}, every character stands in a box of its own. */
public record Style(Face face, float size, Color colour, boolean cells) {

    public static final Color INK = new Color(0x16, 0x1B, 0x22);
    public static final Color NAVY = new Color(0x14, 0x2C, 0x54);
    public static final Color GREY = new Color(0x4A, 0x55, 0x63);
    public static final Color RED = new Color(0xA3, 0x12, 0x12);
    public static final Color AMBER = new Color(0x8A, 0x4B, 0x00);
    public static final Color RULE = new Color(0xB4, 0xBC, 0xC8);
    public static final Color TINT = new Color(0xEE, 0xF2, 0xF7);

    public static final Style BODY = new Style(Face.REGULAR, 9.5f, INK, false);
    public static final Style STRONG = new Style(Face.BOLD, 9.5f, INK, false);
    public static final Style LABEL = new Style(Face.REGULAR, 8.5f, GREY, false);
    public static final Style NOTE = new Style(Face.REGULAR, 8f, GREY, false);
    public static final Style HEAD = new Style(Face.BOLD, 8.5f, NAVY, false);
    public static final Style CODE = new Style(Face.MONO, 8.5f, INK, false);
    public static final Style SERIAL = new Style(Face.MONO, 10.5f, INK, true);
    public static final Style TITLE = new Style(Face.BOLD, 20f, NAVY, false);
    public static final Style SECTION = new Style(Face.BOLD, 11f, NAVY, false);

    private static final float SMALLEST = 7.5f;

    /** How the same words are set in the second language. */
    public Style second() {
        return new Style(Face.REGULAR, Math.max(SMALLEST, size * 0.84f), this == TITLE || this == SECTION || this == HEAD ? NAVY : GREY, false);
    }

    float lineHeight() {
        return cells ? size * 1.75f : size * 1.36f;
    }

    float ascent() {
        return cells ? size * 1.28f : size * 1.05f;
    }
}
