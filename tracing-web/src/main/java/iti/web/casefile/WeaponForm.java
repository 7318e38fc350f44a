package iti.web.casefile;

import iti.firearm.Action;
import iti.firearm.Component;
import iti.firearm.FirearmDescription;
import iti.firearm.FirearmPart;
import iti.firearm.FirearmType;
import iti.firearm.ManufactureMode;
import iti.firearm.MarkKind;
import iti.firearm.Marking;
import iti.firearm.MarkText;
import iti.firearm.MarkingStatus;
import iti.firearm.Original;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.firearm.RestorationMethod;
import iti.web.form.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A weapon and its marks as a form (ITI 17 (b)). A line of marks counts when its kind or its text is given. */
public final class WeaponForm {

    private static final int LINES = 4;
    private static final int MOST = 40;
    private static final int MOST_PARTS = 12;

    private WeaponForm() {
    }

    /** What was typed. */
    public static FirearmDescription read(Form form) {
        List<Marking> marks = new ArrayList<>();
        for (int line = 0; line < lines(form); line++) {
            String at = "firearm.markings." + line + ".";
            if (form.text(at + "kind") != null || form.text(at + "text") != null) {
                marks.add(new Marking(form.code(at + "kind", MarkKind.class), form.code(at + "component", Component.class), form.text(at + "place"),
                        form.text(at + "text"), form.code(at + "status", MarkingStatus.class), form.code(at + "restoration", RestorationMethod.class)));
            }
        }
        return new FirearmDescription(form.code("firearm.type", FirearmType.class), form.text("firearm.make"), form.text("firearm.model"),
                form.text("firearm.calibre"), form.code("firearm.action", Action.class), upper(form.text("firearm.countryOfManufacture")),
                form.whole("firearm.yearOfManufacture"), form.code("firearm.mode", ManufactureMode.class), marks, form.text("firearm.remarks"),
                parts(form), original(form));
    }

    /** A line of parts counts when anything of it is given. */
    private static List<FirearmPart> parts(Form form) {
        List<FirearmPart> parts = new ArrayList<>();
        for (int line = 0; line < partLines(form); line++) {
            String at = "firearm.parts." + line + ".";
            if (Stream.of("component", "make", "model", "country", "remark").anyMatch(column -> form.text(at + column) != null)) {
                parts.add(new FirearmPart(form.code(at + "component", Component.class), form.text(at + "make"), form.text(at + "model"),
                        upper(form.text(at + "country")), form.text(at + "remark")));
            }
        }
        return parts;
    }

    private static Original original(Form form) {
        String make = form.text("firearm.convertedFrom.make");
        String model = form.text("firearm.convertedFrom.model");
        return make == null && model == null ? null : new Original(make, model);
    }

    /** Faults of the texts of the marks, as the notation of {@link MarkText} has it. */
    public static List<Issue> unread(Form form) {
        List<Issue> faults = new ArrayList<>();
        for (int line = 0; line < lines(form); line++) {
            String field = "firearm.markings." + line + ".text";
            try {
                MarkText.parse(form.text(field), field);
            } catch (Problem fault) {
                faults.addAll(fault.issues());
            }
        }
        return faults;
    }

    /** A form filled with what is kept. */
    public static Form fill(FirearmDescription weapon, long version) {
        Form form = blank().with("firearm.type", weapon.type()).with("firearm.make", weapon.make()).with("firearm.model", weapon.model())
                .with("firearm.calibre", weapon.calibre()).with("firearm.action", weapon.action())
                .with("firearm.countryOfManufacture", weapon.countryOfManufacture()).with("firearm.yearOfManufacture", weapon.yearOfManufacture())
                .with("firearm.mode", weapon.mode()).with("firearm.remarks", weapon.remarks()).with("version", version)
                .with("lines", Math.min(MOST, Math.max(LINES, weapon.markings().size() + 1))).with("parts", Math.min(MOST_PARTS, weapon.parts().size() + 2));
        if (weapon.convertedFrom() != null) {
            form.with("firearm.convertedFrom.make", weapon.convertedFrom().make()).with("firearm.convertedFrom.model", weapon.convertedFrom().model());
        }
        for (int line = 0; line < weapon.parts().size(); line++) {
            FirearmPart part = weapon.parts().get(line);
            String at = "firearm.parts." + line + ".";
            form.with(at + "component", part.component()).with(at + "make", part.make()).with(at + "model", part.model()).with(at + "country", part.country())
                    .with(at + "remark", part.remark());
        }
        for (int line = 0; line < weapon.markings().size(); line++) {
            Marking mark = weapon.markings().get(line);
            String at = "firearm.markings." + line + ".";
            form.with(at + "kind", mark.kind()).with(at + "component", mark.component()).with(at + "place", mark.place())
                    .with(at + "text", mark.text()).with(at + "status", mark.status()).with(at + "restoration", mark.restoration());
        }
        return form;
    }

    /** An empty form; the first line expects the serial number on the frame. */
    public static Form blank() {
        return Form.blank().with("lines", LINES).with("firearm.mode", ManufactureMode.INDUSTRIAL)
                .with("firearm.markings.0.kind", MarkKind.SERIAL).with("firearm.markings.0.component", Component.FRAME)
                .with("firearm.markings.0.status", MarkingStatus.READABLE);
    }

    /** How many lines of marks the form shows. */
    public static int lines(Form form) {
        String typed = form.value("lines");
        return typed.matches("\\d{1,2}") ? Math.max(1, Math.min(MOST, Integer.parseInt(typed))) : LINES;
    }

    /** How many lines of parts the form shows. */
    public static int partLines(Form form) {
        String typed = form.value("parts");
        return typed.matches("\\d{1,2}") ? Math.max(1, Math.min(MOST_PARTS, Integer.parseInt(typed))) : 2;
    }

    private static String upper(String code) {
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }
}
