package iti.casefile;

import iti.directory.RequesterKind;
import iti.problem.Issues;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * When, where and how the weapon was recovered, in the own jurisdiction (ITI 16, 17 (a)); for a requester without territory: in which
 * State it was inspected.
 */
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
    @Column(name = "inspected_in")
    private String inspectedIn;

    protected RecoveryEvent() {
    }

    /** A recovery in the own jurisdiction. */
    public RecoveryEvent(RecoveryKind kind, LocalDate date, String place, String authority, Integer weapons, String circumstances) {
        this(kind, date, place, authority, weapons, circumstances, null);
    }

    /**
     * @param date    the day at the place, a date without zone
     * @param weapons number of weapons recovered together
     * @param inspectedIn State of inspection, ISO 3166-1 alpha-2; null for a recovery in the own jurisdiction
     */
    public RecoveryEvent(RecoveryKind kind, LocalDate date, String place, String authority, Integer weapons, String circumstances, String inspectedIn) {
        this.kind = kind;
        this.date = date;
        this.place = place;
        this.authority = authority;
        this.weapons = weapons;
        this.circumstances = circumstances;
        this.inspectedIn = inspectedIn;
    }

    /** What has a wrong form, even in a draft. {@code today} is the day at the centre. */
    public Issues formIssues(LocalDate today) {
        return new Issues().limit(place, 200, "recovery.place").limit(authority, 200, "recovery.authority")
                .limit(circumstances, 4000, "recovery.circumstances")
                .demand(date == null || !date.isAfter(today), "recovery.date", "inTheFuture")
                .demand(date == null || date.getYear() >= 1900, "recovery.date", "tooEarly")
                .demand(weapons == null || weapons >= 1 && weapons <= 100_000, "recovery.weapons", "range")
                .demand(inspectedIn == null || inspectedIn.matches("[A-Z]{2}"), "recovery.inspectedIn", "stateCode");
    }

    /** What ITI 17 (a) still lacks; ITI 16 binds a State to its own jurisdiction, a requester without territory names the State of inspection. */
    public Issues missing(LocalDate today, RequesterKind asker) {
        return formIssues(today)
                .demand(!asker.withoutTerritory() || inspectedIn != null, "recovery.inspectedIn", "required")
                .demand(asker.withoutTerritory() || inspectedIn == null, "recovery.inspectedIn", "ownJurisdiction")
                .demand(kind != null, "recovery.kind", "required").demand(date != null, "recovery.date", "required")
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

    /** The State in which a requester without territory inspected the weapon; null for a recovery in the own jurisdiction. */
    public String inspectedIn() {
        return inspectedIn;
    }
}
