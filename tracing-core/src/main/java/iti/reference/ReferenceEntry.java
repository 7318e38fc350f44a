package iti.reference;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A row that the installation loaded itself: its cells as a JSON object of texts. */
@Entity
@Table(name = "reference_entry")
public class ReferenceEntry {

    /** Kind and code, unique together. */
    @Id
    private String id;
    @Enumerated(EnumType.STRING)
    private ReferenceKind kind;
    @Column(name = "row_code")
    private String code;
    private String cells;

    protected ReferenceEntry() {
    }

    ReferenceEntry(ReferenceRow row) {
        this.id = identity(row.kind(), row.code());
        this.kind = row.kind();
        this.code = row.code();
        write(row);
    }

    static String identity(ReferenceKind kind, String code) {
        return kind + " " + code;
    }

    void write(ReferenceRow row) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        new TreeMap<>(row.cells()).forEach(json::add);
        cells = json.build().toString();
    }

    ReferenceRow row() {
        try (JsonReader reader = Json.createReader(new StringReader(cells))) {
            JsonObject json = reader.readObject();
            Map<String, String> texts = new HashMap<>();
            json.keySet().forEach(column -> texts.put(column, json.getString(column)));
            return new ReferenceRow(kind, code, texts);
        }
    }
}
