package iti.api.openapi;

import iti.api.access.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description of this interface (OpenAPI 3.1), for callers with a token. JSON is YAML too, so both addresses give the same. */
@Path("/")
@RequestScoped
public class OpenApiResource {

    /** Kept true by a test that makes it anew from the resources. */
    public static final String DOCUMENT = "/iti/api/openapi/openapi.json";

    private final Caller caller;

    @Inject
    public OpenApiResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Path("openapi.json")
    @Produces("application/json")
    @Gives(byte[].class)
    public byte[] json() {
        return document();
    }

    @GET
    @Path("openapi.yaml")
    @Produces("application/yaml")
    @Gives(byte[].class)
    public byte[] yaml() {
        return document();
    }

    private byte[] document() {
        caller.principal();
        try (InputStream in = OpenApiResource.class.getResourceAsStream(DOCUMENT)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
