package iti.web.form;

import iti.problem.Issue;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import iti.web.typed.FilledAgain;
import iti.web.typed.TypedNow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.function.Supplier;

/** How a form is answered: with the next page, or with itself, filled as it was typed and with all that has to be mended. */
@RequestScoped
public class Answers {

    private final MvcContext mvc;
    private final Models models;
    private final TypedNow typed;

    @Inject
    public Answers(MvcContext mvc, Models models, TypedNow typed) {
        this.mvc = mvc;
        this.models = models;
        this.typed = typed;
    }

    /** On to the next page, which says what was done. @param done key of the sentence, {@code done.<done>}; may be null */
    public Response next(String path, String done) {
        UriBuilder address = UriBuilder.fromUri(path);
        return Response.seeOther(done == null ? address.build() : address.queryParam("done", done).build()).build();
    }

    /**
     * The same form once more when something has to be mended or somebody else was faster; any other problem is thrown on. When somebody else was faster the form
     * may be gone from its page, so what was typed is also shown by itself.
     *
     * @param view makes the page and names its template
     */
    public Response again(Form form, Problem problem, Supplier<String> view) {
        if (problem.kind() == ProblemKind.INVALID_INPUT) {
            form.mend(problem.issues(), mvc.getLocale());
            return Response.status(422).entity(view.get()).build();
        }
        if (problem.kind() == ProblemKind.CHANGED_MEANWHILE) {
            form.mend(List.of(Issue.of("version", "changedMeanwhile")), mvc.getLocale());
            typed.form().filter(t -> !t.words().isEmpty()).ifPresent(t -> models.put(FilledAgain.TYPED, t));
            return Response.status(Response.Status.CONFLICT).entity(view.get()).build();
        }
        throw problem;
    }

    /**
     * The same form once more; when somebody else was faster, with both values side by side.
     *
     * @param now the form filled with what is kept
     */
    public Response again(Form form, Problem problem, Supplier<Form> now, Supplier<String> view) {
        return again(form, problem, () -> {
            if (problem.kind() == ProblemKind.CHANGED_MEANWHILE) {
                form.compare(now.get(), mvc.getLocale());
            }
            return view.get();
        });
    }

    /** The same form once more because values of a wrong form were typed; {@code others} is what else has to be mended. */
    public Response misread(Form form, List<Issue> others, Supplier<String> view) {
        return again(form, Problem.invalid(others), view);
    }
}
