package iti.deconfliction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a person compared a weapon, for a case, with the other cases of the centre. Which cases have it is joined when their officers look. */
@Entity
@Table(name = "weapon_check")
public class WeaponCheck {

    @Id
    private UUID id;
    @Column(name = "case_file_id")
    private UUID caseFile;
    @Column(name = "checked_by")
    private UUID by;
    @Column(name = "serial_key")
    private String serialKey;
    @Column(name = "maker_key")
    private String makerKey;
    @Column(name = "at_instant")
    private Instant at;

    protected WeaponCheck() {
    }

    WeaponCheck(UUID caseFile, UUID by, String serialKey, String makerKey, Instant at) {
        this.id = UUID.randomUUID();
        this.caseFile = caseFile;
        this.by = by;
        this.serialKey = serialKey;
        this.makerKey = makerKey;
        this.at = at;
    }

    UUID id() {
        return id;
    }

    UUID by() {
        return by;
    }

    String makerKey() {
        return makerKey;
    }

    Instant at() {
        return at;
    }
}
