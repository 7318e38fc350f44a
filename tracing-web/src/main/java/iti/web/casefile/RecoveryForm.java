package iti.web.casefile;

import iti.casefile.RecoveryEvent;
import iti.casefile.RecoveryKind;
import iti.web.form.Form;
import java.util.Locale;

/** The recovery event as a form: when, where and how the weapon was found (ITI 17 (a)). */
public final class RecoveryForm {

    private RecoveryForm() {
    }

    /** What was typed. */
    public static RecoveryEvent read(Form form) {
        String inspectedIn = form.text("recovery.inspectedIn");
        return new RecoveryEvent(form.code("recovery.kind", RecoveryKind.class), form.day("recovery.date"), form.text("recovery.place"),
                form.text("recovery.authority"), form.whole("recovery.weapons"), form.text("recovery.circumstances"),
                inspectedIn == null ? null : inspectedIn.toUpperCase(Locale.ROOT));
    }

    /** A form filled with what is kept. */
    public static Form fill(RecoveryEvent event, long version) {
        return Form.blank().with("recovery.kind", event.kind()).with("recovery.date", event.date()).with("recovery.place", event.place())
                .with("recovery.authority", event.authority()).with("recovery.weapons", event.weapons())
                .with("recovery.circumstances", event.circumstances()).with("recovery.inspectedIn", event.inspectedIn()).with("version", version);
    }
}
