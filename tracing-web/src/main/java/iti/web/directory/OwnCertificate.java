package iti.web.directory;

import iti.directory.Directory;
import iti.exchange.LineSecurity;
import iti.message.SigningKeys;
import iti.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.security.cert.X509Certificate;

/** Our own certificates as PEM files, for partners to enrol. */
@Path("directory/own")
@RequestScoped
public class OwnCertificate {

    private final Directory directory;
    private final SigningKeys keys;
    private final LineSecurity line;

    @Inject
    public OwnCertificate(Directory directory, SigningKeys keys, LineSecurity line) {
        this.directory = directory;
        this.keys = keys;
        this.line = line;
    }

    @GET
    @Path("seal-root")
    @Produces("application/x-pem-file")
    public Response seal() {
        return file("seal-root", keys.root());
    }

    @GET
    @Path("tls")
    @Produces("application/x-pem-file")
    public Response tls() {
        return file("tls", line.identity().orElseThrow(Problem::notFound));
    }

    private Response file(String name, X509Certificate certificate) {
        return Response.ok(CertificateText.pem(certificate))
                .header("Content-Disposition", "attachment; filename=\"" + directory.ownState().code() + "-" + name + ".pem\"").build();
    }
}
