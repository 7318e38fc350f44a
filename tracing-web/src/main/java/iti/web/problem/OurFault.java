package iti.web.problem;

import iti.persistence.Contention;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Anything nobody foresaw: logged whole, shown as a number. Two people changing one thing is told as such. */
@ApplicationScoped
@Priority(1)
public class OurFault implements ExceptionMapper<Throwable> {

    private final TroublePages pages;
    private final MvcContext mvc;

    @Inject
    public OurFault(TroublePages pages, MvcContext mvc) {
        this.pages = pages;
        this.mvc = mvc;
    }

    @Override
    public Response toResponse(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return pages.of(problem, mvc.getLocale());
            }
        }
        return Contention.in(fault) ? pages.of(Problem.of(ProblemKind.CHANGED_MEANWHILE), mvc.getLocale()) : pages.of(fault, mvc.getLocale());
    }
}
