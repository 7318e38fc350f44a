package iti.document.layout;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Makes lines of text: breaks it, joins and orders right-to-left scripts, and chooses the font file of each character. */
final class Typesetter {

    private static final int FIRST_HAN = 0x2E80;

    /** A part of a line that is not broken. */
    private record Word(String text, boolean afterSpace) {
    }

    private final Fonts fonts;
    private final Tongue first;
    private final Tongue second;

    /** @param second null when the document has one language */
    Typesetter(Fonts fonts, Tongue first, Tongue second) {
        this.fonts = fonts;
        this.first = first;
        this.second = second;
    }

    Fonts fonts() {
        return fonts;
    }

    boolean rightToLeft() {
        return first.rightToLeft();
    }

    Tongue second() {
        return second;
    }

    /** The lines of a run in a column of this width; at least one. */
    List<SetLine> lines(Cell.Run run, float width) throws IOException {
        Style style = run.style();
        String text = fonts.printable(run.text(), style.face());
        boolean ordered = LineOrder.concerns(text);
        String set = ordered ? joined(text, style.face()) : text;
        boolean rightToLeft = direction(run.voice(), text);
        List<String> broken = new ArrayList<>();
        for (String paragraph : set.split("\n", -1)) {
            wrap(paragraph, style, width, broken);
        }
        boolean atRight = switch (run.voice()) {
            case FIRST -> first.rightToLeft();
            case SECOND -> second.rightToLeft();
            case FREE -> broken.size() > 1 ? rightToLeft : first.rightToLeft();
        };
        List<SetLine> lines = new ArrayList<>();
        for (String line : carried(broken)) {
            lines.add(line(line, style, ordered || rightToLeft, rightToLeft, atRight));
        }
        return lines;
    }

    /** A run on one line, however wide. */
    SetLine line(Cell.Run run) throws IOException {
        return lines(new Cell.Run(run.text().replace('\n', ' '), run.style(), run.voice()), Float.MAX_VALUE).get(0);
    }

    private boolean direction(Voice voice, String text) {
        return switch (voice) {
            case FIRST -> first.rightToLeft();
            case SECOND -> second.rightToLeft();
            case FREE -> LineOrder.beginsRightToLeft(text);
        };
    }

    /** Joined letters; a form that the fonts lack is left as the letter it stands for. */
    private String joined(String text, Face face) throws IOException {
        String joined = LineOrder.joined(text);
        StringBuilder out = new StringBuilder(joined.length());
        for (int i = 0; i < joined.length(); i++) {
            char c = joined.charAt(i);
            out.append(LineOrder.isForm(c) && !fonts.has(c, face) ? LineOrder.unjoined(String.valueOf(c)) : String.valueOf(c));
        }
        return out.toString();
    }

    private SetLine line(String text, Style style, boolean ordered, boolean rightToLeft, boolean atRight) throws IOException {
        List<SetLine.Piece> pieces = new ArrayList<>();
        if (ordered) {
            for (String part : LineOrder.visual(text, rightToLeft)) {
                pieces(part, style.face(), pieces);
            }
        } else {
            pieces(Isolate.without(text), style.face(), pieces);
        }
        String actual = ordered && LineOrder.concerns(text) ? Isolate.without(LineOrder.unjoined(text)) : null;
        return new SetLine(pieces, fonts.width(text, style.face(), style.size()), actual, atRight);
    }

    private void pieces(String text, Face face, List<SetLine.Piece> pieces) throws IOException {
        StringBuilder piece = new StringBuilder();
        Typeface open = null;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            Typeface typeface = codePoint == ' ' && open != null && fonts.program(open).has(' ') ? open : fonts.typeface(codePoint, face);
            if (typeface != open && open != null) {
                pieces.add(new SetLine.Piece(open, piece.toString()));
                piece.setLength(0);
            }
            open = typeface;
            piece.appendCodePoint(codePoint);
            i += Character.charCount(codePoint);
        }
        if (open != null) {
            pieces.add(new SetLine.Piece(open, piece.toString()));
        }
    }

    /** Breaks between words, and inside a word that is too long. */
    private void wrap(String paragraph, Style style, float width, List<String> lines) throws IOException {
        StringBuilder line = new StringBuilder();
        float used = 0;
        float space = fonts.width(" ", style.face(), style.size());
        for (Word word : words(paragraph)) {
            float needed = fonts.width(word.text(), style.face(), style.size());
            float gap = line.isEmpty() || !word.afterSpace() ? 0 : space;
            if (!line.isEmpty() && used + gap + needed > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
                gap = 0;
            }
            if (needed > width) {
                String rest = breakWord(word.text(), style, width, lines);
                line.append(rest);
                used = fonts.width(rest, style.face(), style.size());
                continue;
            }
            line.append(gap > 0 ? " " : "").append(word.text());
            used += gap + needed;
        }
        lines.add(line.toString());
    }

    private static List<Word> words(String paragraph) {
        List<Word> words = new ArrayList<>();
        if (paragraph.codePoints().noneMatch(c -> c >= FIRST_HAN && !LineOrder.isForm(c) && !Isolate.isMark(c) && c != Fonts.REPLACEMENT)) {
            for (String word : paragraph.split(" +")) {
                words.add(new Word(word, true));
            }
            return words;
        }
        BreakIterator breaks = BreakIterator.getLineInstance(ULocale.CHINESE);
        breaks.setText(paragraph);
        boolean afterSpace = false;
        for (int start = breaks.first(), end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String part = paragraph.substring(start, end);
            String word = part.replaceAll("^ +| +$", "");
            if (!word.isEmpty()) {
                words.add(new Word(word, afterSpace));
            }
            afterSpace = part.endsWith(" ");
        }
        return words;
    }

    private String breakWord(String word, Style style, float width, List<String> lines) throws IOException {
        int start = 0;
        float used = 0;
        for (int i = 0; i < word.length(); ) {
            int next = i + Character.charCount(word.codePointAt(i));
            float advance = fonts.width(word.substring(i, next), style.face(), style.size());
            if (used + advance > width && i > start) {
                lines.add(word.substring(start, i));
                start = i;
                used = 0;
            }
            used += advance;
            i = next;
        }
        return word.substring(start);
    }

    /** Marks that a line leaves open are closed at its end and opened again on the next. */
    private static List<String> carried(List<String> lines) {
        if (lines.stream().noneMatch(l -> l.indexOf(Isolate.BEGIN) >= 0)) {
            return lines;
        }
        List<String> out = new ArrayList<>();
        int open = 0;
        for (String line : lines) {
            StringBuilder text = new StringBuilder(String.valueOf(Isolate.BEGIN).repeat(open)).append(line);
            for (int i = 0; i < line.length(); i++) {
                open += line.charAt(i) == Isolate.BEGIN ? 1 : line.charAt(i) == Isolate.END ? -1 : 0;
            }
            open = Math.max(0, open);
            out.add(text.append(String.valueOf(Isolate.END).repeat(open)).toString());
        }
        return out;
    }
}
