package iti.web.ledger;

import iti.figures.LedgerReading;
import iti.web.access.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** The whole ledger as a text file, for the offline verifier. */
@Path("ledger/export")
@RequestScoped
public class LedgerExport {

    private final SignedIn signedIn;
    private final LedgerReading reading;

    @Inject
    public LedgerExport(SignedIn signedIn, LedgerReading reading) {
        this.signedIn = signedIn;
        this.reading = reading;
    }

    @GET
    @Produces("text/plain;charset=UTF-8")
    public Response take() {
        return Response.ok(reading.export(signedIn.principal()).getBytes(StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"ledger.txt\"").build();
    }
}
