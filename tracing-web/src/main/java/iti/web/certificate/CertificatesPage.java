package iti.web.certificate;

import iti.certificate.ExpiryNotices;
import iti.certificate.SignerCertificates;
import iti.message.HeldCertificate.Holder;
import iti.message.RevokedCertificate.Reason;
import iti.problem.Problem;
import iti.web.access.SignedIn;
import iti.web.form.Answers;
import iti.web.form.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** For administrators: the certificates whose keys are here, the next key of a holder, the end of a certificate with its reason. */
@Path("certificates")
@Controller
@RequestScoped
public class CertificatesPage {

    private final SignedIn signedIn;
    private final SignerCertificates certificates;
    private final ExpiryNotices notices;
    private final Answers answers;
    private final Models models;
    private final Clock clock;

    @Inject
    public CertificatesPage(SignedIn signedIn, SignerCertificates certificates, ExpiryNotices notices, Answers answers, Models models, Clock clock) {
        this.signedIn = signedIn;
        this.certificates = certificates;
        this.notices = notices;
        this.answers = answers;
        this.models = models;
        this.clock = clock;
    }

    /** @param done what was just done, key of a sentence */
    @GET
    public String show(@QueryParam("done") String done) {
        List<CertificateLine> lines = certificates.all(signedIn.principal()).stream().map(line -> CertificateLine.of(line, clock.instant())).toList();
        models.put("done", done);
        models.put("lines", lines);
        return "certificates.html";
    }

    /** Makes the next key of a holder. */
    @POST
    @Path("next")
    public Response next(MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        Holder holder = form.code("holder", Holder.class);
        if (holder == null) {
            throw Problem.notFound();
        }
        certificates.renew(signedIn.principal(), holder, holder == Holder.PERSON ? user(form.text("user")) : null);
        return answers.next("/certificates", "keyMade");
    }

    private static UUID user(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }

    @GET
    @Path("{serial: [0-9a-f]+}/revoke")
    public String askReason(@PathParam("serial") String serial) {
        return page(serial, Form.blank());
    }

    @POST
    @Path("{serial: [0-9a-f]+}/revoke")
    public Response revoke(@PathParam("serial") String serial, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        try {
            certificates.revoke(signedIn.principal(), serial, form.code("reason", Reason.class));
            return answers.next("/certificates", "signerRevoked");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> page(serial, form));
        }
    }

    /** A person takes the notice about a certificate off the desk. */
    @POST
    @Path("{serial: [0-9a-f]+}/seen")
    public Response seen(@PathParam("serial") String serial) {
        notices.seen(signedIn.principal(), serial);
        return answers.next("/", "noticeSeen");
    }

    private String page(String serial, Form form) {
        models.put("form", form);
        models.put("line", CertificateLine.of(certificates.find(signedIn.principal(), serial), clock.instant()));
        models.put("reasons", Reason.values());
        return "certificate-revoke.html";
    }
}
