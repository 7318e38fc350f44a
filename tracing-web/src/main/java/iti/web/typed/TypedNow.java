package iti.web.typed;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** What was typed into the form that this request sends. */
@RequestScoped
public class TypedNow {

    private Typed typed;

    /** Empty when the request sends no form, or one with a file. */
    public Optional<Typed> form() {
        return Optional.ofNullable(typed);
    }

    void is(Typed typed) {
        this.typed = typed;
    }
}
