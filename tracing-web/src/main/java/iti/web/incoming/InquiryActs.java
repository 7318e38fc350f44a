package iti.web.incoming;

import iti.access.Permission;
import iti.access.Principal;
import iti.directory.Directory;
import iti.inquiry.AskingWay;
import iti.inquiry.HolderChecklists;
import iti.inquiry.HolderKind;
import iti.inquiry.Inquiries;
import iti.inquiry.Inquiry;
import iti.inquiry.LinkAddresses;
import iti.inquiry.NewInquiry;
import iti.message.TracingMessage.ResponseBody;
import iti.problem.Problem;
import iti.request.LineAnswers;
import iti.request.RespondToRequest;
import iti.request.ResponseDrafts;
import iti.request.SegmentEvent;
import iti.request.TracingRequest;
import iti.web.access.SignedIn;
import iti.web.form.Answers;
import iti.web.form.Form;
import iti.web.inquiry.SentReply;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/**
 * Questions to record holders about the weapon of a request: asked, reminded, written down when the reply comes by letter, ended, taken
 * into the answer; and why others are not asked.
 */
@Path("incoming/{request}/inquiries")
@Controller
@RequestScoped
public class InquiryActs {

    private final SignedIn signedIn;
    private final IncomingView view;
    private final Inquiries inquiries;
    private final HolderChecklists checklists;
    private final LinkAddresses addresses;
    private final RespondToRequest responses;
    private final Directory directory;
    private final Answers answers;
    private final Models models;

    @Inject
    public InquiryActs(SignedIn signedIn, IncomingView view, Inquiries inquiries, HolderChecklists checklists, LinkAddresses addresses,
                       RespondToRequest responses, Directory directory, Answers answers, Models models) {
        this.signedIn = signedIn;
        this.view = view;
        this.inquiries = inquiries;
        this.checklists = checklists;
        this.addresses = addresses;
        this.responses = responses;
        this.directory = directory;
        this.answers = answers;
        this.models = models;
    }

    /** Asks. The page with the link is the answer itself, since the link is told once and kept nowhere. */
    @POST
    public Response send(@PathParam("request") UUID id, MultivaluedMap<String, String> fields, @Context UriInfo here) {
        Form form = Form.sent(fields);
        TracingRequest request = view.find(signedIn.principal(), id);
        try {
            return sent(request, inquiries.send(signedIn.principal(), id, new NewInquiry(form.code("inquiry.holderKind", HolderKind.class),
                    form.text("inquiry.holderName"), form.text("inquiry.question"), form.code("way", AskingWay.class), form.whole("inquiry.line"))), here);
        } catch (Problem problem) {
            return answers.again(form, problem, () -> view.page(signedIn.principal(), request, form.with("version", request.version())));
        }
    }

    /** Reminds: by a letter marked as a further notice, or with a fresh link that ends the old one. */
    @POST
    @Path("{inquiry}/remind")
    public Response remind(@PathParam("request") UUID id, @PathParam("inquiry") UUID inquiry, MultivaluedMap<String, String> fields, @Context UriInfo here) {
        TracingRequest request = view.find(answering(), id);
        return sent(request, inquiries.remind(signedIn.principal(), id, inquiry, Form.sent(fields).code("way", AskingWay.class)), here);
    }

    /** What was asked, and its letter to take away. A link is not shown again. */
    @GET
    @Path("{inquiry}/letter")
    public String letter(@PathParam("request") UUID id, @PathParam("inquiry") UUID inquiry) {
        return letter(view.find(answering(), id), inquiries.of(id, inquiry), null, null);
    }

    /** Says why kinds of record holders are not asked. */
    @POST
    @Path("not-asked")
    public Response notAsked(@PathParam("request") UUID id, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        TracingRequest request = view.find(answering(), id);
        try {
            checklists.notAsked(signedIn.principal(), id, form.codes("notAsked.kinds", HolderKind.class), form.text("notAsked.reason"));
            return answers.next("/incoming/" + id, "incoming.notAsked");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> view.page(signedIn.principal(), request, form.with("version", request.version())));
        }
    }

    /** A form for a reply that came by letter or telephone. */
    @GET
    @Path("{inquiry}")
    public String show(@PathParam("request") UUID id, @PathParam("inquiry") UUID inquiry) {
        return page(view.find(answering(), id), inquiry, Form.blank());
    }

    @POST
    @Path("{inquiry}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response writeDown(@PathParam("request") UUID id, @PathParam("inquiry") UUID inquiry, List<EntityPart> parts) throws IOException {
        TracingRequest request = view.find(answering(), id);
        SentReply sent = SentReply.of(parts);
        try {
            inquiries.writeDown(signedIn.principal(), id, inquiry, sent.reply(), sent.scan());
            return answers.next("/incoming/" + id, "incoming.writtenDown");
        } catch (Problem problem) {
            return answers.again(sent.form(), problem, () -> page(request, inquiry, sent.form()));
        }
    }

    @POST
    @Path("{inquiry}/close")
    public Response close(@PathParam("request") UUID id, @PathParam("inquiry") UUID inquiry) {
        inquiries.close(signedIn.principal(), id, inquiry);
        return answers.next("/incoming/" + id, "incoming.closed");
    }

    /** Takes what was found into the draft of the answer. */
    @POST
    @Path("{inquiry}/take")
    public Response take(@PathParam("request") UUID id, @PathParam("inquiry") UUID inquiry, MultivaluedMap<String, String> fields) {
        TracingRequest request = view.find(answering(), id);
        Inquiry answered = inquiries.of(id, inquiry);
        if (answered.reply() == null || !Boolean.TRUE.equals(answered.reply().found())) {
            throw Problem.notFound();
        }
        String day = directory.ownState().calendar().dayOf(answered.answeredAt()).toString();
        ResponseBody draft = ResponseDrafts.of(request);
        String own = directory.ownState().code();
        if (answered.line() == null) {
            responses.write(signedIn.principal(), id, Form.sent(fields).version(), AnswerDraft.with(draft, answered, day, own));
            return answers.next("/incoming/" + id + "/answer", "incoming.used");
        }
        responses.writeLine(signedIn.principal(), id, Form.sent(fields).version(), answered.line(),
                AnswerDraft.with(LineAnswers.of(draft, answered.line()), answered, day, own));
        return answers.next("/incoming/" + id + "/lines/" + answered.line(), "incoming.used");
    }

    private Principal answering() {
        return signedIn.principal().demand(Permission.ANSWER);
    }

    private Response sent(TracingRequest request, Inquiries.Sent sent, UriInfo here) {
        if (sent.secret() == null) {
            return answers.next("/incoming/" + request.id() + "/inquiries/" + sent.inquiry().id() + "/letter", null);
        }
        return Response.ok(letter(request, sent.inquiry(), sent.secret(), addresses.of(sent.secret(), here.getBaseUri()))).build();
    }

    private String letter(TracingRequest request, Inquiry inquiry, String secret, String link) {
        models.put("request", request);
        models.put("inquiry", inquiry);
        models.put("secret", secret);
        models.put("link", link);
        models.put("days", Inquiries.LINK_LIFE.toDays());
        return "inquiry-letter.html";
    }

    private String page(TracingRequest request, UUID inquiry, Form form) {
        models.put("request", request);
        models.put("inquiry", inquiries.of(request.id(), inquiry));
        models.put("form", form);
        models.put("events", SegmentEvent.values());
        return "inquiry-reply.html";
    }
}
