package iti.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** One national register (ITI 11, 12): who keeps it, on what legal basis, how old it is. */
@Entity
@Table(name = "firearm_register")
public class Register {

    @Id
    @Enumerated(EnumType.STRING)
    private RegisterKind kind;
    private String keeper;
    @Column(name = "legal_basis")
    private String legalBasis;
    @Column(name = "updated_at")
    private Instant updatedAt;
    @Column(name = "record_count")
    private long records;
    @Version
    private long version;

    protected Register() {
    }

    void describe(String keeper, String legalBasis) {
        this.keeper = keeper;
        this.legalBasis = legalBasis;
    }

    void loaded(long more, Instant at) {
        records += more;
        updatedAt = at;
    }

    public RegisterKind kind() {
        return kind;
    }

    /** The authority that keeps it, or null when that was not said yet. */
    public String keeper() {
        return keeper;
    }

    /** The law it is kept under, or null when that was not said yet. */
    public String legalBasis() {
        return legalBasis;
    }

    /** When it was last loaded; null when it never was. */
    public Instant updatedAt() {
        return updatedAt;
    }

    public long records() {
        return records;
    }
}
