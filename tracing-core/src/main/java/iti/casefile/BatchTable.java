package iti.casefile;

import iti.firearm.Component;
import iti.firearm.FirearmDescription;
import iti.firearm.MarkKind;
import iti.firearm.Marking;
import iti.firearm.SerialNumber;
import iti.problem.Issue;
import iti.problem.Issues;
import iti.problem.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * A table of weapons as an officer keeps it in a spreadsheet: a heading with the names of {@link #COLUMNS} in any order, and one
 * weapon in each row. {@code ,}, {@code ;} or a tabulator stands between the cells; what is in them stays as it is, leading
 * zeros included, also when a spreadsheet was told to keep them by {@code ="0042"}.
 */
public record BatchTable(List<BatchRow> rows) {

    /** {@code row} is the number of a row that was given before; the other columns describe the weapon. */
    public static final List<String> COLUMNS = List.of("row", "type", "make", "model", "calibre", "action", "country", "year", "mode", "serial", "component",
            "mark_status", "restoration", "maker_mark", "import_mark", "remarks");

    /** Most characters of one table. */
    public static final int LONGEST = 1_000_000;

    private static final List<String> NEEDED = List.of("make", "serial");
    private static final List<String> MARKS = List.of("serial", "mark_status", "maker_mark", "import_mark");

    /**
     * Reads a table.
     *
     * @param otherwise the component that the marks of a row are on when it does not say it; null when each row has to
     * @throws Problem {@code INVALID_INPUT} when the text as a whole is no such table: {@code columnMissing} and {@code columnTwice} (with {@code column}),
     *                 {@code csvBroken} (with {@code row}), {@code tooManyRows} (with {@code max}), {@code required}, {@code tooLong}
     */
    public static BatchTable read(String text, Component otherwise) {
        new Issues().demandText(text, "table").limit(text, LONGEST, "table").throwIfAny();
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<BatchRow> rows = new ArrayList<>();
        try (CSVParser parser = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(false).setAllowMissingColumnNames(true).setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(false).setDelimiter(delimiter(plain)).get().parse(new StringReader(plain.stripLeading()))) {
            List<String> heading = heading(parser);
            for (CSVRecord record : parser) {
                Map<String, String> cells = cells(record, heading, otherwise);
                if (!cells.isEmpty()) {
                    rows.add(row(record, cells));
                }
                if (rows.size() > WeaponBatches.MOST) {
                    throw Problem.invalid(new Issue("table", "tooManyRows", Map.of("max", String.valueOf(WeaponBatches.MOST))));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw Problem.invalid(new Issue("table", "csvBroken", Map.of("row", String.valueOf(rows.size() + 2))));
        } catch (IllegalArgumentException twice) {
            throw Problem.invalid(Issue.of("table", "columnsUnclear"));
        }
        return new BatchTable(sameSerials(rows));
    }

    /** Rows written as a table again, each with its number; {@link #read} gives the same rows. */
    static String write(Collection<BatchRow> rows) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter printer = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get().print(out)) {
            printer.printRecord(COLUMNS);
            for (BatchRow row : rows) {
                List<String> cells = new ArrayList<>(List.of(String.valueOf(row.number())));
                COLUMNS.stream().skip(1).forEach(c -> cells.add(row.cells().getOrDefault(c, "")));
                printer.printRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** Rows that can be taken. */
    public List<BatchRow> good() {
        return rows.stream().filter(BatchRow::good).toList();
    }

    /** Rows in which something is wrong. */
    public List<BatchRow> faulty() {
        return rows.stream().filter(r -> !r.good()).toList();
    }

    /** The same table with a warning at each weapon that the case has already. */
    BatchTable beside(List<FirearmDescription> known) {
        Map<String, Boolean> there = new HashMap<>();
        known.forEach(w -> there.put(identity(w), true));
        return new BatchTable(rows.stream().map(r -> r.good() && identity(r.weapon()) != null && there.containsKey(identity(r.weapon()))
                ? warned(r, Issue.of("serial", "inCaseAlready")) : r).toList());
    }

    private static List<BatchRow> sameSerials(List<BatchRow> rows) {
        Map<String, Integer> first = new HashMap<>();
        List<BatchRow> checked = new ArrayList<>();
        for (BatchRow row : rows) {
            String identity = row.good() ? identity(row.weapon()) : null;
            Integer before = identity == null ? null : first.putIfAbsent(identity, row.number());
            checked.add(before == null ? row : warned(row, new Issue("serial", "sameAsRow", Map.of("row", before.toString()))));
        }
        return List.copyOf(checked);
    }

    private static BatchRow warned(BatchRow row, Issue warning) {
        List<Issue> warnings = new ArrayList<>(row.warnings());
        warnings.add(warning);
        return new BatchRow(row.number(), row.cells(), row.weapon(), row.faults(), List.copyOf(warnings));
    }

    /** Maker and serial number as they are compared; null without a number. */
    private static String identity(FirearmDescription weapon) {
        String serial = weapon.markings().stream().filter(m -> m.kind() == MarkKind.SERIAL && m.text() != null).map(Marking::text).findFirst().orElse(null);
        return serial == null ? null : (weapon.make() == null ? "" : new SerialNumber(weapon.make()).normalised()) + "/" + new SerialNumber(serial).normalised();
    }

    private static List<String> heading(CSVParser parser) {
        List<String> heading = parser.getHeaderNames().stream().map(c -> c == null ? "" : c.strip().toLowerCase(Locale.ROOT).replace(' ', '_')).toList();
        Issues issues = new Issues();
        NEEDED.stream().filter(c -> !heading.contains(c)).forEach(c -> issues.add(new Issue("table", "columnMissing", Map.of("column", c))));
        COLUMNS.stream().filter(c -> heading.indexOf(c) != heading.lastIndexOf(c)).forEach(c -> issues.add(new Issue("table", "columnTwice", Map.of("column", c))));
        issues.throwIfAny();
        return heading;
    }

    private static Map<String, String> cells(CSVRecord record, List<String> heading, Component otherwise) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(record.size(), heading.size()); i++) {
            String text = unwrapped(record.get(i)).strip();
            if (COLUMNS.contains(heading.get(i)) && !text.isEmpty()) {
                cells.put(heading.get(i), text);
            }
        }
        if (otherwise != null && MARKS.stream().anyMatch(cells::containsKey)) {
            cells.putIfAbsent("component", otherwise.name());
        }
        return cells;
    }

    private static String unwrapped(String cell) {
        String text = cell.strip();
        return text.length() > 3 && text.startsWith("=\"") && text.endsWith("\"") ? text.substring(2, text.length() - 1) : cell;
    }

    private static BatchRow row(CSVRecord record, Map<String, String> cells) {
        String given = cells.remove("row");
        int number = given != null && given.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(given) : (int) record.getRecordNumber() + 1;
        return new BatchCells(Map.copyOf(cells)).read(number);
    }

    private static String delimiter(String text) {
        String heading = text.strip().lines().findFirst().orElse("");
        long tabs = heading.chars().filter(c -> c == '\t').count();
        long semicolons = heading.chars().filter(c -> c == ';').count();
        long commas = heading.chars().filter(c -> c == ',').count();
        return tabs > 0 && tabs >= commas && tabs >= semicolons ? "\t" : semicolons > commas ? ";" : ",";
    }
}
