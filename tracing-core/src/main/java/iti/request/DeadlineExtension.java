package iti.request;

import iti.access.Principal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** More time that a supervisor granted for one clock of a request, on a legal basis: so many days, or until a day. */
@Entity
@Table(name = "deadline_extension")
public class DeadlineExtension {

    @Id
    private UUID id;
    @Column(name = "request_id")
    private UUID request;
    @Enumerated(EnumType.STRING)
    private Deadline.What clock;
    /** A request that is re-opened has new clocks, which this one does not extend. */
    @Column(name = "clock_started")
    private Instant clockStarted;
    /** From 1 among those of its clock: a second one granted at the same moment on the same view is refused by the database. */
    private int position;
    private Integer days;
    @Column(name = "until_day")
    private LocalDate until;
    @Column(name = "legal_basis")
    private String legalBasis;
    private String reason;
    @Column(name = "granted_by")
    private UUID grantedBy;
    @Column(name = "granted_by_name")
    private String grantedByName;
    @Column(name = "granted_at")
    private Instant grantedAt;

    protected DeadlineExtension() {
    }

    DeadlineExtension(UUID request, Deadline.What clock, Instant clockStarted, int position, ExtensionGrant grant, Principal by, Instant at) {
        this.id = UUID.randomUUID();
        this.request = request;
        this.clock = clock;
        this.clockStarted = clockStarted;
        this.position = position;
        this.days = grant.days();
        this.until = grant.until();
        this.legalBasis = grant.legalBasis();
        this.reason = grant.reason();
        this.grantedBy = by.id();
        this.grantedByName = by.name();
        this.grantedAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID request() {
        return request;
    }

    public Deadline.What clock() {
        return clock;
    }

    /** Whether it belongs to the clock that began then. */
    boolean counts(Deadline.What what, Instant started) {
        return clock == what && clockStarted.equals(started);
    }

    public int position() {
        return position;
    }

    /** The due day after this extension: so many calendar days more, or the day named, never an earlier one. */
    LocalDate after(LocalDate due) {
        return days != null ? due.plusDays(days) : until.isAfter(due) ? until : due;
    }

    public String legalBasis() {
        return legalBasis;
    }

    public String reason() {
        return reason;
    }

    public UUID grantedBy() {
        return grantedBy;
    }

    public String grantedByName() {
        return grantedByName;
    }

    public Instant grantedAt() {
        return grantedAt;
    }
}
