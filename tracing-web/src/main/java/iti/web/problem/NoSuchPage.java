package iti.web.problem;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.MvcContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** An address, a method or a form that no page answers. */
@ApplicationScoped
@Priority(1)
public class NoSuchPage implements ExceptionMapper<WebApplicationException> {

    private final TroublePages pages;
    private final MvcContext mvc;

    @Inject
    public NoSuchPage(TroublePages pages, MvcContext mvc) {
        this.pages = pages;
        this.mvc = mvc;
    }

    @Override
    public Response toResponse(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        if (status < 400) {
            return refused.getResponse();
        }
        return status < 500 ? pages.of(status, mvc.getLocale()) : pages.of(refused, mvc.getLocale());
    }
}
