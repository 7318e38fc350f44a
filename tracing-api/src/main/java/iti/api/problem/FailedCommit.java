package iti.api.problem;

import jakarta.annotation.Priority;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** A failure at commit. It has a mapper of its own because the server brings one for this type that would answer in its own words. */
@Priority(1)
public class FailedCommit implements ExceptionMapper<TransactionalException> {

    @Context
    private HttpHeaders headers;
    @Context
    private ResourceInfo resource;

    @Override
    public Response toResponse(TransactionalException thrown) {
        BodyOf body = resource.getResourceMethod() == null ? null : resource.getResourceMethod().getAnnotation(BodyOf.class);
        return Refusals.answer(thrown, headers.getHeaderString(HttpHeaders.IF_MATCH) != null, body == null ? "" : body.value());
    }
}
