package iti.api.casefile;

import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.casefile.BatchRow;
import iti.casefile.BatchTable;
import iti.casefile.WeaponBatches;
import iti.firearm.Component;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.problem.Wording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The weapons of a large recovery from a table (CSV, UTF-8): kept, looked at row by row, then taken into the case. */
@Path("cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BatchResource {

    private final WeaponBatches batches;
    private final Caller caller;

    @Inject
    public BatchResource(WeaponBatches batches, Caller caller) {
        this.batches = batches;
        this.caller = caller;
    }

    /** @param fault whether the row cannot be taken because of it */
    public record Remark(String column, String code, String detail, boolean fault) {
        static Remark of(Issue issue, boolean fault) {
            return new Remark(issue.field(), issue.code(), new Wording(Locale.ENGLISH).sentence(issue), fault);
        }
    }

    public record Row(int number, boolean good, List<Remark> remarks) {
        static Row of(BatchRow row) {
            List<Remark> remarks = new ArrayList<>(row.faults().stream().map(i -> Remark.of(i, true)).toList());
            row.warnings().forEach(i -> remarks.add(Remark.of(i, false)));
            return new Row(row.number(), row.good(), remarks);
        }
    }

    public record Waiting(int rows, int good, int faulty, List<Row> remarked) {
        static Waiting of(BatchTable table) {
            return new Waiting(table.rows().size(), table.good().size(), table.faulty().size(),
                    table.rows().stream().map(Row::of).filter(r -> !r.remarks().isEmpty()).toList());
        }
    }

    public record Taken(int weapons, int left) {
    }

    @GET
    @Path("{id}/batch")
    @Gives(value = Waiting.class, versioned = true)
    public Response waiting(@PathParam("id") UUID id) {
        return shown(batches.of(caller.principal(), id).orElseThrow(Problem::notFound));
    }

    /** Keeps a table; one that waits is replaced when its version is named. @param otherwise where the marks of a row are when it does not say it */
    @PUT
    @Path("{id}/batch")
    @Consumes("text/csv")
    @Gives(value = Waiting.class, versioned = true)
    public Response keep(@PathParam("id") UUID id, @QueryParam("otherwise") Component otherwise, InputStream csv) {
        return shown(batches.keep(caller.principal(), id, caller.version(), text(csv), otherwise));
    }

    /** Takes the rows without fault; the others wait on. */
    @POST
    @Path("{id}/batch/taking")
    @Gives(value = Taken.class, status = 201)
    public Response take(@PathParam("id") UUID id) {
        WeaponBatches.Taken taken = batches.take(caller.principal(), id, caller.version());
        return Response.status(Response.Status.CREATED).entity(new Taken(taken.weapons(), taken.left())).build();
    }

    @DELETE
    @Path("{id}/batch")
    @Gives(status = 204)
    public Response discard(@PathParam("id") UUID id) {
        batches.discard(caller.principal(), id, caller.version());
        return Response.noContent().build();
    }

    private static Response shown(WeaponBatches.Waiting waiting) {
        return Response.ok(Waiting.of(waiting.table())).tag(String.valueOf(waiting.version())).build();
    }

    private static String text(InputStream csv) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv.readNBytes(4 * BatchTable.LONGEST + 1))).toString();
        } catch (CharacterCodingException e) {
            throw Problem.invalid(Issue.of("table", "notUtf8"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
