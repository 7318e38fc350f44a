package iti.register;

import iti.firearm.FirearmType;
import iti.firearm.SerialNumber;
import iti.message.CodeNames;
import iti.register.ImportReport.Fault;
import iti.register.source.SourceRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the rows of one file as its mapping says, each with all its faults. Values are kept as they stand; only the blanks around them go. */
final class RowReading {

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;
    private static final RecordColumn[] COLUMNS = RecordColumn.values();
    private static final Map<String, RegisterKind> KINDS = words(RegisterKind.values());
    private static final Map<String, FirearmType> TYPES = words(FirearmType.values());

    private final int[] places = new int[COLUMNS.length];
    private final int headings;
    private final ColumnMapping mapping;

    RowReading(ColumnMapping mapping, List<String> headings) {
        this.mapping = mapping;
        this.headings = headings.size();
        for (RecordColumn column : COLUMNS) {
            String heading = mapping.columns().get(column);
            places[column.ordinal()] = heading == null ? -1 : headings.indexOf(heading);
        }
    }

    /**
     * @param row      the row, or null when it has a fault
     * @param faults   why it is refused
     * @param warnings what a person should look at although it is loaded
     */
    record Read(RegisterRow row, List<Fault> faults, List<Fault> warnings) {
    }

    Read read(SourceRow source) {
        Cells cells = new Cells(source);
        if (source.cells().length != headings) {
            cells.fault(null, "cellMissing");
        }
        for (RecordColumn column : COLUMNS) {
            cells.take(column);
        }
        RegisterKind register = mapping.register() == null ? cells.code(RecordColumn.REGISTER, KINDS) : mapping.register();
        for (RecordColumn column : RecordColumn.NEEDED) {
            if (cells.values[column.ordinal()] == null && (column != RecordColumn.REGISTER || mapping.register() == null)) {
                cells.fault(column, "required");
            }
        }
        String serial = cells.text(RecordColumn.SERIAL);
        String normalised = serial == null ? "" : new SerialNumber(serial).normalised();
        if (serial != null && normalised.isEmpty()) {
            cells.fault(RecordColumn.SERIAL, "noSerial");
        } else if (normalised.codePointCount(0, normalised.length()) > SerialNumber.LONGEST) {
            cells.fault(RecordColumn.SERIAL, "tooLong");
        }
        FirearmType type = cells.code(RecordColumn.TYPE, TYPES);
        Integer year = cells.year();
        LocalDate date = cells.date();
        String state = cells.state();
        if (!cells.faults.isEmpty()) {
            return new Read(null, cells.faults, cells.warnings);
        }
        return new Read(RegisterRow.of(register, serial, normalised, cells.text(RecordColumn.MAKER), cells.text(RecordColumn.MODEL), type,
                cells.text(RecordColumn.CALIBRE), year, date, cells.text(RecordColumn.FROM_PARTY), cells.text(RecordColumn.TO_PARTY), state,
                cells.text(RecordColumn.DOCUMENT), cells.text(RecordColumn.HOLDER)), List.of(), cells.warnings);
    }

    private final class Cells {

        private final SourceRow source;
        private final String[] values = new String[COLUMNS.length];
        private List<Fault> faults = List.of();
        private List<Fault> warnings = List.of();

        Cells(SourceRow source) {
            this.source = source;
        }

        void take(RecordColumn column) {
            int place = places[column.ordinal()];
            if (place < 0) {
                return;
            }
            String value = unguarded(source.cell(place)).strip();
            if (value.isEmpty()) {
                return;
            }
            values[column.ordinal()] = value;
            if (source.formulas().get(place)) {
                fault(column, "formula");
            } else if (column.limit() > 0 && value.length() > column.limit()) {
                fault(column, "tooLong");
            } else if (!clean(value)) {
                fault(column, value.indexOf('\uFFFD') >= 0 ? "undecodable" : "controlCharacter");
            } else if (column == RecordColumn.SERIAL && source.numbers().get(place)) {
                warnings = List.of(new Fault(column.heading(), "numberSerial"));
            }
        }

        String text(RecordColumn column) {
            return values[column.ordinal()];
        }

        <E> E code(RecordColumn column, Map<String, E> words) {
            String text = text(column);
            if (text == null) {
                return null;
            }
            E found = words.get(text.toUpperCase(Locale.ROOT));
            if (found == null) {
                fault(column, "unknownCode");
            }
            return found;
        }

        Integer year() {
            String text = text(RecordColumn.YEAR);
            if (text == null) {
                return null;
            }
            int year = 0;
            for (int i = 0; i < text.length() && year >= 0; i++) {
                int digit = text.length() == 4 ? Character.digit(text.charAt(i), 10) : -1;
                year = digit < 0 ? -1 : year * 10 + digit;
            }
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return year;
            }
            fault(RecordColumn.YEAR, "noYear");
            return null;
        }

        LocalDate date() {
            String text = text(RecordColumn.EVENT_DATE);
            LocalDate date = text == null ? null : mapping.dates().read(text);
            if (text != null && (date == null || date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)) {
                fault(RecordColumn.EVENT_DATE, "noDate");
            }
            return date;
        }

        String state() {
            String text = text(RecordColumn.STATE);
            boolean code = text == null || text.length() == 2 && capital(text.charAt(0)) && capital(text.charAt(1));
            if (!code) {
                fault(RecordColumn.STATE, "noState");
            }
            return text;
        }

        void fault(RecordColumn column, String code) {
            Fault fault = new Fault(column == null ? "" : column.heading(), code);
            if (faults.isEmpty()) {
                faults = new ArrayList<>();
            }
            if (!faults.contains(fault)) {
                faults.add(fault);
            }
        }
    }

    private static boolean capital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** Our own files put an apostrophe before what a spreadsheet would take for a formula; it is no part of the value. */
    static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && FaultFile.STARTS_FORMULA.indexOf(cell.charAt(1)) >= 0 ? cell.substring(1) : cell;
    }

    /** Whether every character is one that can be kept: no control characters, nothing that could not be decoded. */
    private static boolean clean(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == '\uFFFD') {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c) || i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** Codes and their English names, both in capitals. */
    private static <E extends Enum<E>> Map<String, E> words(E[] codes) {
        CodeNames names = new CodeNames(Locale.ENGLISH);
        Map<String, E> words = new HashMap<>();
        for (E code : codes) {
            words.put(code.name(), code);
            words.put(names.name(code).toUpperCase(Locale.ROOT), code);
        }
        return Map.copyOf(words);
    }
}
