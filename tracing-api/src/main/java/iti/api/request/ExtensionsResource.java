package iti.api.request;

import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.request.ExtendDeadline;
import iti.request.ExtensionGrant;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** More time for the clock of a request that runs, granted by a supervisor on a legal basis. */
@Path("requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ExtensionsResource {

    private final ExtendDeadline extensions;
    private final RequestViews views;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public ExtensionsResource(ExtendDeadline extensions, RequestViews views, Caller caller, Clock clock) {
        this.extensions = extensions;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
    }

    /** What an extension would change: the target as it is, and as it would be. */
    public record Preview(RequestView.Target before, RequestView.Target after) {
    }

    @POST
    @Path("{id}/extension-preview")
    @Consumes(MediaType.APPLICATION_JSON)
    public Preview preview(@PathParam("id") UUID id, ExtensionGrant grant) {
        ExtendDeadline.Change change = extensions.preview(caller.principal(), List.of(id), grant).get(0);
        return new Preview(RequestView.Target.of(change.before(), clock.instant()), RequestView.Target.of(change.after(), clock.instant()));
    }

    @POST
    @Path("{id}/extension")
    @Consumes(MediaType.APPLICATION_JSON)
    @Gives(value = RequestView.class, versioned = true)
    public Response extend(@PathParam("id") UUID id, ExtensionGrant grant) {
        extensions.extend(caller.principal(), id, caller.version(), grant);
        return views.after(caller.principal(), id);
    }
}
