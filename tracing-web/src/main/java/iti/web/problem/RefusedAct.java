package iti.web.problem;

import iti.problem.Problem;
import iti.web.access.CookieBoundToken;
import iti.web.access.SignedIn;
import iti.web.typed.KeptTyping;
import iti.web.typed.Typed;
import iti.web.typed.TypedNow;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.MvcContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;

/** A problem of the core becomes a page. What was typed is shown on it, and is in the form again when its page is opened. */
@ApplicationScoped
@Priority(1)
public class RefusedAct implements ExceptionMapper<Problem> {

    private final TroublePages pages;
    private final SignedIn signedIn;
    private final TypedNow typed;
    private final KeptTyping kept;
    private final HttpServletRequest request;
    private final MvcContext mvc;

    @Inject
    public RefusedAct(TroublePages pages, SignedIn signedIn, TypedNow typed, KeptTyping kept, HttpServletRequest request, MvcContext mvc) {
        this.pages = pages;
        this.signedIn = signedIn;
        this.typed = typed;
        this.kept = kept;
        this.request = request;
        this.mvc = mvc;
    }

    @Override
    public Response toResponse(Problem problem) {
        Optional<Typed> form = signedIn.person().flatMap(person -> typed.form()).filter(t -> !t.words().isEmpty());
        form.ifPresent(t -> CookieBoundToken.of(request).ifPresent(session -> kept.keep(session, t)));
        return pages.of(problem, form, mvc.getLocale());
    }
}
