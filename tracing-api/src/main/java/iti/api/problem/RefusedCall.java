package iti.api.problem;

import jakarta.annotation.Priority;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** A call that HTTP itself refuses: no such address, method, media type. */
@Priority(1)
public class RefusedCall implements ExceptionMapper<WebApplicationException> {

    @Context
    private HttpHeaders headers;
    @Context
    private ResourceInfo resource;

    @Override
    public Response toResponse(WebApplicationException thrown) {
        BodyOf body = resource.getResourceMethod() == null ? null : resource.getResourceMethod().getAnnotation(BodyOf.class);
        return Refusals.answer(thrown, headers.getHeaderString(HttpHeaders.IF_MATCH) != null, body == null ? "" : body.value());
    }
}
