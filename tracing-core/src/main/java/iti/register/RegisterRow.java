package iti.register;

import iti.firearm.FirearmType;
import iti.firearm.SerialNumber;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** One row of a file, checked. */
record RegisterRow(RegisterKind register, String serial, String normalised, String maker, String model, FirearmType type, String calibre,
                   Integer year, LocalDate eventDate, String from, String to, String state, String document, String holder, byte[] digest) {

    static final List<String> COLUMNS = List.of("register", "serial", "maker", "model", "type", "calibre", "year", "event_date",
            "from_party", "to_party", "state", "document", "holder");
    static final List<String> NEEDED = List.of("register", "serial", "maker");
    private static final Map<String, Integer> LIMITS = Map.of("serial", 80, "maker", 120, "model", 120, "calibre", 80,
            "from_party", 200, "to_party", 200, "document", 120, "holder", 400);
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;

    /** @param faults receives every fault of the row; the result is null when there is one */
    static RegisterRow read(CSVRecord csv, List<ImportReport.Fault> faults) {
        Cells cells = new Cells(csv, faults);
        LIMITS.forEach((column, limit) -> {
            if (cells.text(column) != null && cells.text(column).length() > limit) {
                faults.add(new ImportReport.Fault(column, "tooLong"));
            }
        });
        NEEDED.stream().filter(column -> cells.text(column) == null).forEach(column -> faults.add(new ImportReport.Fault(column, "required")));
        if (!csv.isConsistent()) {
            faults.add(new ImportReport.Fault("", "cellMissing"));
        }
        String serial = cells.text("serial");
        String normalised = serial == null ? "" : new SerialNumber(serial).normalised();
        if (serial != null && normalised.isEmpty()) {
            faults.add(new ImportReport.Fault("serial", "noSerial"));
        } else if (normalised.codePointCount(0, normalised.length()) > SerialNumber.LONGEST) {
            faults.add(new ImportReport.Fault("serial", "tooLong"));
        }
        RegisterRow row = new RegisterRow(cells.code("register", RegisterKind.class), serial, normalised, cells.text("maker"), cells.text("model"),
                cells.code("type", FirearmType.class), cells.text("calibre"), cells.year(), cells.date(), cells.text("from_party"),
                cells.text("to_party"), cells.state(), cells.text("document"), cells.text("holder"), cells.digest());
        return faults.isEmpty() ? row : null;
    }

    private record Cells(CSVRecord csv, List<ImportReport.Fault> faults) {

        String text(String column) {
            if (!csv.isSet(column) || csv.get(column).isBlank()) {
                return null;
            }
            return csv.get(column).strip();
        }

        <E extends Enum<E>> E code(String column, Class<E> codes) {
            String text = text(column);
            if (text == null) {
                return null;
            }
            E found = Arrays.stream(codes.getEnumConstants()).filter(c -> c.name().equalsIgnoreCase(text)).findFirst().orElse(null);
            if (found == null) {
                faults.add(new ImportReport.Fault(column, "unknownCode"));
            }
            return found;
        }

        Integer year() {
            String text = text("year");
            if (text == null) {
                return null;
            }
            if (text.matches("[0-9]{4}")) {
                int year = Integer.parseInt(text);
                if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                    return year;
                }
            }
            faults.add(new ImportReport.Fault("year", "noYear"));
            return null;
        }

        LocalDate date() {
            String text = text("event_date");
            if (text == null) {
                return null;
            }
            try {
                LocalDate date = LocalDate.parse(text);
                if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                    return date;
                }
                faults.add(new ImportReport.Fault("event_date", "noDate"));
            } catch (DateTimeParseException e) {
                faults.add(new ImportReport.Fault("event_date", "noDate"));
            }
            return null;
        }

        String state() {
            String text = text("state");
            if (text == null || text.matches("[A-Z]{2}")) {
                return text;
            }
            faults.add(new ImportReport.Fault("state", "noState"));
            return null;
        }

        byte[] digest() {
            List<String> values = new ArrayList<>();
            COLUMNS.forEach(column -> values.add(text(column) == null ? "" : text(column)));
            try {
                return MessageDigest.getInstance("SHA-256").digest(String.join("\u001f", values).getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }
    }
}
