package iti.web.board;

import iti.access.People;
import iti.access.Permission;
import iti.access.Principal;
import iti.figures.ByRequester;
import iti.figures.OverdueBoard;
import iti.figures.Timeliness;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.request.Priority;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The open traces by urgency. The filter is in the address; handing over goes through a page that lists the exact traces. */
@Path("board")
@Controller
@RequestScoped
public class BoardPage {

    private static final List<String> GROUPS = List.of("late", "soon", "wait", "held", "mute");

    private final SignedIn signedIn;
    private final OverdueBoard board;
    private final Timeliness timeliness;
    private final ByRequester apart;
    private final People people;
    private final Reassignment reassignment;
    private final Answers answers;
    private final Models models;
    private final Clock clock;

    @Inject
    public BoardPage(SignedIn signedIn, OverdueBoard board, Timeliness timeliness, ByRequester apart, People people, Reassignment reassignment, Answers answers, Models models,
                     Clock clock) {
        this.signedIn = signedIn;
        this.board = board;
        this.timeliness = timeliness;
        this.apart = apart;
        this.people = people;
        this.reassignment = reassignment;
        this.answers = answers;
        this.models = models;
        this.clock = clock;
    }

    /** @param done what was just done, key of a sentence */
    @GET
    public String show(@Context UriInfo address, @QueryParam("done") String done) {
        Principal principal = signedIn.principal();
        Form filter = Form.sent(address.getQueryParameters());
        Priority priority = filter.code("priority", Priority.class);
        List<BoardRow> all = rows(principal);
        List<BoardRow> shown = all.stream().filter(r -> fits(filter.text("state"), r.row().request().counterpart()))
                .filter(r -> fits(filter.text("officer"), String.valueOf(r.row().request().officer())))
                .filter(r -> priority == null || r.row().request().priority() == priority).toList();
        models.put("done", done);
        models.put("filter", filter);
        models.put("handling", RequestRows.band(shown.stream().map(r -> r.row().request())));
        models.put("groups", GROUPS.stream().map(g -> new Group(g, shown.stream().filter(r -> r.group().equals(g)).toList())).toList());
        models.put("states", BoardRow.values(all, r -> r.row().request().counterpart()));
        models.put("loads", BoardRow.Load.of(all));
        models.put("priorities", Priority.values());
        models.put("officers", reassignment.officers());
        models.put("timeliness", apart.of(timeliness.perState(principal)));
        return "board.html";
    }

    /** What would be handed over, to whom; nothing is changed yet. */
    @GET
    @Path("reassign")
    public Response preview(@Context UriInfo address) {
        Form form = Form.sent(address.getQueryParameters());
        return Response.ok(preview(form, address.getQueryParameters().get("trace"))).build();
    }

    @POST
    @Path("reassign")
    public Response reassign(MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        List<BoardRow> chosen = chosen(fields.get("trace"));
        try {
            if (chosen.isEmpty()) {
                throw Problem.invalid(Issue.of("trace", "none"));
            }
            reassignment.give(signedIn.principal(), chosen.stream().map(r -> r.row().request().id()).toList(), form.text("to"));
            return answers.next("/board", "reassigned");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> preview(form, fields.get("trace")));
        }
    }

    private String preview(Form form, List<String> traces) {
        signedIn.principal().demand(Permission.ASSIGN);
        models.put("form", form);
        List<BoardRow> chosen = chosen(traces);
        models.put("rows", chosen);
        models.put("handling", RequestRows.band(chosen.stream().map(r -> r.row().request())));
        models.put("officers", reassignment.officers());
        return "board-reassign.html";
    }

    private List<BoardRow> chosen(List<String> traces) {
        List<String> wanted = traces == null ? List.of() : traces;
        return rows(signedIn.principal()).stream().filter(r -> wanted.contains(r.row().request().id().toString())).toList();
    }

    private List<BoardRow> rows(Principal principal) {
        Instant now = clock.instant();
        OverdueBoard.Groups groups = board.read(principal);
        List<BoardRow> rows = new ArrayList<>();
        List<List<OverdueBoard.Row>> lists = Stream.of(groups.overdue(), groups.soon(), groups.waiting(), groups.extended(), groups.silent()).toList();
        for (int i = 0; i < GROUPS.size(); i++) {
            String group = GROUPS.get(i);
            lists.get(i).forEach(r -> rows.add(BoardRow.of(group, r, RequestRows.address(r.request()), officer(r.request().officer()), now)));
        }
        return rows;
    }

    private String officer(UUID id) {
        return id == null ? "" : people.nameOf(id);
    }

    private static boolean fits(String wanted, String value) {
        return wanted == null || wanted.equals(value);
    }

    /** One group of the board. */
    public record Group(String name, List<BoardRow> rows) {
    }
}
