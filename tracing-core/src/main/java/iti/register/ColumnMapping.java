package iti.register;

import iti.problem.Issue;
import iti.problem.Issues;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the columns of one source's files are read.
 *
 * @param columns  heading of the source for each column that it has
 * @param register the register that all rows belong to, or null when a column names it row by row
 * @param dates    how days are written
 */
public record ColumnMapping(Map<RecordColumn, String> columns, RegisterKind register, DateForm dates) {

    public ColumnMapping {
        columns = columns.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(columns));
    }

    /** The mapping of our own template: a column is read when it has the very heading. */
    static ColumnMapping template(List<String> headings) {
        Map<RecordColumn, String> columns = new EnumMap<>(RecordColumn.class);
        for (RecordColumn column : RecordColumn.values()) {
            if (headings.contains(column.heading())) {
                columns.put(column, column.heading());
            }
        }
        return new ColumnMapping(columns, null, DateForm.ISO);
    }

    /** What the headings themselves say, each heading for one column at most; our own template is read without a question. */
    public static ColumnMapping proposed(List<String> headings) {
        Map<RecordColumn, String> columns = new EnumMap<>(RecordColumn.class);
        Set<String> taken = new HashSet<>();
        for (int rank = 0; rank < 8; rank++) {
            for (RecordColumn column : RecordColumn.values()) {
                int now = rank;
                headings.stream().filter(h -> column.likely(h) && column.rank(h) == now && !taken.contains(h)).findFirst().ifPresent(h -> {
                    if (columns.putIfAbsent(column, h) == null) {
                        taken.add(h);
                    }
                });
            }
        }
        return new ColumnMapping(columns, null, DateForm.ISO);
    }

    /** This mapping as far as a file has its headings, completed by what the other headings say. */
    ColumnMapping onto(List<String> headings) {
        Map<RecordColumn, String> fitting = new EnumMap<>(RecordColumn.class);
        fitting.putAll(proposed(headings.stream().filter(h -> !columns.containsValue(h)).toList()).columns());
        columns.forEach((column, heading) -> {
            if (headings.contains(heading)) {
                fitting.put(column, heading);
            }
        });
        if (register != null) {
            fitting.remove(RecordColumn.REGISTER);
        }
        return new ColumnMapping(fitting, register, dates);
    }

    /** What keeps a file with these headings from being read so: {@code columnMissing}, {@code columnTwice}, {@code columnUnknown}, each with {@code column}. */
    Issues issues(List<String> headings) {
        Issues issues = new Issues();
        for (RecordColumn column : RecordColumn.NEEDED) {
            boolean given = columns.containsKey(column) || column == RecordColumn.REGISTER && register != null;
            if (!given) {
                issues.add(new Issue("columns." + column.name(), "columnMissing", Map.of("column", column.heading())));
            }
        }
        Set<String> seen = new HashSet<>();
        columns.forEach((column, heading) -> {
            if (!headings.contains(heading)) {
                issues.add(new Issue("columns." + column.name(), "columnUnknown", Map.of("column", column.heading())));
            } else if (!seen.add(heading) || headings.indexOf(heading) != headings.lastIndexOf(heading)) {
                issues.add(new Issue("columns." + column.name(), "columnTwice", Map.of("column", column.heading())));
            }
        });
        return issues;
    }

    String json() {
        JsonObjectBuilder named = Json.createObjectBuilder();
        columns.forEach((column, heading) -> named.add(column.name(), heading));
        return Json.createObjectBuilder().add("columns", named).add("dates", dates.name())
                .add("register", register == null ? JsonValue.NULL : Json.createValue(register.name())).build().toString();
    }

    static ColumnMapping of(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            Map<RecordColumn, String> columns = new EnumMap<>(RecordColumn.class);
            JsonObject named = object.getJsonObject("columns");
            named.keySet().forEach(column -> columns.put(RecordColumn.valueOf(column), named.getString(column)));
            return new ColumnMapping(columns, object.isNull("register") ? null : RegisterKind.valueOf(object.getString("register")),
                    DateForm.valueOf(object.getString("dates")));
        }
    }
}
