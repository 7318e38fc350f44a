package iti.document.layout;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One parsed font file with the widths of its glyphs. Not thread-safe. */
final class FontProgram {

    static final int MISSING = -2;
    private static final int CACHED = 0x2100;
    private static final int UNSEEN = -1;

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final float unitsPerEm;
    private final int[] advances = new int[CACHED];
    private final Map<Integer, Integer> beyond = new HashMap<>();

    FontProgram(Typeface typeface) throws IOException {
        try (InputStream in = FontProgram.class.getResourceAsStream("/iti/document/fonts/" + typeface.file())) {
            font = new TTFParser(true).parse(new RandomAccessReadBuffer(in.readAllBytes()));
        }
        glyphs = font.getUnicodeCmapLookup();
        unitsPerEm = font.getUnitsPerEm();
        Arrays.fill(advances, UNSEEN);
    }

    TrueTypeFont font() {
        return font;
    }

    boolean has(int codePoint) throws IOException {
        return advance(codePoint) != MISSING;
    }

    /** Width of a character in thousandths of the font size; 0 for one that the font lacks. */
    float width(int codePoint) throws IOException {
        return Math.max(0, advance(codePoint)) * 1000f / unitsPerEm;
    }

    private int advance(int codePoint) throws IOException {
        if (codePoint >= CACHED) {
            Integer known = beyond.get(codePoint);
            if (known == null) {
                known = measure(codePoint);
                beyond.put(codePoint, known);
            }
            return known;
        }
        if (advances[codePoint] == UNSEEN) {
            advances[codePoint] = measure(codePoint);
        }
        return advances[codePoint];
    }

    private int measure(int codePoint) throws IOException {
        int glyph = glyphs.getGlyphId(codePoint);
        return glyph == 0 ? MISSING : font.getAdvanceWidth(glyph);
    }
}
