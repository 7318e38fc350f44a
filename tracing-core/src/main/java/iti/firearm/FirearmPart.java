package iti.firearm;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A part of a weapon that came from elsewhere than the rest of it (ITI 10): a slide or barrel of another maker. Its marks
 * are those on its component. A State can be asked about it alone.
 */
@Embeddable
public class FirearmPart {

    @Enumerated(EnumType.STRING)
    private Component component;
    private String make;
    private String model;
    @Column(name = "country")
    private String country;
    private String remark;

    protected FirearmPart() {
    }

    /**
     * @param make    its own maker, or null when not known
     * @param model   the model it was made for, or null
     * @param country ISO 3166-1 alpha-2 of its own manufacture, or null
     */
    public FirearmPart(Component component, String make, String model, String country, String remark) {
        this.component = component;
        this.make = blankToNull(make);
        this.model = blankToNull(model);
        this.country = blankToNull(country);
        this.remark = blankToNull(remark);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public Component component() {
        return component;
    }

    public String make() {
        return make;
    }

    public String model() {
        return model;
    }

    public String country() {
        return country;
    }

    public String remark() {
        return remark;
    }
}
