package iti.register;

import java.time.LocalDate;

/** A record found, as far as ranking needs it. */
record FoundRow(long id, RegisterKind register, String serial, String maker, String model, String calibre, Integer year, LocalDate eventDate) {

    /** The same for all records of one weapon: maker and serial number, normalised. */
    record Weapon(String maker, String serial) {
    }
}
