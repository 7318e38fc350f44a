package iti.web.trace;

import iti.access.Permission;
import iti.access.Principal;
import iti.casefile.CaseFiles;
import iti.request.RequestFilter;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import iti.web.access.SignedIn;
import iti.web.request.RequestRows;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one search field: the number of a case, a request or a document leads straight to it, everything else to the list. */
@Path("find")
@RequestScoped
public class FindPage {

    private static final Pattern NUMBER = Pattern.compile("(CF|TR)-\\d{4}-\\d{6}-[0-9A-Z](?=_|$)");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final SignedIn signedIn;
    private final TracingRequests requests;
    private final CaseFiles cases;

    @Inject
    public FindPage(SignedIn signedIn, TracingRequests requests, CaseFiles cases) {
        this.signedIn = signedIn;
        this.requests = requests;
        this.cases = cases;
    }

    /** @param typed number, file name of a document, digest of a file that came in, or part of a serial number */
    @GET
    public Response find(@QueryParam("q") String typed) {
        Principal principal = signedIn.principal();
        String text = typed == null ? "" : typed.strip();
        String address = exact(principal, text).orElseGet(() -> new TraceQuery(null, EnumSet.noneOf(iti.request.Status.class), null, false, null,
                text.isEmpty() ? null : text.substring(0, Math.min(80, text.length())), 1).address());
        return Response.seeOther(URI.create(address)).build();
    }

    private Optional<String> exact(Principal principal, String text) {
        if (DIGEST.matcher(text.toLowerCase(Locale.ROOT)).matches() && principal.may(Permission.RECEIVE)) {
            return Optional.of("/inbox/" + text.toLowerCase(Locale.ROOT));
        }
        Matcher number = NUMBER.matcher(text.toUpperCase(Locale.ROOT));
        if (!number.lookingAt()) {
            return Optional.empty();
        }
        if (number.group(1).equals("CF")) {
            return cases.numbered(principal, number.group()).map(f -> "/cases/" + f.id());
        }
        List<TracingRequest> found = requests.list(principal, new RequestFilter(null, null, null, null, null, number.group()), 0, 2);
        return found.size() == 1 ? Optional.of(RequestRows.address(found.get(0))) : Optional.empty();
    }
}
