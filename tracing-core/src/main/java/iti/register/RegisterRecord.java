package iti.register;

import iti.firearm.FirearmType;
import iti.firearm.SerialNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** What a register says of one weapon at one event (ITI 11, 12). Written by {@link RegisterImport} only, never changed. */
@Entity
@Table(name = "register_record")
public class RegisterRecord {

    @Id
    private long id;
    @Enumerated(EnumType.STRING)
    private RegisterKind register;
    private String serial;
    @Column(name = "serial_norm")
    private String normalised;
    private String maker;
    private String model;
    @Enumerated(EnumType.STRING)
    @Column(name = "firearm_type")
    private FirearmType type;
    private String calibre;
    @Column(name = "year_made")
    private Integer year;
    @Column(name = "event_date")
    private LocalDate eventDate;
    @Column(name = "from_party")
    private String from;
    @Column(name = "to_party")
    private String to;
    private String state;
    private String document;

    protected RegisterRecord() {
    }

    public long id() {
        return id;
    }

    public RegisterKind register() {
        return register;
    }

    /** Exactly as the register has it. */
    public SerialNumber serial() {
        return new SerialNumber(serial);
    }

    String normalised() {
        return normalised;
    }

    public String maker() {
        return maker;
    }

    public String model() {
        return model;
    }

    public FirearmType type() {
        return type;
    }

    public String calibre() {
        return calibre;
    }

    /** Year of manufacture, or null. */
    public Integer year() {
        return year;
    }

    /** Day of the event the record is about, or null. */
    public LocalDate eventDate() {
        return eventDate;
    }

    /** Company or authority that handed over; never a private person. */
    public String from() {
        return from;
    }

    /** Company or authority that received; never a private person. */
    public String to() {
        return to;
    }

    /** ISO 3166-1 alpha-2 code of the State the record names, or null. */
    public String state() {
        return state;
    }

    /** Number of the licence, certificate or invoice, or null. */
    public String document() {
        return document;
    }

    /** Whether a maker's name means the maker of this record: case and punctuation do not count. */
    boolean madeBy(String name) {
        return new SerialNumber(maker).sameAs(new SerialNumber(name));
    }
}
