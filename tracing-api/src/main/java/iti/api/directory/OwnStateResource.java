package iti.api.directory;

import iti.api.access.Caller;
import iti.directory.Directory;
import iti.directory.OwnState;
import iti.directory.RequesterKind;
import iti.exchange.LineSecurity;
import iti.message.SigningKeys;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** The own State, and what partners enrol of it. */
@Path("state")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OwnStateResource {

    private final Directory directory;
    private final SigningKeys keys;
    private final LineSecurity line;
    private final Caller caller;

    @Inject
    public OwnStateResource(Directory directory, SigningKeys keys, LineSecurity line, Caller caller) {
        this.directory = directory;
        this.keys = keys;
        this.line = line;
        this.caller = caller;
    }

    /**
     * @param resolution     the resolution that gives a requester without territory its mandate; absent for a State
     * @param sealRoot       certificate (PEM) that partners enrol with use {@code SEAL_ROOT}
     * @param tlsCertificate certificate (PEM) that partners enrol with use {@code TLS}; absent when there is no line
     */
    public record Own(String code, String name, String authority, String pointOfContact, String phone, String email,
                      RequesterKind kind, String resolution,
                      String sealRoot, String sealRootFingerprint, String tlsCertificate, String tlsFingerprint) {
    }

    @GET
    public Own own() {
        caller.principal();
        OwnState own = directory.ownState();
        Certificate root = Certificate.of(keys.root());
        Optional<Certificate> tls = line.identity().map(Certificate::of);
        return new Own(own.code(), own.name(), own.authority(), own.pointOfContact(), own.phone(), own.email(), own.kind(), own.resolution(), root.pem(), root.fingerprint(),
                tls.map(Certificate::pem).orElse(null), tls.map(Certificate::fingerprint).orElse(null));
    }
}
