package iti.web.directory;

import iti.certificate.SignerCertificates;
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
    private final SignerCertificates certificates;
    private final LineSecurity line;

    @Inject
    public OwnCertificate(Directory directory, SigningKeys keys, SignerCertificates certificates, LineSecurity line) {
        this.directory = directory;
        this.keys = keys;
        this.certificates = certificates;
        this.line = line;
    }

    @GET
    @Path("seal-root")
    @Produces("application/x-pem-file")
    public Response seal() {
        return file("seal-root", keys.root());
    }

    /** The seal root that will issue next, for partners to enrol beside the one that issues now. */
    @GET
    @Path("next-seal-root")
    @Produces("application/x-pem-file")
    public Response nextSeal() {
        return file("next-seal-root", keys.roots().stream().reduce((first, last) -> last).filter(last -> !last.equals(keys.root())).orElseThrow(Problem::notFound));
    }

    /** The revocation list of our seal root (RFC 5280, DER), made now. */
    @GET
    @Path("revocation-list")
    @Produces("application/pkix-crl")
    public Response revocationList() {
        return Response.ok(certificates.list()).header("Content-Disposition", "attachment; filename=\"" + directory.ownState().code() + "-revocation-list.crl\"").build();
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
