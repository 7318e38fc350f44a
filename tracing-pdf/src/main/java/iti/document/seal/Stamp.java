package iti.document.seal;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDAppearanceContentStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** Draws what a visible signature shows: lines of text, embedding only the glyphs they need. Thread-safe. */
final class Stamp {

    private static final Color COLOUR = new Color(0x14, 0x2C, 0x54);
    private static final float SIZE = 9;
    private static final float LEADING = 12;
    private static final float PADDING = 4;

    private final byte[] program;
    private final ConcurrentLinkedQueue<TrueTypeFont> idle = new ConcurrentLinkedQueue<>();

    Stamp() throws IOException {
        try (InputStream in = Stamp.class.getResourceAsStream("/iti/document/fonts/NotoSans-Regular.ttf")) {
            program = in.readAllBytes();
        }
    }

    /** @param text lines in characters of the font; a line wider than the field is set smaller */
    void draw(PDDocument pdf, PDAnnotationWidget widget, String text) throws IOException {
        TrueTypeFont parsed = idle.poll();
        if (parsed == null) {
            parsed = new TTFParser(true).parse(new RandomAccessReadBuffer(program));
        }
        List<String> lines = text.lines().toList();
        PDRectangle box = new PDRectangle(widget.getRectangle().getWidth(), widget.getRectangle().getHeight());
        PDType0Font font = PDType0Font.load(pdf, parsed, true);
        PDAppearanceStream stream = new PDAppearanceStream(pdf);
        stream.setBBox(box);
        stream.setResources(new PDResources());
        try (PDAppearanceContentStream out = new PDAppearanceContentStream(stream)) {
            float widest = 0;
            for (String line : lines) {
                widest = Math.max(widest, font.getStringWidth(line) / 1000);
            }
            float size = Math.min(SIZE, (box.getWidth() - 2 * PADDING) / widest);
            float leading = Math.min(LEADING, (box.getHeight() - PADDING) / lines.size());
            out.beginText();
            out.setNonStrokingColor(COLOUR);
            out.setFont(font, Math.min(size, leading));
            out.newLineAtOffset(PADDING, (box.getHeight() + leading * lines.size()) / 2 - leading + SIZE / 4);
            for (String line : lines) {
                out.showText(line);
                out.newLineAtOffset(0, -leading);
            }
            out.endText();
        }
        font.subset();
        stream.getCOSObject().setNeedToBeUpdated(true);
        font.getCOSObject().setNeedToBeUpdated(true);
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        widget.setAppearance(appearance);
        widget.getCOSObject().setNeedToBeUpdated(true);
        idle.offer(parsed);
    }
}
