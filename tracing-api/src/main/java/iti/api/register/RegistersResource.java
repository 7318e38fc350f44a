package iti.api.register;

import iti.access.Permission;
import iti.api.access.Caller;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import iti.register.ImportReport;
import iti.register.Register;
import iti.register.RegisterImport;
import iti.register.RegisterKind;
import iti.register.Registers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The national registers: what there is, and loading records. */
@Path("registers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RegistersResource {

    private final Registers registers;
    private final RegisterImport loading;
    private final Caller caller;

    @Inject
    public RegistersResource(Registers registers, RegisterImport loading, Caller caller) {
        this.registers = registers;
        this.loading = loading;
        this.caller = caller;
    }

    /** @param retentionYears from the event; null: without end */
    public record Kept(RegisterKind kind, String keeper, String legalBasis, Integer retentionYears, Instant updatedAt, long records) {
        static Kept of(Register register) {
            return new Kept(register.kind(), register.keeper(), register.legalBasis(), register.retentionYears(), register.updatedAt(), register.records());
        }
    }

    public record All(int total, List<Kept> items) {
    }

    @GET
    public All all() {
        if (!caller.principal().may(Permission.LOAD_REGISTERS) && !caller.principal().may(Permission.SEARCH_REGISTERS)) {
            throw Problem.of(ProblemKind.NOT_PERMITTED, Map.of("permission", Permission.SEARCH_REGISTERS.name()));
        }
        List<Kept> all = registers.all().stream().map(Kept::of).toList();
        return new All(all.size(), all);
    }

    /** CSV, read as a stream: faulty rows are listed and the others are loaded. */
    @POST
    @Path("records")
    @Consumes("text/csv")
    public ImportReport load(InputStream csv) {
        return loading.load(caller.principal(), csv);
    }
}
