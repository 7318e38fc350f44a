package iti.register;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;

/** A count that goes with an import: rows with a fault, rows to look at, new records of a register. */
@Entity
@Table(name = "import_tally")
public class ImportTally {

    /** What is counted. */
    public enum Kind { FAULT, WARNING, REGISTER, SHAPE }

    /** Identity: what is counted in which import. */
    @Embeddable
    static class Key {
        @Column(name = "run_id")
        private UUID run;
        @Enumerated(EnumType.STRING)
        private Kind kind;
        private String name;

        protected Key() {
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.run.equals(run) && key.kind == kind && key.name.equals(name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(run, kind, name);
        }
    }

    @EmbeddedId
    private Key key;
    @Column(name = "row_count")
    private long rows;
    @Column(name = "first_row")
    private long firstRow;

    protected ImportTally() {
    }

    public Kind kind() {
        return key.kind;
    }

    String name() {
        return key.name;
    }

    /** The column a fault or warning is about; empty when it is about the whole row. */
    public String column() {
        return key.name.substring(0, key.name.lastIndexOf(':'));
    }

    /** Code of a fault or warning, see {@link ImportReport.Fault}. */
    public String code() {
        return key.name.substring(key.name.lastIndexOf(':') + 1);
    }

    public long rows() {
        return rows;
    }

    /** Number of the first row it was counted for. */
    public long firstRow() {
        return firstRow;
    }
}
