package iti.api.register;

import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.register.ColumnMapping;
import iti.register.DateForm;
import iti.register.ImportFiles;
import iti.register.ImportPhase;
import iti.register.ImportRun;
import iti.register.ImportState;
import iti.register.ImportTally;
import iti.register.Imports;
import iti.register.RecordColumn;
import iti.register.RegisterKind;
import iti.register.source.SourceFormat;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Files of any size on their way into the registers: sent, read through, loaded in the background. */
@Path("registers/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    private final Imports imports;
    private final ImportFiles files;
    private final Caller caller;

    @Inject
    public ImportsResource(Imports imports, ImportFiles files, Caller caller) {
        this.imports = imports;
        this.files = files;
        this.caller = caller;
    }

    /**
     * @param columns  heading of the file for each column that it has
     * @param register the register of all rows, or null when a column says it
     */
    public record Mapping(String source, Map<RecordColumn, String> columns, RegisterKind register, DateForm dates) {
    }

    /** @param firstRow number of the first row with it */
    public record Counted(String column, String code, long rows, long firstRow) {
        static Counted of(ImportTally tally) {
            return new Counted(tally.column(), tally.code(), tally.rows(), tally.firstRow());
        }
    }

    /**
     * @param percent          of the rows, null while it cannot be told
     * @param remainingSeconds null while it cannot be told
     */
    public record Import(UUID id, String fileName, SourceFormat format, long bytes, String sha256, List<String> headings, String source, ImportState state, ImportPhase phase,
                         long rowsRead, long loaded, long known, long refused, long warned, Integer percent, long rowsPerSecond, Long remainingSeconds, String failure,
                         Long failureRow, Instant receivedAt, Instant finishedAt) {
        static Import of(ImportRun run) {
            return new Import(run.id(), run.fileName(), run.format(), run.fileSize(), run.sha256(), run.headings(), run.source(), run.state(), run.phase(), run.rowsRead(),
                    run.loaded(), run.known(), run.refused(), run.warned(), run.percent(), run.rowsPerSecond(), run.remaining() == null ? null : run.remaining().toSeconds(),
                    run.failure(), run.failureRow(), run.receivedAt(), run.finishedAt());
        }
    }

    public record Newest(int total, List<Import> items) {
    }

    /** One import with what was found in its rows. */
    public record Detailed(Import of, List<Counted> faults, List<Counted> warnings) {
    }

    /** The newest imports, newest first. */
    @GET
    public Newest newest() {
        List<Import> all = imports.newest(caller.principal()).stream().map(Import::of).toList();
        return new Newest(all.size(), all);
    }

    /** Takes a CSV file or a spreadsheet in; it goes to disk as it comes. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Gives(value = Import.class, status = 201)
    public Response receive(@QueryParam("name") String name, InputStream content) throws IOException {
        ImportRun run = imports.receive(caller.principal(), files.keep(caller.principal(), name, content));
        return Response.status(Response.Status.CREATED).entity(Import.of(run)).build();
    }

    @GET
    @Path("{id}")
    public Detailed find(@PathParam("id") UUID id) {
        return new Detailed(Import.of(imports.find(caller.principal(), id)), counted(id, ImportTally.Kind.FAULT), counted(id, ImportTally.Kind.WARNING));
    }

    /** How its columns would be read, as this source's files were read before or as its headings suggest. */
    @GET
    @Path("{id}/mapping")
    public Mapping mapping(@PathParam("id") UUID id, @QueryParam("source") String source) {
        ColumnMapping mapping = imports.proposal(caller.principal(), id, source);
        return new Mapping(source, mapping.columns(), mapping.register(), mapping.dates());
    }

    /** Says how its columns are read; then it is read through. */
    @POST
    @Path("{id}/check")
    @Consumes(MediaType.APPLICATION_JSON)
    public Import check(@PathParam("id") UUID id, Mapping mapping) {
        imports.check(caller.principal(), id, mapping.source(), new ColumnMapping(mapping.columns() == null ? Map.of() : mapping.columns(), mapping.register(),
                mapping.dates() == null ? DateForm.ISO : mapping.dates()));
        return Import.of(imports.find(caller.principal(), id));
    }

    /** Loads what was read through. */
    @POST
    @Path("{id}/load")
    public Import load(@PathParam("id") UUID id) {
        imports.load(caller.principal(), id);
        return Import.of(imports.find(caller.principal(), id));
    }

    @POST
    @Path("{id}/cancel")
    public Import cancel(@PathParam("id") UUID id) {
        imports.cancel(caller.principal(), id);
        return Import.of(imports.find(caller.principal(), id));
    }

    /** All refused rows in the format of the file, with their number and the codes of their faults. */
    @GET
    @Path("{id}/refused")
    @Produces(MediaType.WILDCARD)
    @Gives(byte[].class)
    public Response refused(@PathParam("id") UUID id) {
        ImportRun run = imports.find(caller.principal(), id);
        StreamingOutput rows = out -> imports.writeRefused(caller.principal(), id, "row", "why", f -> f.column() + ":" + f.code(), out);
        return Response.ok(rows, run.format().mediaType()).build();
    }

    private List<Counted> counted(UUID id, ImportTally.Kind kind) {
        return imports.tallies(caller.principal(), id, kind).stream().map(Counted::of).toList();
    }
}
