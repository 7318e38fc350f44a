package iti.web.directory;

import iti.directory.RequesterKind;
import iti.directory.StateDetails;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import iti.web.form.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A State or a requester without territory as a form: the own one at set-up, or another one. */
public final class StateForm {

    public static final List<String> WEEKDAYS = List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");
    private static final String PATH = "state.";

    private StateForm() {
    }

    /** A form to be filled in. */
    public static Form blank() {
        return Form.blank().with(PATH + "kind", RequesterKind.STATE).with(PATH + "weekend", Set.of("SATURDAY", "SUNDAY"));
    }

    static Form fill(StateDetails state) {
        return Form.blank().with(PATH + "code", state.code()).with(PATH + "name", state.name()).with(PATH + "authority", state.authority())
                .with(PATH + "pointOfContact", state.pointOfContact()).with(PATH + "phone", state.phone()).with(PATH + "email", state.email())
                .with(PATH + "languages", state.languages()).with(PATH + "zone", state.zone())
                .with(PATH + "weekend", parts(state.weekend()).collect(Collectors.toSet()))
                .with(PATH + "holidays", parts(state.holidays()).sorted().collect(Collectors.joining("\n"))).with(PATH + "endpoint", state.endpoint())
                .with(PATH + "kind", state.kind()).with(PATH + "resolution", state.resolution());
    }

    /** @param code code of a State that is known already, or null when it is typed */
    public static StateDetails read(Form form, String code) {
        String typed = form.text(PATH + "code");
        return new StateDetails(code != null || typed == null ? code : typed.toUpperCase(Locale.ROOT), form.text(PATH + "name"),
                form.text(PATH + "authority"), form.text(PATH + "pointOfContact"), form.text(PATH + "phone"), form.text(PATH + "email"),
                form.text(PATH + "languages"), form.text(PATH + "zone"),
                WEEKDAYS.stream().filter(d -> form.is(PATH + "weekend", d)).collect(Collectors.joining(",")),
                parts(form.value(PATH + "holidays")).collect(Collectors.joining(",")), form.text(PATH + "endpoint"),
                form.code(PATH + "kind", RequesterKind.class), form.text(PATH + "resolution"));
    }

    /** The same problem with the fields of this form. */
    static Problem atFields(Problem problem) {
        return problem.kind() != ProblemKind.INVALID_INPUT ? problem
                : Problem.invalid(problem.issues().stream().map(i -> new Issue(PATH + i.field(), i.code(), i.args())).toList());
    }

    private static Stream<String> parts(String text) {
        return text == null ? Stream.of() : Arrays.stream(text.split("[\\s,;]+")).filter(p -> !p.isEmpty());
    }
}
