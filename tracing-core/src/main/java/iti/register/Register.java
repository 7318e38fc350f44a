package iti.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

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
    @Column(name = "retention_years")
    private Integer retentionYears;
    @Column(name = "updated_at")
    private Instant updatedAt;
    @Column(name = "record_count")
    private long records;
    @Version
    private long version;

    protected Register() {
    }

    void describe(String keeper, String legalBasis, Integer retentionYears) {
        this.keeper = keeper;
        this.legalBasis = legalBasis;
        this.retentionYears = retentionYears;
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

    /** For how many years from the event its records are kept; null: without end. Never less than {@link RegisterKind#retentionYears}. */
    public Integer retentionYears() {
        return retentionYears;
    }

    /** Whether a record of an event on that day must still exist, by the retention of this register (ITI 12). */
    public boolean mustStillExist(LocalDate event, LocalDate today) {
        return retentionYears == null || kind.mustStillExist(event, today) || !event.plusYears(retentionYears).isBefore(today);
    }

    /** When it was last loaded; null when it never was. */
    public Instant updatedAt() {
        return updatedAt;
    }

    public long records() {
        return records;
    }
}
