package iti.web.typed;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads a form before anything can refuse it, so that what was typed can be given back. Its size was checked before. */
@RequestScoped
@Priority(Priorities.AUTHENTICATION - 50)
public class ReadTyping implements ContainerRequestFilter {

    private final TypedNow now;

    @Inject
    public ReadTyping(TypedNow now) {
        this.now = now;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        MediaType type = request.getMediaType();
        if (HttpMethod.POST.equals(request.getMethod()) && type != null && type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            byte[] sent = request.getEntityStream().readAllBytes();
            request.setEntityStream(new ByteArrayInputStream(sent));
            try {
                now.is(Typed.of(request.getUriInfo().getRequestUri().getPath(), new String(sent, StandardCharsets.UTF_8)));
            } catch (IllegalArgumentException noForm) {
                throw new BadRequestException(noForm);
            }
        }
    }
}
