package iti.document.layout;

import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One parsed font file with the widths of its glyphs. Not thread-safe. */
final class FontProgram {

    private static final int CACHED = 0x2100;
    private static final int UNSEEN = -1;
    private static final int MISSING = -2;

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final float unitsPerEm;
    private final int[] advances = new int[CACHED];

    FontProgram(Face face) throws IOException {
        try (InputStream in = FontProgram.class.getResourceAsStream("/iti/document/fonts/" + face.file())) {
            font = new TTFParser(true).parse(new RandomAccessReadBuffer(in.readAllBytes()));
        }
        glyphs = font.getUnicodeCmapLookup();
        unitsPerEm = font.getUnitsPerEm();
        java.util.Arrays.fill(advances, UNSEEN);
    }

    TrueTypeFont font() {
        return font;
    }

    boolean has(int codePoint) throws IOException {
        return advance(codePoint) != MISSING;
    }

    /** Width of a text in thousandths of the font size; the text holds characters of this font only. */
    float width(String text) throws IOException {
        long sum = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            sum += Math.max(0, advance(codePoint));
            i += Character.charCount(codePoint);
        }
        return sum * 1000f / unitsPerEm;
    }

    private int advance(int codePoint) throws IOException {
        if (codePoint >= CACHED) {
            return measure(codePoint);
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
