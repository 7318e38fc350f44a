package iti.web.trace;

import iti.access.Permission;
import iti.access.Principal;
import iti.directory.Directory;
import iti.request.Priority;
import iti.request.RequestFilter;
import iti.request.Side;
import iti.request.Status;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import iti.web.access.SignedIn;
import iti.web.request.RequestRows;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** All traces that a person may see, newest first; which of them is said by the address, so that a view can be kept and passed on. */
@Path("traces")
@Controller
@RequestScoped
public class TracesPage {

    private static final int LENGTH = 25;

    private final SignedIn signedIn;
    private final TracingRequests requests;
    private final RequestRows rows;
    private final Directory directory;
    private final Models models;

    @Inject
    public TracesPage(SignedIn signedIn, TracingRequests requests, RequestRows rows, Directory directory, Models models) {
        this.signedIn = signedIn;
        this.requests = requests;
        this.rows = rows;
        this.directory = directory;
        this.models = models;
    }

    @GET
    public String show(@Context UriInfo address) {
        Principal principal = signedIn.principal();
        if (!principal.may(Permission.READ_CASES)) {
            principal.demand(Permission.READ_INCOMING);
        }
        TraceQuery query = TraceQuery.of(address.getQueryParameters());
        RequestFilter filter = query.filter(principal.id());
        long count = requests.count(principal, filter);
        int last = (int) Math.max(1, (count + LENGTH - 1) / LENGTH);
        TraceQuery shown = query.at(Math.min(query.page(), last));
        models.put("query", shown);
        List<TracingRequest> listed = requests.list(principal, filter, (shown.page() - 1) * LENGTH, LENGTH);
        models.put("rows", rows.of(principal, listed));
        models.put("handling", RequestRows.band(listed.stream()));
        models.put("count", count);
        models.put("last", last);
        models.put("partners", directory.partners());
        models.put("sides", Side.values());
        models.put("statuses", Status.values());
        models.put("priorities", Priority.values());
        models.put("opens", principal.may(Permission.OPEN_TRACES));
        return "traces.html";
    }
}
