package iti.api.ledger;

import iti.api.access.Caller;
import iti.api.json.Unreadable;
import iti.api.openapi.Gives;
import iti.api.query.Paging;
import iti.figures.LedgerReading;
import iti.ledger.LedgerAct;
import iti.ledger.LedgerEntry;
import iti.ledger.VerifyLedger;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The ledger for auditors: entries, the export for the offline verifier, and a check of all chains. Reading leaves an entry too. */
@Path("ledger")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LedgerResource {

    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final LedgerReading reading;
    private final Caller caller;

    @Inject
    public LedgerResource(LedgerReading reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    /** @param details JSON text, as it is hashed */
    public record Entry(UUID chain, long position, Instant at, String actor, LedgerAct act, UUID request, String counterpart, String details, String hash) {
        static Entry of(LedgerEntry e) {
            return new Entry(e.chain(), e.position(), e.at(), e.actor(), e.act(), e.request(), e.counterpart(), e.details(), e.hash());
        }
    }

    /** @param total all entries, of whatever act and chain */
    public record Entries(long total, int first, List<Entry> items) {
    }

    /** @param heads last hash of each chain */
    public record Verification(boolean whole, long entries, Map<String, String> heads, List<String> findings) {
    }

    /** Newest first, of one act or one chain when asked. */
    @GET
    @Path("entries")
    public Entries entries(@QueryParam("act") String act, @QueryParam("chain") String chain, @BeanParam Paging paging) {
        if (chain != null && !chain.matches(ID)) {
            throw Unreadable.of("chain", "id");
        }
        List<Entry> entries = reading.newest(caller.principal(), Paging.code(LedgerAct.class, "act", act), chain == null ? null : UUID.fromString(chain),
                paging.first(), paging.count()).stream().map(Entry::of).toList();
        return new Entries(reading.count(caller.principal()), paging.first(), entries);
    }

    @GET
    @Path("export")
    @Produces("text/plain;charset=UTF-8")
    @Gives(byte[].class)
    public Response export() {
        return Response.ok(reading.export(caller.principal()).getBytes(StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"ledger.txt\"").build();
    }

    @GET
    @Path("verification")
    public Verification verification() {
        VerifyLedger.Result result = reading.verify(caller.principal());
        return new Verification(result.findings().isEmpty(), result.entries(), result.heads(), result.findings());
    }
}
