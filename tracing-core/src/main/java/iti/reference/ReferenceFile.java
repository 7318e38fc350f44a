package iti.reference;

import iti.problem.Issue;
import iti.problem.Issues;
import iti.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table of the reference as CSV: UTF-8 with or without a byte order mark, {@code ,} or {@code ;} between cells, a heading row with the columns of
 * {@link ReferenceKind#columns()} in any order, several values of a cell with {@code |} between them.
 *
 * @param rows    without fault, in the order of the file
 * @param refused the others, each with all its faults
 * @param read    number of all rows
 */
record ReferenceFile(List<ReferenceRow> rows, List<ReferenceReport.RefusedRow> refused, int read) {

    /** Most rows of one file. */
    static final int MOST = 100_000;

    private static final int HEADING_LIMIT = 4096;

    /**
     * @param known whether a table has a row with this code already
     * @throws Problem {@code INVALID_INPUT} when the file as a whole cannot be read: {@code columnMissing}, {@code notUtf8}, {@code csvBroken}, {@code tooManyReferenceRows}
     */
    static ReferenceFile read(ReferenceKind kind, InputStream csv, BiPredicate<ReferenceKind, String> known) {
        List<CSVRecord> records = records(kind, csv);
        Set<String> inFile = new HashSet<>();
        records.forEach(r -> inFile.add(cells(kind, r).getOrDefault("code", "")));
        Map<String, Long> codes = new HashMap<>();
        List<ReferenceRow> rows = new ArrayList<>();
        List<ReferenceReport.RefusedRow> refused = new ArrayList<>();
        for (CSVRecord csvRow : records) {
            Map<String, String> cells = cells(kind, csvRow);
            ReferenceRow row = new ReferenceRow(kind, cells.getOrDefault("code", ""), cells);
            List<RowFault> faults = new ArrayList<>();
            if (!csvRow.isConsistent()) {
                faults.add(new RowFault("", "cellMissing"));
            }
            new RowCheck(row, faults).run();
            kind.links().forEach(link -> row.list(link.column()).stream().filter(code -> !known.test(link.to(), code) && !(link.to() == kind && inFile.contains(code)))
                    .limit(1).forEach(code -> faults.add(new RowFault(link.column(), "noSuchRow"))));
            if (!row.code().isEmpty() && codes.putIfAbsent(row.code(), csvRow.getRecordNumber()) != null) {
                faults.add(new RowFault("code", "codeTwice"));
            }
            if (faults.isEmpty()) {
                rows.add(row);
            } else {
                refused.add(new ReferenceReport.RefusedRow(csvRow.getRecordNumber() + 1, List.copyOf(faults)));
            }
        }
        return new ReferenceFile(List.copyOf(rows), List.copyOf(refused), records.size());
    }

    private static List<CSVRecord> records(ReferenceKind kind, InputStream csv) {
        int row = 1;
        try {
            BufferedReader reader = new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
            CSVParser parser = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setIgnoreHeaderCase(true).setAllowMissingColumnNames(true)
                    .setIgnoreEmptyLines(true).setDelimiter(delimiter(reader)).get().parse(reader);
            Issues issues = new Issues();
            Set<String> there = new HashSet<>(parser.getHeaderNames().stream().map(c -> c.toLowerCase(Locale.ROOT)).toList());
            kind.needed().stream().filter(column -> !there.contains(column)).forEach(column -> issues.add(new Issue("file", "columnMissing", Map.of("column", column))));
            issues.throwIfAny();
            List<CSVRecord> records = new ArrayList<>();
            for (CSVRecord found : parser) {
                row++;
                records.add(found);
                new Issues().demand(records.size() <= MOST, "file", "tooManyReferenceRows").throwIfAny();
            }
            return records;
        } catch (CharacterCodingException e) {
            throw Problem.invalid(Issue.of("file", "notUtf8"));
        } catch (UncheckedIOException e) {
            throw Problem.invalid(e.getCause() instanceof CharacterCodingException ? Issue.of("file", "notUtf8") : broken(row));
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw Problem.invalid(broken(row));
        }
    }

    private static Issue broken(int row) {
        return new Issue("file", "csvBroken", Map.of("row", String.valueOf(row + 1)));
    }

    private static Map<String, String> cells(ReferenceKind kind, CSVRecord csv) {
        Map<String, String> cells = new LinkedHashMap<>();
        kind.columns().stream().filter(column -> csv.isSet(column) && !csv.get(column).isBlank()).forEach(column -> cells.put(column, csv.get(column).strip()));
        return cells;
    }

    private static String delimiter(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        reader.mark(HEADING_LIMIT);
        char[] start = new char[HEADING_LIMIT - 1];
        int size = reader.read(start);
        reader.reset();
        String heading = size <= 0 ? "" : new String(start, 0, size).lines().findFirst().orElse("");
        return heading.chars().filter(c -> c == ';').count() > heading.chars().filter(c -> c == ',').count() ? ";" : ",";
    }
}
