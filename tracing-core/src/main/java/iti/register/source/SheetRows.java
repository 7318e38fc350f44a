package iti.register.source;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * The rows of the first sheet of a spreadsheet. Texts are as typed, a number is written plainly, a date becomes ISO 8601, and a formula stays the
 * text of the formula. Before anything is parsed the package is measured, for a small file can hold terabytes.
 */
public final class SheetRows implements SourceRows {

    /** Largest unpacked size of the whole package, bytes. */
    static final long LARGEST = 2L << 30;
    /** Largest unpacked size of the table of texts, bytes: it is held in memory. */
    static final long LARGEST_TEXTS = 48L << 20;
    private static final int MOST_ENTRIES = 2_000;
    /** More columns than any register has; a row beyond is cut there. */
    private static final int MOST_COLUMNS = 400;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    /** Null until the first row was read: a sheet does not store the empty cells at the end of a row. */
    private List<String> headings;
    private long row;

    private SheetRows(ReadableWorkbook workbook) throws IOException {
        this.workbook = workbook;
        Optional<Sheet> sheet = workbook.getSheets().findFirst();
        this.stream = sheet.isPresent() ? sheet.get().openStream() : Stream.empty();
        this.rows = stream.iterator();
        SourceRow heading = next();
        this.headings = heading == null ? List.of() : Stream.of(heading.cells()).map(c -> c == null ? "" : c.strip()).toList();
    }

    /** @throws BrokenSource when it is no such package, has macros, or unpacks to more than is read */
    public static SheetRows of(Path file) throws IOException {
        measure(file.toFile(), LARGEST);
        try {
            return new SheetRows(new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true)));
        } catch (ExcelReaderException e) {
            throw new BrokenSource("sheetBroken", 0, e);
        }
    }

    /** @param largest unpacked size of the whole package, bytes */
    static void measure(File file, long largest) throws IOException {
        try (ZipFile zip = new ZipFile(file)) {
            if (zip.size() > MOST_ENTRIES) {
                throw new BrokenSource("sheetTooLarge", 0, null);
            }
            long all = 0;
            Enumeration<? extends ZipEntry> entries = zip.entries();
            byte[] buffer = new byte[1 << 16];
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().toLowerCase(java.util.Locale.ROOT).endsWith("vbaproject.bin")) {
                    throw new BrokenSource("sheetMacros", 0, null);
                }
                long one = 0;
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        one += n;
                        all += n;
                        if (all > largest || one > LARGEST_TEXTS && entry.getName().endsWith("sharedStrings.xml")) {
                            throw new BrokenSource("sheetTooLarge", 0, null);
                        }
                    }
                }
            }
        } catch (ZipException e) {
            throw new BrokenSource("sheetBroken", 0, e);
        }
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public SourceRow next() throws IOException {
        try {
            while (rows.hasNext()) {
                Row found = rows.next();
                row = found.getRowNum();
                SourceRow read = read(found);
                if (!read.empty()) {
                    return read;
                }
            }
            return null;
        } catch (ExcelReaderException e) {
            throw new BrokenSource("sheetBroken", row + 1, e);
        }
    }

    private SourceRow read(Row found) {
        List<String> cells = new ArrayList<>();
        BitSet numbers = new BitSet();
        BitSet formulas = new BitSet();
        for (Cell cell : found) {
            if (cell == null || cell.getColumnIndex() >= MOST_COLUMNS) {
                continue;
            }
            int column = cell.getColumnIndex();
            while (cells.size() <= column) {
                cells.add("");
            }
            if (cell.getFormula() != null) {
                formulas.set(column);
                cells.set(column, "=" + cell.getFormula());
            } else if (cell.getType() == CellType.NUMBER) {
                numbers.set(column, !dated(cell));
                cells.set(column, dated(cell) ? day(cell.asDate()) : cell.asNumber().toPlainString());
            } else {
                String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
                cells.set(column, text == null ? "" : text);
            }
        }
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        while (headings != null && cells.size() < headings.size()) {
            cells.add("");
        }
        return new SourceRow(found.getRowNum(), cells.toArray(String[]::new), numbers, formulas);
    }

    private static boolean dated(Cell cell) {
        String format = cell.getDataFormatString();
        Integer id = cell.getDataFormatId();
        boolean builtIn = id != null && (id >= 14 && id <= 22 || id >= 45 && id <= 47);
        return builtIn || format != null && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "").matches(".*[yd].*");
    }

    private static String day(LocalDateTime moment) {
        return moment.toLocalDate().toString();
    }

    @Override
    public long bytesRead() {
        return -1;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
