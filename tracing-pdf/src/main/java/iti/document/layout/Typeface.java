package iti.document.layout;

/**
 * The font files, each for the characters that those before it lack. Mono has a slashed zero and is for serials, digests and
 * codes. The Chinese characters lie in several files: those of GB 2312, and the rarer ones of names, of which few documents need
 * any and none needs all.
 */
enum Typeface {
    SANS("NotoSans-Regular"),
    SANS_BOLD("NotoSans-Bold"),
    MONO("NotoSansMono-Regular"),
    NASKH("NotoNaskhArabic-Regular", 0x600, 0x8FF, 0xFB50, 0xFEFF),
    NASKH_BOLD("NotoNaskhArabic-Bold", 0x600, 0x8FF, 0xFB50, 0xFEFF),
    HAN("Han-Common", 0x2E80, 0x9FFF, 0xFE30, 0xFFEF),
    HAN_BOLD(HAN),
    RARE_1("Han-Rare-1", 0x3400, 0x4DBF),
    RARE_1_BOLD(RARE_1),
    RARE_2("Han-Rare-2", 0x4E00, 0x74FF),
    RARE_2_BOLD(RARE_2),
    RARE_3("Han-Rare-3", 0x7500, 0x9FFF),
    RARE_3_BOLD(RARE_3),
    RARE_4("Han-Rare-4", 0x2E80, 0x30FF, 0xF900, 0xFAFF, 0x20000, 0x323AF),
    RARE_4_BOLD(RARE_4);

    private final String file;
    private final Typeface outlines;
    private final int[] ranges;

    /** @param ranges first and last code points that the file can have; none for a file that is always looked into */
    Typeface(String file, int... ranges) {
        this.file = file + ".ttf";
        this.outlines = this;
        this.ranges = ranges;
    }

    /** Bold of a face of one weight: its outlines are drawn as well. */
    Typeface(Typeface plain) {
        this.file = plain.file;
        this.outlines = plain;
        this.ranges = plain.ranges;
    }

    String file() {
        return file;
    }

    /** Whether bold is made by drawing the outlines as well, because the file has one weight. */
    boolean thickened() {
        return outlines != this;
    }

    /** The face whose file holds the outlines. */
    Typeface outlines() {
        return outlines;
    }

    /** Whether it is worth looking: spares reading a file for a character it cannot have. */
    boolean mayHold(int codePoint) {
        for (int i = 0; i < ranges.length; i += 2) {
            if (codePoint >= ranges[i] && codePoint <= ranges[i + 1]) {
                return true;
            }
        }
        return ranges.length == 0;
    }
}
