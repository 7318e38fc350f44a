package iti.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tables that come with the release: {@code iti/reference/*.csv}. */
final class ShippedReference {

    private static final Map<ReferenceKind, Map<String, ReferenceRow>> ROWS = read();

    private ShippedReference() {
    }

    /** By kind and code; each kind in the order of its file. */
    static Map<ReferenceKind, Map<String, ReferenceRow>> rows() {
        return ROWS;
    }

    /** @throws IllegalStateException when a shipped row has a fault: the build is wrong */
    private static Map<ReferenceKind, Map<String, ReferenceRow>> read() {
        Map<ReferenceKind, Map<String, ReferenceRow>> all = new EnumMap<>(ReferenceKind.class);
        for (ReferenceKind kind : ReferenceKind.values()) {
            try (InputStream csv = ShippedReference.class.getResourceAsStream("/iti/reference/" + kind.file() + ".csv")) {
                ReferenceFile file = ReferenceFile.read(kind, csv, (to, code) -> all.containsKey(to) && all.get(to).containsKey(code));
                if (!file.refused().isEmpty()) {
                    throw new IllegalStateException(kind.file() + ".csv: " + file.refused());
                }
                Map<String, ReferenceRow> rows = new LinkedHashMap<>();
                file.rows().forEach(row -> rows.put(row.code(), row));
                all.put(kind, rows);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }
}
