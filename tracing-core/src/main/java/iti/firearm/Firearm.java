package iti.firearm;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A recovered weapon as its finder describes it, on record with its case (ITI 9). */
@Entity
@Table(name = "firearm")
public class Firearm {

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    private FirearmType type;
    private String make;
    private String model;
    private String calibre;
    @Enumerated(EnumType.STRING)
    @Column(name = "action_kind")
    private Action action;
    @Column(name = "country_of_manufacture")
    private String countryOfManufacture;
    @Column(name = "year_of_manufacture")
    private Integer yearOfManufacture;
    @Enumerated(EnumType.STRING)
    @Column(name = "manufacture_mode")
    private ManufactureMode mode;
    private String remarks;
    @Column(name = "original_make")
    private String originalMake;
    @Column(name = "original_model")
    private String originalModel;
    @ElementCollection
    @CollectionTable(name = "firearm_part", joinColumns = @JoinColumn(name = "firearm_id"))
    @OrderColumn(name = "position")
    private List<FirearmPart> parts = new ArrayList<>();
    @ElementCollection
    @CollectionTable(name = "marking", joinColumns = @JoinColumn(name = "firearm_id"))
    @OrderColumn(name = "position")
    private List<Marking> markings = new ArrayList<>();
    @Version
    private long version;
    @Transient
    private List<Marking> knownMarkings;
    @Transient
    private List<FirearmPart> knownParts;

    protected Firearm() {
    }

    public Firearm(FirearmDescription description) {
        this.id = UUID.randomUUID();
        describe(description);
    }

    /** Its marks and parts as {@link MarksOfMany} read them. */
    void know(List<Marking> markings, List<FirearmPart> parts) {
        this.knownMarkings = markings;
        this.knownParts = parts;
    }

    private List<Marking> marks() {
        return knownMarkings == null ? markings : knownMarkings;
    }

    /** Replaces the description. */
    public void describe(FirearmDescription description) {
        know(null, null);
        this.type = description.type();
        this.make = description.make();
        this.model = description.model();
        this.calibre = description.calibre();
        this.action = description.action();
        this.countryOfManufacture = description.countryOfManufacture();
        this.yearOfManufacture = description.yearOfManufacture();
        this.mode = description.mode();
        this.remarks = description.remarks();
        this.originalMake = description.convertedFrom() == null ? null : description.convertedFrom().make();
        this.originalModel = description.convertedFrom() == null ? null : description.convertedFrom().model();
        this.markings.clear();
        this.markings.addAll(description.markings());
        this.parts.clear();
        this.parts.addAll(description.parts());
    }

    public UUID id() {
        return id;
    }

    public FirearmDescription description() {
        return new FirearmDescription(type, make, model, calibre, action, countryOfManufacture, yearOfManufacture, mode, marks(), remarks,
                knownParts == null ? parts : knownParts, Original.of(originalMake, originalModel));
    }

    /** The serial number on frame or receiver, else any serial number (ITI 10). */
    public Optional<Marking> serial() {
        return marks().stream().filter(m -> m.kind() == MarkKind.SERIAL && m.onFrameOrReceiver()).findFirst()
                .or(() -> marks().stream().filter(m -> m.kind() == MarkKind.SERIAL).findFirst());
    }
}
