package iti.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What a case says of the point of diversion of one of its weapons, as last found; the ledger keeps each revision. */
@Entity
@Table(name = "diversion_finding")
public class DiversionFinding {

    @Id
    @Column(name = "firearm_id")
    private UUID firearm;
    @Column(name = "case_file_id")
    private UUID caseFile;
    @Column(name = "diverted_from")
    private LocalDate from;
    @Column(name = "diverted_until")
    private LocalDate until;
    private String place;
    private String state;
    private String circumstances;
    @Enumerated(EnumType.STRING)
    private DiversionMethod method;
    private String basis;
    @Enumerated(EnumType.STRING)
    @Column(name = "not_established")
    private FailureReason notEstablished;
    @Column(name = "found_by")
    private UUID foundBy;
    @Column(name = "found_at")
    private Instant foundAt;
    @Version
    private long version;

    protected DiversionFinding() {
    }

    DiversionFinding(UUID caseFile, UUID firearm) {
        this.caseFile = caseFile;
        this.firearm = firearm;
    }

    void find(Diversion found, UUID by, Instant at) {
        this.from = found.from();
        this.until = found.until();
        this.place = found.place();
        this.state = found.state();
        this.circumstances = found.circumstances();
        this.method = found.method();
        this.basis = found.basis();
        this.notEstablished = found.notEstablished();
        this.foundBy = by;
        this.foundAt = at;
    }

    public UUID firearm() {
        return firearm;
    }

    public Diversion diversion() {
        return new Diversion(from, until, place, state, circumstances, method, basis, notEstablished);
    }

    public UUID foundBy() {
        return foundBy;
    }

    public Instant foundAt() {
        return foundAt;
    }
}
