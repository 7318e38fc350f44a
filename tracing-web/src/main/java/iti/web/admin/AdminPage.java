package iti.web.admin;

import iti.access.Permission;
import iti.directory.Directory;
import iti.exchange.LineSecurity;
import iti.message.SigningKeys;
import iti.setup.Installation;
import iti.web.access.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How the installation is: version, database, disk, and until when its certificates are valid. */
@Path("admin")
@Controller
@RequestScoped
public class AdminPage {

    private static final Duration SOON = Duration.ofDays(60);

    private final SignedIn signedIn;
    private final Installation installation;
    private final SigningKeys keys;
    private final LineSecurity line;
    private final Directory directory;
    private final Models models;
    private final Clock clock;

    @Inject
    public AdminPage(SignedIn signedIn, Installation installation, SigningKeys keys, LineSecurity line, Directory directory, Models models, Clock clock) {
        this.signedIn = signedIn;
        this.installation = installation;
        this.keys = keys;
        this.line = line;
        this.directory = directory;
        this.models = models;
        this.clock = clock;
    }

    @GET
    public String show() {
        signedIn.principal().demand(Permission.ADMINISTER);
        List<Validity> certificates = new ArrayList<>(List.of(validity("seal", keys.root()), validity("office", keys.office().certificate())));
        line.identity().ifPresent(tls -> certificates.add(validity("tls", tls)));
        models.put("facts", installation.facts(signedIn.principal()));
        models.put("certificates", certificates);
        models.put("own", directory.ownState().code());
        return "admin.html";
    }

    private Validity validity(String name, X509Certificate certificate) {
        Instant until = certificate.getNotAfter().toInstant();
        Duration left = Duration.between(clock.instant(), until);
        return new Validity(name, until, left.isNegative() ? "late" : left.compareTo(SOON) < 0 ? "soon" : "done");
    }

    /**
     * @param name key of its name
     * @param kind kind of its status: shape and colour
     */
    public record Validity(String name, Instant until, String kind) {
    }
}
