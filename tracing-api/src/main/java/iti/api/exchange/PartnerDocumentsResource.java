package iti.api.exchange;

import iti.directory.Directory;
import iti.exchange.Arrival;
import iti.exchange.Incoming;
import iti.exchange.Reception;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;

/**
 * A partner's document arrives. Whoever has no enrolled certificate is refused before a byte is read; everybody else gets a signed
 * receipt that says what became of the file, and the same one when the file comes again.
 */
@Path("documents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PartnerDocumentsResource {

    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

    private final Directory directory;
    private final Reception reception;
    private final HttpServletRequest call;

    @Inject
    public PartnerDocumentsResource(Directory directory, Reception reception, HttpServletRequest call) {
        this.directory = directory;
        this.reception = reception;
        this.call = call;
    }

    @POST
    @Consumes("application/pdf")
    public Response receive(InputStream body) throws IOException {
        String peer = peer().orElseThrow(() -> Problem.of(ProblemKind.NOT_PERMITTED, Map.of("certificate", "NOT_ENROLLED")));
        byte[] file = ArrivedFile.read(body);
        Incoming incoming = ReceivedOnce.of(() -> reception.receive(Arrival.onLine(file, peer, fileName())));
        return Response.status(incoming.timesReceived() > 1 ? Response.Status.OK : Response.Status.CREATED).entity(incoming.receipt()).build();
    }

    private Optional<String> peer() {
        X509Certificate[] chain = (X509Certificate[]) call.getAttribute(CERTIFICATES);
        return chain == null || chain.length == 0 ? Optional.empty() : directory.stateOfTls(chain[0]);
    }

    private String fileName() {
        String said = call.getHeader("Content-Disposition");
        String name = said == null ? "" : said.replaceAll("(?s)^.*filename=\"([^\"]*)\".*$", "$1");
        return name.isEmpty() || name.equals(said) ? null : name.replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
