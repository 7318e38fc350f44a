package iti.casefile;

import iti.problem.Issues;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** When, where and how the weapon was recovered, in the own jurisdiction (ITI 16, 17 (a)). */
@Embeddable
public class RecoveryEvent {

    @Enumerated(EnumType.STRING)
    @Column(name = "recovery_kind")
    private RecoveryKind kind;
    @Column(name = "recovered_on")
    private LocalDate date;
    @Column(name = "recovery_place")
    private String place;
    @Column(name = "recovery_authority")
    private String authority;
    @Column(name = "recovered_weapons")
    private Integer weapons;
    private String circumstances;

    protected RecoveryEvent() {
    }

    /**
     * @param date    the day at the place, a date without zone
     * @param weapons number of weapons recovered together
     */
    public RecoveryEvent(RecoveryKind kind, LocalDate date, String place, String authority, Integer weapons, String circumstances) {
        this.kind = kind;
        this.date = date;
        this.place = place;
        this.authority = authority;
        this.weapons = weapons;
        this.circumstances = circumstances;
    }

    /** What has a wrong form, even in a draft. {@code today} is the day at the centre. */
    public Issues formIssues(LocalDate today) {
        return new Issues().limit(place, 200, "recovery.place").limit(authority, 200, "recovery.authority")
                .limit(circumstances, 4000, "recovery.circumstances")
                .demand(date == null || !date.isAfter(today), "recovery.date", "inTheFuture")
                .demand(date == null || date.getYear() >= 1900, "recovery.date", "tooEarly")
                .demand(weapons == null || weapons >= 1 && weapons <= 100_000, "recovery.weapons", "range");
    }

    /** What ITI 17 (a) still lacks. */
    public Issues missing(LocalDate today) {
        return formIssues(today).demand(kind != null, "recovery.kind", "required").demand(date != null, "recovery.date", "required")
                .demandText(place, "recovery.place").demandText(circumstances, "recovery.circumstances");
    }

    public RecoveryKind kind() {
        return kind;
    }

    public LocalDate date() {
        return date;
    }

    public String place() {
        return place;
    }

    public String authority() {
        return authority;
    }

    public Integer weapons() {
        return weapons;
    }

    public String circumstances() {
        return circumstances;
    }
}
