package iti.casefile;

import iti.firearm.Action;
import iti.firearm.Advice;
import iti.firearm.Component;
import iti.firearm.FirearmDescription;
import iti.firearm.FirearmType;
import iti.firearm.ManufactureMode;
import iti.firearm.MarkKind;
import iti.firearm.MarkText;
import iti.firearm.Marking;
import iti.firearm.MarkingStatus;
import iti.firearm.RestorationMethod;
import iti.message.CodeNames;
import iti.problem.Issue;
import iti.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the cells of one row as a weapon. A code is taken by its name in the contract or in English words. */
final class BatchCells {

    private static final CodeNames NAMES = new CodeNames(Locale.ENGLISH);
    /** What a spreadsheet makes of a long number: the number itself is lost. */
    private static final Pattern SPREADSHEET_NUMBER = Pattern.compile("\\d+([.,]\\d+)?[Ee]\\+\\d+");

    private final Map<String, String> cells;
    private final List<Issue> faults = new ArrayList<>();
    private final List<Issue> warnings = new ArrayList<>();
    private final List<Marking> marks = new ArrayList<>();
    private final List<String> columnOfMark = new ArrayList<>();

    BatchCells(Map<String, String> cells) {
        this.cells = cells;
    }

    BatchRow read(int number) {
        serial();
        mark("maker_mark", MarkKind.MANUFACTURER);
        mark("import_mark", MarkKind.IMPORT);
        FirearmDescription weapon = new FirearmDescription(code("type", FirearmType.class), cells.get("make"), cells.get("model"), cells.get("calibre"),
                code("action", Action.class), upper(cells.get("country")), year(), code("mode", ManufactureMode.class), marks, cells.get("remarks"));
        List<Issue> form = weapon.formIssues("").list();
        form.stream().filter(i -> faults.stream().noneMatch(f -> f.field().equals(column(i.field())))).forEach(i -> faults.add(new Issue(column(i.field()), i.code(), i.args())));
        if (!faults.isEmpty()) {
            return new BatchRow(number, cells, null, List.copyOf(faults), List.copyOf(warnings));
        }
        weapon.missing("").list().forEach(i -> warnings.add(Issue.of(column(i.field()), "neededLater")));
        if (weapon.advice().contains(Advice.SERIAL_MAY_BE_NO_MAKERS)) {
            warnings.add(Issue.of("serial", "serialNoMakers"));
        }
        return new BatchRow(number, cells, weapon, List.of(), List.copyOf(warnings));
    }

    /** A weapon without a number says so by the state of the mark. Where the marks are is said, never assumed (ITI 10). */
    private void serial() {
        String text = cells.get("serial");
        MarkingStatus status = code("mark_status", MarkingStatus.class);
        if (text == null && status == null) {
            return;
        }
        Component component = component();
        if (text != null && SPREADSHEET_NUMBER.matcher(text).matches()) {
            warnings.add(Issue.of("serial", "spreadsheetNumber"));
        }
        MarkText read = parsed("serial", text);
        MarkingStatus asRead = read == null || read.readable() ? MarkingStatus.READABLE : MarkingStatus.PARTLY_READABLE;
        add("serial", new Marking(MarkKind.SERIAL, component, null, text, status == null ? asRead : status, code("restoration", RestorationMethod.class)));
    }

    private void mark(String column, MarkKind kind) {
        String text = cells.get(column);
        if (text != null) {
            MarkText read = parsed(column, text);
            Component component = component();
            add(column, new Marking(kind, component, null, text,
                    read == null || read.readable() ? MarkingStatus.READABLE : MarkingStatus.PARTLY_READABLE, null));
        }
    }

    private Component component() {
        if (cells.get("component") == null && !faulty("component")) {
            faults.add(Issue.of("component", "required"));
        }
        return code("component", Component.class);
    }

    private void add(String column, Marking mark) {
        marks.add(mark);
        columnOfMark.add(column);
    }

    private MarkText parsed(String column, String text) {
        try {
            return text == null ? null : MarkText.parse(text, column);
        } catch (Problem fault) {
            faults.addAll(fault.issues());
            return null;
        }
    }

    private <E extends Enum<E>> E code(String column, Class<E> codes) {
        String text = cells.get(column);
        if (text == null) {
            return null;
        }
        E found = Arrays.stream(codes.getEnumConstants()).filter(c -> c.name().equalsIgnoreCase(text) || NAMES.name(c).equalsIgnoreCase(text)).findFirst().orElse(null);
        if (found == null && !faulty(column)) {
            faults.add(Issue.of(column, "unknownCode"));
        }
        return found;
    }

    private Integer year() {
        String text = cells.get("year");
        if (text == null || text.matches("[0-9]{4}")) {
            return text == null ? null : Integer.valueOf(text);
        }
        faults.add(Issue.of("year", "year"));
        return null;
    }

    private boolean faulty(String column) {
        return faults.stream().anyMatch(f -> f.field().equals(column));
    }

    /** The column that says what a field of the description says. */
    private String column(String field) {
        if (field.startsWith("markings.")) {
            String[] path = field.split("\\.");
            return path[2].equals("text") ? columnOfMark.get(Integer.parseInt(path[1])) : path[2].equals("status") ? "mark_status" : path[2];
        }
        return switch (field) {
            case "countryOfManufacture" -> "country";
            case "yearOfManufacture" -> "year";
            case "markings" -> "serial";
            default -> field;
        };
    }

    private static String upper(String code) {
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }
}
