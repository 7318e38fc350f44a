package iti.api.request;

import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.problem.Problem;
import iti.request.Deadline;
import iti.request.Notices;
import iti.request.Side;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What is on the caller's desk because a working target has passed. */
@Path("notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {

    private final Notices notices;
    private final Caller caller;

    @Inject
    public NoticesResource(Notices notices, Caller caller) {
        this.notices = notices;
        this.caller = caller;
    }

    /** @param rung from 1: the officer, then also supervisors, then also points of contact */
    public record Line(UUID request, String number, Side side, String counterpart, Deadline.What clock, int rung, LocalDate dueOn, Instant at) {
        static Line of(Notices.Line line) {
            return new Line(line.request().id(), line.request().number(), line.request().side(), line.request().counterpart(), line.reminder().clock(),
                    line.reminder().rung(), line.reminder().dueOn(), line.reminder().at());
        }
    }

    public record All(int total, List<Line> items) {
    }

    @GET
    public All all() {
        List<Line> lines = notices.unseen(caller.principal()).stream().map(Line::of).toList();
        return new All(lines.size(), lines);
    }

    @POST
    @Path("{request}/{clock}/seen")
    @Gives(status = 204)
    public Response seen(@PathParam("request") UUID request, @PathParam("clock") String clock) {
        notices.seen(caller.principal(), request, Arrays.stream(Deadline.What.values()).filter(w -> w.name().equals(clock)).findFirst().orElseThrow(Problem::notFound));
        return Response.noContent().build();
    }
}
