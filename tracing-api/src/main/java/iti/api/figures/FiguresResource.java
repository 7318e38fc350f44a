package iti.api.figures;

import iti.api.access.Caller;
import iti.casefile.HandlingCode;
import iti.figures.ByRequester;
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
    private final ByRequester apart;
    private final Caller caller;

    @Inject
    public FiguresResource(OverdueBoard board, Timeliness timeliness, ByRequester apart, Caller caller) {
        this.board = board;
        this.timeliness = timeliness;
        this.apart = apart;
        this.caller = caller;
    }

    /** @param days working days left; negative when overdue */
    public record Row(UUID request, String number, Side side, Status status, HandlingCode handling, String counterpart, Deadline.What what, LocalDate day, boolean stopped, int days) {
        static Row of(OverdueBoard.Row row) {
            return new Row(row.request().id(), row.request().number(), row.request().side(), row.request().status(), row.request().handling(), row.request().counterpart(),
                    row.deadline().what(), row.deadline().day(), row.deadline().stopped(), row.days());
        }
    }

    public record Board(List<Row> overdue, List<Row> soon, List<Row> waiting, List<Row> extended, List<Row> silent) {
    }

    /** @param withoutTerritory panels of experts and peace operations, apart from States */
    public record PerState(int total, List<Timeliness.Row> items, List<Timeliness.Row> withoutTerritory) {
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
        ByRequester.Figures figures = apart.of(timeliness.perState(caller.principal()));
        return new PerState(figures.states().size(), figures.states(), figures.withoutTerritory());
    }

    private static List<Row> rows(List<OverdueBoard.Row> rows) {
        return rows.stream().map(Row::of).toList();
    }
}
