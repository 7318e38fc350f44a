package iti.api.inquiry;

import iti.api.access.OpenToAll;
import iti.api.openapi.Gives;
import iti.api.problem.BodyOf;
import iti.firearm.FirearmDescription;
import iti.firearm.MarkKind;
import iti.inquiry.ClientAddresses;
import iti.inquiry.Inquiry;
import iti.inquiry.InquiryLinks;
import iti.inquiry.InquiryReply;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A record holder's side of a question: opened and answered by its link, without an account. It shows the weapon and nothing of the case. */
@Path("inquiry-links/{secret}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class InquiryLinksResource {

    private final InquiryLinks links;
    private final ClientAddresses addresses;
    private final HttpServletRequest call;

    @Inject
    public InquiryLinksResource(InquiryLinks links, ClientAddresses addresses, HttpServletRequest call) {
        this.links = links;
        this.addresses = addresses;
        this.call = call;
    }

    public record Mark(MarkKind kind, String place, String text) {
    }

    public record Question(String asker, String holderName, String question, LocalDate dueOn, String type, String make, String model, String calibre, List<Mark> markings) {
    }

    public record Thanks(UUID inquiry, Instant answeredAt) {
    }

    @GET
    @OpenToAll
    public Question open(@PathParam("secret") String secret) {
        InquiryLinks.Question q = links.open(secret, client());
        FirearmDescription weapon = q.firearm();
        return new Question(q.asker(), q.inquiry().holderName(), q.inquiry().question(), q.inquiry().dueOn(), weapon.type() == null ? null : weapon.type().name(),
                weapon.make(), weapon.model(), weapon.calibre(), weapon.markings().stream().map(m -> new Mark(m.kind(), m.place(), m.text())).toList());
    }

    @POST
    @Path("reply")
    @OpenToAll
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyOf("reply")
    @Gives(value = Thanks.class, status = 201)
    public Response reply(@PathParam("secret") String secret, InquiryReply reply) {
        Inquiry answered = links.reply(secret, client(), reply, null);
        return Response.status(Response.Status.CREATED).entity(new Thanks(answered.id(), answered.answeredAt())).build();
    }

    private String client() {
        return addresses.of(call.getRemoteAddr(), call.getHeader("X-Forwarded-For"));
    }
}
