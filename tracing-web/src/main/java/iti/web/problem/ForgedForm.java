package iti.web.problem;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.MvcContext;
import jakarta.mvc.security.CsrfValidationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** A form without the token of this visitor was not acted on. */
@ApplicationScoped
@Priority(1)
public class ForgedForm implements ExceptionMapper<CsrfValidationException> {

    private final TroublePages pages;
    private final MvcContext mvc;

    @Inject
    public ForgedForm(TroublePages pages, MvcContext mvc) {
        this.pages = pages;
        this.mvc = mvc;
    }

    @Override
    public Response toResponse(CsrfValidationException refused) {
        return pages.of(Response.Status.FORBIDDEN.getStatusCode(), mvc.getLocale());
    }
}
