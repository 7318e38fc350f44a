package iti.api.request;

import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.api.problem.BodyOf;
import iti.inquiry.AskingWay;
import iti.inquiry.Inquiries;
import iti.inquiry.Inquiry;
import iti.inquiry.InquiryReply;
import iti.inquiry.LinkAddresses;
import iti.inquiry.NewInquiry;
import iti.request.TracingRequests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** Questions to manufacturers, importers, dealers and other record holders about the weapon of a request. */
@Path("requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class InquiriesResource {

    private final Inquiries inquiries;
    private final TracingRequests requests;
    private final Caller caller;

    @Inject
    public InquiriesResource(Inquiries inquiries, TracingRequests requests, Caller caller) {
        this.inquiries = inquiries;
        this.requests = requests;
        this.caller = caller;
    }

    public record NewReminder(AskingWay way) {
    }

    /** @param link path of the page that the record holder opens; told once; null when there is no new link */
    public record Sent(UUID id, String link, InquiryView inquiry) {
        static Sent of(Inquiries.Sent sent) {
            return new Sent(sent.inquiry().id(), sent.secret() == null ? null : LinkAddresses.path(sent.secret()), InquiryView.of(sent.inquiry()));
        }
    }

    public record All(int total, List<InquiryView> items) {
    }

    @POST
    @Path("{id}/inquiries")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyOf("inquiry")
    @Gives(value = Sent.class, status = 201)
    public Response send(@PathParam("id") UUID id, NewInquiry wanted) {
        return made(Sent.of(inquiries.send(caller.principal(), id, wanted)));
    }

    @GET
    @Path("{id}/inquiries")
    public All all(@PathParam("id") UUID id) {
        requests.find(caller.principal(), id);
        List<InquiryView> all = inquiries.of(id).stream().map(InquiryView::of).toList();
        return new All(all.size(), all);
    }

    @GET
    @Path("{id}/inquiries/{inquiry}")
    public InquiryView one(@PathParam("id") UUID id, @PathParam("inquiry") UUID inquiry) {
        requests.find(caller.principal(), id);
        return InquiryView.of(inquiries.of(id, inquiry));
    }

    /** A further notice: by letter, or with a fresh link that ends the old one. */
    @POST
    @Path("{id}/inquiries/{inquiry}/reminders")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyOf("reminder")
    @Gives(value = Sent.class, status = 201)
    public Response remind(@PathParam("id") UUID id, @PathParam("inquiry") UUID inquiry, NewReminder wanted) {
        return made(Sent.of(inquiries.remind(caller.principal(), id, inquiry, wanted.way())));
    }

    /** Writes down a reply that came by letter or telephone. */
    @POST
    @Path("{id}/inquiries/{inquiry}/reply")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyOf("reply")
    @Gives(value = InquiryView.class, status = 201)
    public Response writeDown(@PathParam("id") UUID id, @PathParam("inquiry") UUID inquiry, InquiryReply reply) {
        Inquiry answered = inquiries.writeDown(caller.principal(), id, inquiry, reply, null);
        return made(InquiryView.of(answered));
    }

    /** Ends an inquiry without a reply; its link stops working. */
    @POST
    @Path("{id}/inquiries/{inquiry}/end")
    public InquiryView end(@PathParam("id") UUID id, @PathParam("inquiry") UUID inquiry) {
        inquiries.close(caller.principal(), id, inquiry);
        return InquiryView.of(inquiries.of(id, inquiry));
    }

    private static Response made(Object what) {
        return Response.status(Response.Status.CREATED).entity(what).build();
    }
}
