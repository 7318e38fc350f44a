package iti.web.problem;

import iti.problem.Problem;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** A problem of the core becomes a page. */
@ApplicationScoped
@Priority(1)
public class RefusedAct implements ExceptionMapper<Problem> {

    private final TroublePages pages;
    private final MvcContext mvc;

    @Inject
    public RefusedAct(TroublePages pages, MvcContext mvc) {
        this.pages = pages;
        this.mvc = mvc;
    }

    @Override
    public Response toResponse(Problem problem) {
        return pages.of(problem, mvc.getLocale());
    }
}
