package iti.api.problem;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Whatever no other mapper takes. */
@Priority(1)
public class AnyRefusal implements ExceptionMapper<Throwable> {

    @Context
    private HttpHeaders headers;
    @Context
    private ResourceInfo resource;

    @Override
    public Response toResponse(Throwable thrown) {
        BodyOf body = resource.getResourceMethod() == null ? null : resource.getResourceMethod().getAnnotation(BodyOf.class);
        return Refusals.answer(thrown, headers.getHeaderString(HttpHeaders.IF_MATCH) != null, body == null ? "" : body.value());
    }
}
