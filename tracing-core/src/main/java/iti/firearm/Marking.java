package iti.firearm;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** One mark on one component of a weapon (ITI 8, 10). */
@Embeddable
public class Marking {

    @Enumerated(EnumType.STRING)
    private MarkKind kind;
    @Enumerated(EnumType.STRING)
    private Component component;
    private String place;
    @Column(name = "engraved_text")
    private String text;
    @Enumerated(EnumType.STRING)
    private MarkingStatus status;
    @Enumerated(EnumType.STRING)
    private RestorationMethod restoration;
    @Column(name = "serial_key")
    private String serialKey;

    protected Marking() {
    }

    /**
     * @param place where on the component, for example "right side", or null
     * @param text  exactly as engraved; {@code ?} unreadable, {@code [0O]} one of these; null when there is nothing to read
     */
    public Marking(MarkKind kind, Component component, String place, String text, MarkingStatus status, RestorationMethod restoration) {
        this.kind = kind;
        this.component = component;
        this.place = blankToNull(place);
        this.text = blankToNull(text);
        this.status = status;
        this.restoration = restoration;
        this.serialKey = kind == MarkKind.SERIAL ? SerialNumber.keyOf(this.text).orElse(null) : null;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public MarkKind kind() {
        return kind;
    }

    public Component component() {
        return component;
    }

    public String place() {
        return place;
    }

    public String text() {
        return text;
    }

    public MarkingStatus status() {
        return status;
    }

    public RestorationMethod restoration() {
        return restoration;
    }

    /** By what the same serial number is found on other weapons, however it was written; null for other marks and for what cannot be read. */
    public String serialKey() {
        return serialKey;
    }

    /** Frame or receiver: where the mark that identifies the weapon belongs (ITI 10). */
    public boolean onFrameOrReceiver() {
        return switch (component) {
            case FRAME, RECEIVER, RECEIVER_UPPER, RECEIVER_LOWER -> true;
            case BARREL, SLIDE, CYLINDER, BOLT, BREECH_BLOCK, STOCK, MAGAZINE, OTHER -> false;
        };
    }
}
