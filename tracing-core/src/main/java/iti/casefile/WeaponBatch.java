package iti.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A table of weapons that waits to be taken into a case; one for each case at most. Its rows are no weapons of the case yet. */
@Entity
@Table(name = "weapon_batch")
class WeaponBatch {

    @Id
    @Column(name = "case_file_id")
    private UUID caseFile;
    @Column(name = "rows_text")
    private String rows;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Version
    private long version;

    protected WeaponBatch() {
    }

    WeaponBatch(UUID caseFile, String rows, Instant now) {
        this.caseFile = caseFile;
        write(rows, now);
    }

    void write(String rows, Instant now) {
        this.rows = rows;
        this.changedAt = now;
    }

    /** As {@link BatchTable} writes it. */
    String rows() {
        return rows;
    }

    Instant changedAt() {
        return changedAt;
    }

    long version() {
        return version;
    }
}
