package iti.web.board;

import iti.access.Permission;
import iti.access.Principal;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.request.Deadline;
import iti.request.Deadlines;
import iti.request.ExtendDeadline;
import iti.request.ExtensionGrant;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import iti.web.access.SignedIn;
import iti.web.form.Answers;
import iti.web.form.Form;
import iti.web.request.RequestRows;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Granting more time: what is typed is shown with the new dates first, and only the dates that were shown are granted. */
@Path("board/extend")
@Controller
@RequestScoped
public class ExtendPage {

    private final SignedIn signedIn;
    private final TracingRequests requests;
    private final Deadlines deadlines;
    private final ExtendDeadline extensions;
    private final Answers answers;
    private final Models models;
    private final Clock clock;

    @Inject
    public ExtendPage(SignedIn signedIn, TracingRequests requests, Deadlines deadlines, ExtendDeadline extensions, Answers answers, Models models, Clock clock) {
        this.signedIn = signedIn;
        this.requests = requests;
        this.deadlines = deadlines;
        this.extensions = extensions;
        this.answers = answers;
        this.models = models;
        this.clock = clock;
    }

    @GET
    public String show(@Context UriInfo address) {
        return page(Form.sent(address.getQueryParameters()), traces(address.getQueryParameters()), Map.of());
    }

    /** Shows the new dates, or grants them. */
    @POST
    public Response extend(MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        List<UUID> traces = traces(fields);
        ExtensionGrant grant = new ExtensionGrant(form.whole("days"), form.day("until"), form.text("legalBasis"), form.text("reason"));
        if (!form.misread().isEmpty()) {
            return answers.misread(form, List.of(), () -> page(form, traces, Map.of()));
        }
        try {
            if (form.is("go", "grant")) {
                extensions.extend(by(), traces, grant, shown(fields));
                return answers.next("/board", "extended");
            }
            return Response.ok(page(form, traces, after(traces, grant))).build();
        } catch (Problem problem) {
            return answers.again(form, problem, () -> page(form, traces, problem.issues().isEmpty() ? after(traces, grant) : Map.of()));
        }
    }

    private Map<UUID, Deadline> after(List<UUID> traces, ExtensionGrant grant) {
        return extensions.preview(by(), traces, grant).stream().collect(Collectors.toMap(c -> c.request().id(), ExtendDeadline.Change::after));
    }

    /** The new day of each trace as it stood on the page that was sent. */
    private static Map<UUID, LocalDate> shown(MultivaluedMap<String, String> fields) {
        Map<UUID, LocalDate> shown = new HashMap<>();
        for (String one : fields.getOrDefault("shown", List.of())) {
            try {
                String[] parts = one.split("=", 2);
                shown.put(UUID.fromString(parts[0]), LocalDate.parse(parts[parts.length - 1]));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw Problem.invalid(Issue.of("trace", "none"));
            }
        }
        return shown;
    }

    private static List<UUID> traces(MultivaluedMap<String, String> fields) {
        return fields.getOrDefault("trace", List.of()).stream().filter(t -> t.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")).map(UUID::fromString).distinct().toList();
    }

    private String page(Form form, List<UUID> traces, Map<UUID, Deadline> after) {
        Principal principal = by().demand(Permission.APPROVE);
        List<TracingRequest> chosen = traces.stream().map(id -> requests.find(principal, id)).toList();
        models.put("form", form);
        models.put("handling", RequestRows.band(chosen.stream()));
        models.put("rows", deadlines.running(chosen, clock.instant()).stream()
                .map(r -> new Row(r.request(), RequestRows.address(r.request()), r.deadline(), after.get(r.request().id()))).toList());
        models.put("previewed", !after.isEmpty());
        return "board-extend.html";
    }

    private Principal by() {
        return signedIn.principal();
    }

    /** One trace. @param after null before the new date was asked for */
    public record Row(TracingRequest request, String address, Deadline before, Deadline after) {
    }
}
