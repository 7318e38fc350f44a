package iti.web.request;

import iti.request.DraftNextHop;
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

/** One button drafts the next request after an answer (ITI 5, 20). */
@Path("requests/{request}/next")
@Controller
@RequestScoped
public class NextHopPage {

    private final SignedIn signedIn;
    private final DraftNextHop hops;
    private final Answers answers;

    @Inject
    public NextHopPage(SignedIn signedIn, DraftNextHop hops, Answers answers) {
        this.signedIn = signedIn;
        this.hops = hops;
        this.answers = answers;
    }

    /** Without a State, the one that the answer names is asked. */
    @POST
    public Response draft(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        return answers.next("/requests/" + hops.draft(signedIn.principal(), id, Form.sent(fields).text("state")).id() + "/check", "drafted");
    }
}
