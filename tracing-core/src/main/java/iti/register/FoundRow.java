package iti.register;

import iti.firearm.SerialNumber;
import java.time.LocalDate;

/** A record found, as far as ranking needs it. */
record FoundRow(long id, RegisterKind register, String serial, String maker, String model, String calibre, LocalDate eventDate) {

    /** The same for all records of one weapon: maker and serial number. */
    Weapon weapon() {
        return new Weapon(new SerialNumber(maker).normalised(), serial);
    }

    record Weapon(String maker, String serial) {
    }
}
