package iti.web.access;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;

/** A form that carries a file names its token in the address, since the file should not be read before the token is checked. */
@PreMatching
@Priority(Priorities.AUTHENTICATION - 100)
public class FileFormToken implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        String token = request.getUriInfo().getQueryParameters().getFirst(CookieBoundToken.FIELD);
        if (token != null && type != null && type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
            request.getHeaders().putSingle(CookieBoundToken.HEADER, token);
        }
    }
}
