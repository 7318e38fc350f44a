package iti.register.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** The rows of a CSV file (RFC 4180). A byte that its encoding does not have becomes U+FFFD, so that only its row has to be refused. */
public final class CsvRows implements SourceRows {

    /** Longest row, in characters: a quotation mark that is never closed does not read the rest of the file into memory. */
    static final int LONGEST = 1 << 18;
    private static final int HEADING_LIMIT = 4096;

    private final CountedStream counted;
    private final QuoteWatch quotes;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> headings;
    private long row;

    private CsvRows(CountedStream counted, Reader text, char separator) throws IOException {
        this.counted = counted;
        this.quotes = new QuoteWatch(withoutMark(text), separator);
        this.reader = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false).allowExtraFields(true).allowMissingFields(true)
                .maxBufferSize(LONGEST).ofCsvRecord(quotes);
        this.records = reader.iterator();
        CsvRecord heading = record();
        while (heading != null && blank(heading)) {
            heading = record();
        }
        this.headings = heading == null ? List.of() : heading.getFields().stream().map(String::strip).toList();
    }

    /** Reads a file; {@link #close} closes it. */
    public static CsvRows of(Path file, TextForm form) throws IOException {
        CountedStream counted = new CountedStream(Files.newInputStream(file));
        return new CsvRows(counted, new InputStreamReader(counted, form.charset()), form.separator());
    }

    /** Reads text whose encoding was decided elsewhere, with the separator that its heading row has. */
    public static CsvRows ofHeaded(BufferedReader text) throws IOException {
        text.mark(HEADING_LIMIT);
        char[] start = new char[HEADING_LIMIT - 1];
        int size = text.read(start);
        text.reset();
        return new CsvRows(null, text, TextForm.separator(size <= 0 ? "" : new String(start, 0, size).lines().findFirst().orElse("")));
    }

    private static Reader withoutMark(Reader text) throws IOException {
        PushbackReader begun = new PushbackReader(text, 1);
        int first = begun.read();
        if (first >= 0 && first != '\uFEFF') {
            begun.unread(first);
        }
        return begun;
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public SourceRow next() throws IOException {
        for (CsvRecord record = record(); record != null; record = record()) {
            if (!blank(record)) {
                return SourceRow.of(row, record.getFields());
            }
        }
        return null;
    }

    @Override
    public long bytesRead() {
        return counted == null ? -1 : counted.read;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private CsvRecord record() throws IOException {
        row++;
        try {
            CsvRecord record = records.hasNext() ? records.next() : null;
            if (quotes.unclosed() && !records.hasNext()) {
                throw new BrokenSource("csvBroken", row, null);
            }
            return record;
        } catch (CsvParseException e) {
            if (e.getCause() instanceof CharacterCodingException coding) {
                throw coding;
            }
            throw new BrokenSource("csvBroken", row, e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean blank(CsvRecord record) {
        return record.getFieldCount() == 1 && record.getField(0).isBlank();
    }

    private static final class CountedStream extends FilterInputStream {

        private volatile long read;

        CountedStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            read += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = super.read(into, offset, length);
            read += Math.max(n, 0);
            return n;
        }
    }
}
