package iti.api.figures;

import iti.api.access.Caller;
import iti.figures.OverdueBoard;
import iti.figures.Timeliness;
import iti.request.Deadline;
import iti.request.Side;
import iti.request.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The supervisor's board, and how quickly States answer each other (ITI 18, 19). */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FiguresResource {

    private final OverdueBoard board;
    private final Timeliness timeliness;
    private final Caller caller;

    @Inject
    public FiguresResource(OverdueBoard board, Timeliness timeliness, Caller caller) {
        this.board = board;
        this.timeliness = timeliness;
        this.caller = caller;
    }

    /** @param days working days left; negative when overdue */
    public record Row(UUID request, String number, Side side, Status status, String counterpart, Deadline.What what, LocalDate day, boolean stopped, int days) {
        static Row of(OverdueBoard.Row row) {
            return new Row(row.request().id(), row.request().number(), row.request().side(), row.request().status(), row.request().counterpart(),
                    row.deadline().what(), row.deadline().day(), row.deadline().stopped(), row.days());
        }
    }

    public record Board(List<Row> overdue, List<Row> soon, List<Row> waiting, List<Row> extended, List<Row> silent) {
    }

    public record PerState(int total, List<Timeliness.Row> items) {
    }

    @GET
    @Path("board")
    public Board board() {
        OverdueBoard.Groups groups = board.read(caller.principal());
        return new Board(rows(groups.overdue()), rows(groups.soon()), rows(groups.waiting()), rows(groups.extended()), rows(groups.silent()));
    }

    /** Days from start to acknowledgement and to answer, per State and side, derived from the ledger. */
    @GET
    @Path("figures/timeliness")
    public PerState timeliness() {
        List<Timeliness.Row> rows = timeliness.perState(caller.principal());
        return new PerState(rows.size(), rows);
    }

    private static List<Row> rows(List<OverdueBoard.Row> rows) {
        return rows.stream().map(Row::of).toList();
    }
}
