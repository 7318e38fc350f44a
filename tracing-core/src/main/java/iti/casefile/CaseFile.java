package iti.casefile;

import iti.access.Principal;
import iti.firearm.Firearm;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One recovery event with 1..n weapons. Belongs to a unit and an officer; other units do not see it. */
@Entity
@Table(name = "case_file")
public class CaseFile {

    @Id
    private UUID id;
    @Column(name = "case_number")
    private String number;
    @Column(name = "unit_id")
    private UUID unit;
    @Column(name = "officer_id")
    private UUID officer;
    @Embedded
    private RecoveryEvent recovery;
    @Enumerated(EnumType.STRING)
    private HandlingCode handling;
    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "case_file_id")
    @OrderColumn(name = "case_position")
    private List<Firearm> firearms = new ArrayList<>();
    @Column(name = "opened_at")
    private Instant openedAt;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Version
    private long version;

    protected CaseFile() {
    }

    CaseFile(String number, Principal officer, RecoveryEvent recovery, Instant now) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.unit = officer.unit();
        this.officer = officer.id();
        this.recovery = recovery;
        this.handling = HandlingCode.H1;
        this.openedAt = now;
        this.changedAt = now;
    }

    /** Guards against two people at one case: {@code expected} is the version that was read, or null when unknown. */
    void touch(Long expected, Instant now) {
        if (expected != null && expected != version) {
            throw Problem.of(ProblemKind.CHANGED_MEANWHILE, Map.of("case", id.toString(), "version", String.valueOf(version)));
        }
        changedAt = now;
    }

    void recover(RecoveryEvent event) {
        this.recovery = event;
    }

    void add(Firearm firearm) {
        firearms.add(firearm);
    }

    void assign(UUID officer, UUID unit) {
        this.officer = officer;
        this.unit = unit;
    }

    void handle(HandlingCode code) {
        this.handling = code;
    }

    public UUID id() {
        return id;
    }

    /** For people, with a check character, for example {@code CF-2026-000123-C}. */
    public String number() {
        return number;
    }

    public UUID unit() {
        return unit;
    }

    public UUID officer() {
        return officer;
    }

    public RecoveryEvent recovery() {
        return recovery == null ? new RecoveryEvent(null, null, null, null, null, null) : recovery;
    }

    public HandlingCode handling() {
        return handling;
    }

    public List<Firearm> firearms() {
        return List.copyOf(firearms);
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public long version() {
        return version;
    }
}
