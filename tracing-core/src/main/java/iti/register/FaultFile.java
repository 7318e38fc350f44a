package iti.register;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import iti.register.ImportReport.Fault;
import iti.register.source.SourceFormat;
import iti.register.source.SourceRow;
import iti.register.source.TextForm;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The refused rows of a file, each with its number and all its faults, as they lie beside the file while it is read: CSV in UTF-8, first cell the
 * number, second the faults, then the cells as they were. Handed out in the format of the file they came from; mended, it can be loaded as it is.
 */
final class FaultFile implements Closeable {

    /** What a spreadsheet takes for the beginning of a formula. */
    static final String STARTS_FORMULA = "=+-@\t\r";
    private static final int MOST_SHEET_ROWS = 1_048_575;

    private final RandomAccessFile file;

    private FaultFile(RandomAccessFile file) {
        this.file = file;
    }

    /** Goes on where a committed chunk ended; what was written behind it is cut off. */
    static FaultFile at(Path path, long length) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        if (file.length() < length) {
            file.close();
            throw new IOException("The list of refused rows is shorter than it was.");
        }
        file.setLength(length);
        file.seek(length);
        return new FaultFile(file);
    }

    /** A refused row. */
    record Refused(SourceRow row, List<Fault> faults) {
    }

    /** @return length of the file with them, on disk */
    long append(List<Refused> rows) throws IOException {
        if (!rows.isEmpty()) {
            StringWriter text = new StringWriter();
            try (CsvWriter csv = CsvWriter.builder().build(text)) {
                for (Refused refused : rows) {
                    List<String> cells = new ArrayList<>(List.of(Long.toString(refused.row().number()),
                            refused.faults().stream().map(f -> f.column() + ":" + f.code()).collect(Collectors.joining(" "))));
                    cells.addAll(Arrays.asList(refused.row().cells()));
                    csv.writeRecord(cells);
                }
            }
            file.write(text.toString().getBytes(StandardCharsets.UTF_8));
            file.getFD().sync();
        }
        return file.getFilePointer();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** The first refused rows. */
    static List<ImportReport.RefusedRow> first(Path path, int count) throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(path)) {
            return rows.stream().limit(count).map(r -> new ImportReport.RefusedRow(Long.parseLong(r.getField(0)), faults(r.getField(1)))).toList();
        }
    }

    private static List<Fault> faults(String text) {
        return Arrays.stream(text.split(" ")).map(f -> new Fault(f.substring(0, f.lastIndexOf(':')), f.substring(f.lastIndexOf(':') + 1))).toList();
    }

    /**
     * How the file is handed out.
     *
     * @param row   heading of the numbers
     * @param why   heading of the reasons
     * @param words a fault in words
     */
    record Wording(String row, String why, Function<Fault, String> words) {
    }

    /** Writes all refused rows behind their headings, as a CSV of the same form as the source or as a spreadsheet whose cells are all texts. */
    static void write(Path path, List<String> headings, SourceFormat format, TextForm form, Wording wording, OutputStream out) throws IOException {
        List<String> heading = new ArrayList<>(List.of(wording.row(), wording.why()));
        heading.addAll(headings);
        if (format == SourceFormat.XLSX) {
            sheet(path, heading, wording, out);
            return;
        }
        Writer text = new OutputStreamWriter(out, form.charset());
        if (form.charset().name().startsWith("UTF-")) {
            text.write('\uFEFF');
        }
        CsvWriter csv = CsvWriter.builder().fieldSeparator(form.separator()).build(text);
        csv.writeRecord(heading);
        each(path, wording, cells -> csv.writeRecord(cells.stream().map(FaultFile::guarded).toList()));
        csv.flush();
        text.flush();
    }

    private static void sheet(Path path, List<String> heading, Wording wording, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Tracing", "1.0");
        Worksheet sheet = workbook.newWorksheet("Refused");
        int[] row = {0};
        text(sheet, row[0]++, heading);
        each(path, wording, cells -> {
            if (row[0] <= MOST_SHEET_ROWS) {
                text(sheet, row[0]++, cells);
                if (row[0] % 1000 == 0) {
                    sheet.flush();
                }
            }
        });
        workbook.finish();
    }

    private static void text(Worksheet sheet, int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            sheet.inlineString(row, i, cells.get(i));
        }
    }

    private interface RowSink {
        void row(List<String> cells) throws IOException;
    }

    private static void each(Path path, Wording wording, RowSink sink) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(path)) {
            for (CsvRecord row : rows) {
                List<String> cells = new ArrayList<>(row.getFields());
                cells.set(1, faults(cells.get(1)).stream().map(wording.words()).collect(Collectors.joining("; ")));
                sink.row(cells);
            }
        }
    }

    /** A cell that no spreadsheet takes for a formula; {@link RowReading#unguarded} takes the apostrophe off again. */
    static String guarded(String cell) {
        return !cell.isEmpty() && STARTS_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
