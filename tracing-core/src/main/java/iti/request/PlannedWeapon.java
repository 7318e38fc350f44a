package iti.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** An officer's choice of the State to be asked about a weapon, against the proposal of its marks. */
@Entity
@Table(name = "planned_weapon")
class PlannedWeapon {

    @Id
    @Column(name = "firearm_id")
    private UUID firearm;
    @Column(name = "case_file_id")
    private UUID caseFile;
    private String state;

    protected PlannedWeapon() {
    }

    PlannedWeapon(UUID firearm, UUID caseFile) {
        this.firearm = firearm;
        this.caseFile = caseFile;
    }

    void choose(String state) {
        this.state = state;
    }

    UUID firearm() {
        return firearm;
    }

    /** The State to ask; null when the weapon is left out. */
    String state() {
        return state;
    }
}
