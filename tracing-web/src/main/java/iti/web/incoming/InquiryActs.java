package iti.web.incoming;

import iti.access.Permission;
import iti.access.Principal;
import iti.directory.Directory;
import iti.inquiry.HolderKind;
import iti.inquiry.Inquiries;
import iti.inquiry.Inquiry;
import iti.problem.Problem;
import iti.request.ReceivedRequest;
import iti.request.RespondToRequest;
import iti.request.ResponseDrafts;
import iti.request.SegmentEvent;
import iti.request.TracingRequest;
import iti.web.access.SignedIn;
import iti.web.form.Answers;
import iti.web.form.Form;
import iti.web.inquiry.ReplyForm;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** Questions to record holders about the weapon of a request: asked, written down when the reply comes by letter, ended, taken into the answer. */
@Path("incoming/{request}/inquiries")
@Controller
@RequestScoped
public class InquiryActs {

    private final SignedIn signedIn;
    private final IncomingView view;
    private final Inquiries inquiries;
    private final ReceivedRequest received;
    private final RespondToRequest responses;
    private final Directory directory;
    private final Answers answers;
    private final Models models;

    @Inject
    public InquiryActs(SignedIn signedIn, IncomingView view, Inquiries inquiries, ReceivedRequest received, RespondToRequest responses,
                       Directory directory, Answers answers, Models models) {
        this.signedIn = signedIn;
        this.view = view;
        this.inquiries = inquiries;
        this.received = received;
        this.responses = responses;
        this.directory = directory;
        this.answers = answers;
        this.models = models;
    }

    /** Asks. The letter with the link is the answer itself, since the link is told once and kept nowhere. */
    @POST
    public Response send(@PathParam("request") UUID id, MultivaluedMap<String, String> fields, @Context UriInfo here) {
        Form form = Form.sent(fields);
        TracingRequest request = view.find(signedIn.principal(), id);
        try {
            Inquiries.Sent sent = inquiries.send(signedIn.principal(), id, form.code("inquiry.holderKind", HolderKind.class),
                    form.text("inquiry.holderName"), form.text("inquiry.question"));
            return Response.ok(letter(request, sent.inquiry(), link(here, sent.secret()))).build();
        } catch (Problem problem) {
            return answers.again(form, problem, () -> view.page(signedIn.principal(), request, form.with("version", request.version())));
        }
    }

    /** The letter once more, without the link. */
    @GET
    @Path("{inquiry}/letter")
    public String letter(@PathParam("request") UUID id, @PathParam("inquiry") UUID inquiry) {
        TracingRequest request = view.find(answering(), id);
        return letter(request, find(request, inquiry), null);
    }

    /** A form for a reply that came by letter or telephone. */
    @GET
    @Path("{inquiry}")
    public String show(@PathParam("request") UUID id, @PathParam("inquiry") UUID inquiry) {
        return page(view.find(answering(), id), inquiry, Form.blank());
    }

    @POST
    @Path("{inquiry}")
    public Response writeDown(@PathParam("request") UUID id, @PathParam("inquiry") UUID inquiry, MultivaluedMap<String, String> fields) {
        Form form = Form.sent(fields);
        TracingRequest request = view.find(answering(), id);
        try {
            inquiries.writeDown(signedIn.principal(), id, inquiry, ReplyForm.read(form));
            return answers.next("/incoming/" + id, "incoming.writtenDown");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> page(request, inquiry, form));
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
        Inquiry answered = find(request, inquiry);
        if (answered.reply() == null || !Boolean.TRUE.equals(answered.reply().found())) {
            throw Problem.notFound();
        }
        String day = directory.ownState().calendar().dayOf(answered.answeredAt()).toString();
        responses.write(signedIn.principal(), id, Form.sent(fields).version(),
                AnswerDraft.with(ResponseDrafts.of(request), answered, day, directory.ownState().code()));
        return answers.next("/incoming/" + id + "/answer", "incoming.used");
    }

    private Principal answering() {
        return signedIn.principal().demand(Permission.ANSWER);
    }

    private Inquiry find(TracingRequest request, UUID inquiry) {
        return inquiries.of(request.id()).stream().filter(i -> i.id().equals(inquiry)).findFirst().orElseThrow(Problem::notFound);
    }

    private String letter(TracingRequest request, Inquiry inquiry, String link) {
        models.put("request", request);
        models.put("inquiry", inquiry);
        models.put("link", link);
        models.put("weapon", received.firearm(request));
        models.put("own", directory.ownState());
        models.put("days", Inquiries.LINK_LIFE.toDays());
        return "inquiry-letter.html";
    }

    private String page(TracingRequest request, UUID inquiry, Form form) {
        models.put("request", request);
        models.put("inquiry", find(request, inquiry));
        models.put("form", form);
        models.put("events", SegmentEvent.values());
        return "inquiry-reply.html";
    }

    /** @return the address that the company opens: below {@code tracing.public.url} when it is set, else below the address of this call */
    private static String link(UriInfo here, String secret) {
        return ConfigProvider.getConfig().getOptionalValue("tracing.public.url", String.class).map(UriBuilder::fromUri).orElseGet(here::getBaseUriBuilder)
                .path("inquiries").path(secret).build().toString();
    }
}
