package iti.web.directory;

import iti.exchange.Outbox;
import iti.web.access.SignedIn;
import iti.web.form.Answers;
import iti.web.form.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** What a person does with a delivery that waits: send it again on the line, or say how it was handed over. */
@Path("directory/{code: [A-Z][A-Z]}/deliveries/{message}")
@Controller
@RequestScoped
public class DeliveryActs {

    private final SignedIn signedIn;
    private final Outbox outbox;
    private final Answers answers;

    @Inject
    public DeliveryActs(SignedIn signedIn, Outbox outbox, Answers answers) {
        this.signedIn = signedIn;
        this.outbox = outbox;
        this.answers = answers;
    }

    @POST
    @Path("again")
    public Response again(@PathParam("code") String code, @PathParam("message") UUID message) {
        outbox.sendAgain(signedIn.principal(), message);
        return answers.next("/directory/" + code, "again");
    }

    @POST
    @Path("handed-over")
    public Response handedOver(@PathParam("code") String code, @PathParam("message") UUID message, MultivaluedMap<String, String> fields) {
        outbox.handedOver(signedIn.principal(), message, Form.sent(fields).text("how"));
        return answers.next("/directory/" + code, "handedOver");
    }
}
