package iti.api.request;

import iti.api.access.Caller;
import iti.api.openapi.Gives;
import iti.api.problem.BodyOf;
import iti.request.PaperAnswer;
import iti.request.PaperIntake;
import iti.request.PaperReplies;
import iti.request.PaperReply;
import iti.request.TracingRequests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;

/** Replies on paper to requests of ours (ITI 18 to 23): a PDF, PNG or JPEG file of at most 15 MB is filed by the code on its pages, or by hand. Twice changes nothing. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PaperRepliesResource {

    private final PaperReplies papers;
    private final PaperIntake intake;
    private final TracingRequests requests;
    private final Caller caller;

    @Inject
    public PaperRepliesResource(PaperReplies papers, PaperIntake intake, TracingRequests requests, Caller caller) {
        this.papers = papers;
        this.intake = intake;
        this.requests = requests;
        this.caller = caller;
    }

    /** Files pages at the request that their code names. */
    @POST
    @Path("paper-replies")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Gives(value = PaperReplyView.class, status = {200, 201}, versioned = true)
    public Response file(InputStream body) throws IOException {
        return filed(intake.take(caller.principal(), body.readNBytes(PaperIntake.LARGEST + 1)));
    }

    /** Files pages at this request; a code that can be read must name it too. */
    @POST
    @Path("requests/{id}/paper-replies")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Gives(value = PaperReplyView.class, status = {200, 201}, versioned = true)
    public Response fileAt(@PathParam("id") UUID id, InputStream body) throws IOException {
        return filed(intake.takeAt(caller.principal(), id, body.readNBytes(PaperIntake.LARGEST + 1)));
    }

    @GET
    @Path("requests/{id}/paper-replies")
    public List<PaperReplyView> all(@PathParam("id") UUID id) {
        return papers.of(requests.find(caller.principal(), id).id()).stream().map(PaperReplyView::of).toList();
    }

    @GET
    @Path("paper-replies/{paper}")
    @Gives(value = PaperReplyView.class, versioned = true)
    public Response one(@PathParam("paper") UUID paper) {
        return shown(Response.Status.OK, papers.find(caller.principal(), paper));
    }

    /** The pages byte for byte as they came, which leaves an entry. They are only given out as a file to save. */
    @GET
    @Path("paper-replies/{paper}/pages")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Gives(byte[].class)
    public Response pages(@PathParam("paper") UUID paper) {
        PaperReplies.PaperFile file = papers.read(caller.principal(), paper);
        return Response.ok(file.content(), MediaType.APPLICATION_OCTET_STREAM).header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"").build();
    }

    /** Notes what the pages say. It moves no status. */
    @PUT
    @Path("paper-replies/{paper}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyOf("paper")
    @Gives(value = PaperReplyView.class, versioned = true)
    public Response type(@PathParam("paper") UUID paper, PaperAnswer answer) {
        papers.type(caller.principal(), paper, caller.version(), answer);
        return shown(Response.Status.OK, papers.find(caller.principal(), paper));
    }

    private static Response filed(PaperReplies.Filed filed) {
        return shown(filed.again() ? Response.Status.OK : Response.Status.CREATED, filed.reply());
    }

    private static Response shown(Response.Status status, PaperReply reply) {
        return Response.status(status).entity(PaperReplyView.of(reply)).tag(String.valueOf(reply.version())).build();
    }
}
