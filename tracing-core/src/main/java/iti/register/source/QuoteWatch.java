package iti.register.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Sees whether a text ends inside quotation marks, as a file does whose rest was lost. The parser would take such an end for a cell. */
final class QuoteWatch extends FilterReader {

    private enum In { START, PLAIN, QUOTED, AFTER_QUOTE }

    private final char separator;
    private In in = In.START;
    private boolean ended;

    QuoteWatch(Reader text, char separator) {
        super(text);
        this.separator = separator;
    }

    /** Whether all was read, and the last quotation mark had no partner. */
    boolean unclosed() {
        return ended && in == In.QUOTED;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        if (c < 0) {
            ended = true;
        } else {
            see((char) c);
        }
        return c;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int n = super.read(into, offset, length);
        ended |= n < 0;
        for (int i = offset; i < offset + n; i++) {
            see(into[i]);
        }
        return n;
    }

    private void see(char c) {
        if (in == In.QUOTED) {
            in = c == '"' ? In.AFTER_QUOTE : In.QUOTED;
        } else if (c == separator || c == '\n' || c == '\r') {
            in = In.START;
        } else if (c == '"') {
            in = in == In.PLAIN ? In.PLAIN : In.QUOTED;
        } else {
            in = In.PLAIN;
        }
    }
}
