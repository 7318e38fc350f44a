package iti.document.layout;

import static iti.document.layout.Typeface.*;

import java.util.List;

/** The kinds of type a style can ask for. Each is a row of font files: a character is set in the first that has it. */
public enum Face {
    REGULAR(SANS, NASKH, HAN, RARE_1, RARE_2, RARE_3, RARE_4),
    BOLD(SANS_BOLD, NASKH_BOLD, HAN_BOLD, RARE_1_BOLD, RARE_2_BOLD, RARE_3_BOLD, RARE_4_BOLD),
    MONO(Typeface.MONO, SANS, NASKH, HAN, RARE_1, RARE_2, RARE_3, RARE_4);

    private final List<Typeface> typefaces;

    Face(Typeface... typefaces) {
        this.typefaces = List.of(typefaces);
    }

    List<Typeface> typefaces() {
        return typefaces;
    }
}
