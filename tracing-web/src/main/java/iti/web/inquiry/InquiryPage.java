package iti.web.inquiry;

import iti.inquiry.ClientAddresses;
import iti.inquiry.InquiryLinks;
import iti.problem.Problem;
import iti.request.SegmentEvent;
import iti.web.access.OpenToAll;
import iti.web.form.Answers;
import iti.web.form.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;

/** One question to a record holder, opened by the link of our letter. A link that is unknown, over, used, ended or replaced is one and the same page. */
@Path("inquiries")
@Controller
@RequestScoped
@OpenToAll
public class InquiryPage {

    private final InquiryLinks links;
    private final ClientAddresses addresses;
    private final HttpServletRequest call;
    private final Answers answers;
    private final Models models;

    @Inject
    public InquiryPage(InquiryLinks links, ClientAddresses addresses, HttpServletRequest call, Answers answers, Models models) {
        this.links = links;
        this.addresses = addresses;
        this.call = call;
        this.answers = answers;
        this.models = models;
    }

    @GET
    @Path("{secret}")
    public String show(@PathParam("secret") String secret) {
        return page(secret, Form.blank());
    }

    @POST
    @Path("{secret}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response reply(@PathParam("secret") String secret, List<EntityPart> parts) throws IOException {
        SentReply sent = SentReply.of(parts);
        try {
            links.reply(secret, client(), sent.reply(), sent.scan());
            return answers.next("/inquiries/thanks", null);
        } catch (Problem problem) {
            return answers.again(sent.form(), problem, () -> page(secret, sent.form()));
        }
    }

    @GET
    @Path("thanks")
    public String thanks() {
        return "inquiry-thanks.html";
    }

    private String page(String secret, Form form) {
        models.put("question", links.open(secret, client()));
        models.put("secret", secret);
        models.put("form", form);
        models.put("events", SegmentEvent.values());
        return "inquiry.html";
    }

    private String client() {
        return addresses.of(call.getRemoteAddr(), call.getHeader("X-Forwarded-For"));
    }
}
