package iti.web.inquiry;

import iti.inquiry.Inquiries;
import iti.problem.Problem;
import iti.request.SegmentEvent;
import iti.web.access.OpenToAll;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** One question to a record holder, opened by the link of our letter. A link that is unknown, over or used up is one and the same page. */
@Path("inquiries")
@Controller
@RequestScoped
@OpenToAll
public class InquiryPage {

    private final Inquiries inquiries;
    private final Answers answers;
    private final Models models;

    @Inject
    public InquiryPage(Inquiries inquiries, Answers answers, Models models) {
        this.inquiries = inquiries;
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
    public Response reply(@PathParam("secret") String secret, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        try {
            inquiries.reply(secret, ReplyForm.read(form));
            return answers.next("/inquiries/thanks", null);
        } catch (Problem problem) {
            return answers.again(form, problem, () -> page(secret, form));
        }
    }

    @GET
    @Path("thanks")
    public String thanks() {
        return "inquiry-thanks.html";
    }

    private String page(String secret, Form form) {
        models.put("question", inquiries.open(secret));
        models.put("form", form);
        models.put("events", SegmentEvent.values());
        return "inquiry.html";
    }
}
