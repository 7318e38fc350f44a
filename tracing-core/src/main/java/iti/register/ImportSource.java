package iti.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A record holder whose files come again and again, with the way their columns are read. */
@Entity
@Table(name = "import_source")
class ImportSource {

    @Id
    private String name;
    private String mapping;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Version
    private long version;

    protected ImportSource() {
    }

    ImportSource(String name) {
        this.name = name;
    }

    void reads(ColumnMapping mapping, Instant at) {
        this.mapping = mapping.json();
        this.changedAt = at;
    }

    String name() {
        return name;
    }

    ColumnMapping mapping() {
        return ColumnMapping.of(mapping);
    }
}
