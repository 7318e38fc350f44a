package iti.api.request;

import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.api.problem.BodyOf;
import iti.inquiry.HolderKind;
import iti.inquiry.Inquiries;
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

    public record NewInquiry(HolderKind holderKind, String holderName, String question) {
    }

    /** @param link path of the page that the record holder opens; told once */
    public record Sent(UUID id, String link, InquiryView inquiry) {
    }

    public record All(int total, List<InquiryView> items) {
    }

    @POST
    @Path("{id}/inquiries")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyOf("inquiry")
    @Gives(value = Sent.class, status = 201)
    public Response send(@PathParam("id") UUID id, NewInquiry wanted) {
        Inquiries.Sent sent = inquiries.send(caller.principal(), id, wanted.holderKind(), wanted.holderName(), wanted.question());
        return Response.status(Response.Status.CREATED)
                .entity(new Sent(sent.inquiry().id(), "/inquiries/" + sent.secret(), InquiryView.of(sent.inquiry()))).build();
    }

    @GET
    @Path("{id}/inquiries")
    public All all(@PathParam("id") UUID id) {
        requests.find(caller.principal(), id);
        List<InquiryView> all = inquiries.of(id).stream().map(InquiryView::of).toList();
        return new All(all.size(), all);
    }
}
