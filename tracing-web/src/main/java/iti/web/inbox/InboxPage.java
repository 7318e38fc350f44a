package iti.web.inbox;

import iti.access.Permission;
import iti.access.Principal;
import iti.exchange.Incoming;
import iti.exchange.Reception;
import iti.problem.Problem;
import iti.request.RequestFilter;
import iti.request.Side;
import iti.request.Status;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import iti.web.access.SignedIn;
import iti.web.document.UploadedFile;
import iti.web.form.Answers;
import iti.web.form.Form;
import iti.web.paper.FilePaperPage;
import iti.web.request.RequestRows;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The inbox: a file is taken in, what came is listed with its verdict, and the requests that other States wait for. */
@Path("inbox")
@Controller
@RequestScoped
public class InboxPage {

    static final int LENGTH = 25;

    private static final Set<Status> OPEN = Arrays.stream(Status.values()).filter(Status::awaitsResponse).collect(Collectors.toUnmodifiableSet());
    private static final Set<Status> CLOSED = Arrays.stream(Status.values()).filter(s -> s.answered() || s == Status.WITHDRAWN).collect(Collectors.toUnmodifiableSet());

    private final SignedIn signedIn;
    private final Reception reception;
    private final InboxRows files;
    private final TracingRequests requests;
    private final RequestRows rows;
    private final Answers answers;
    private final Models models;

    @Inject
    public InboxPage(SignedIn signedIn, Reception reception, InboxRows files, TracingRequests requests, RequestRows rows, Answers answers, Models models) {
        this.signedIn = signedIn;
        this.reception = reception;
        this.files = files;
        this.requests = requests;
        this.rows = rows;
        this.answers = answers;
        this.models = models;
    }

    /**
     * @param page  page of the files, from 1
     * @param open  page of the requests, from 1
     * @param show  {@code answered} for the requests that were answered or withdrawn
     */
    @GET
    public String show(@QueryParam("page") @DefaultValue("1") String page, @QueryParam("open") @DefaultValue("1") String open,
                       @QueryParam("show") String show) {
        return page(Form.blank(), new Sheet(number(page), number(open), "answered".equals(show)));
    }

    /** Takes in a file that came by mail, on a stick or over a police network: a document, or the pages of a reply on paper, which their code files. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(List<EntityPart> parts) throws IOException {
        try {
            UploadedFile file = UploadedFile.of(parts);
            Reception.Brought brought = reception.bring(signedIn.principal(), file.content(), file.name());
            if (brought.paper() != null) {
                return FilePaperPage.filed(answers, brought.paper());
            }
            Incoming incoming = brought.document();
            return answers.next("/inbox/" + incoming.sha256(), incoming.timesReceived() > 1 ? "inbox.again" : null);
        } catch (Problem problem) {
            Form form = Form.blank();
            return answers.again(form, problem, () -> page(form, new Sheet(1, 1, false)));
        }
    }

    private String page(Form form, Sheet sheet) {
        Principal principal = signedIn.principal();
        boolean receives = principal.may(Permission.RECEIVE);
        if (!receives) {
            principal.demand(Permission.READ_INCOMING);
        }
        RequestFilter filter = RequestFilter.of(Side.REQUESTED, sheet.answered() ? CLOSED : OPEN);
        long count = requests.count(principal, filter);
        models.put("form", form);
        models.put("sheet", sheet);
        models.put("receives", receives);
        List<TracingRequest> waiting = requests.list(principal, filter, (sheet.open() - 1) * LENGTH, LENGTH);
        models.put("rows", rows.of(principal, waiting));
        models.put("handling", RequestRows.band(waiting.stream()));
        models.put("count", count);
        models.put("moreRequests", count > (long) sheet.open() * LENGTH);
        List<InboxRow> listed = receives ? files.of(principal, reception.newest(principal, (sheet.page() - 1) * LENGTH, LENGTH + 1)) : List.of();
        models.put("files", listed.subList(0, Math.min(LENGTH, listed.size())));
        models.put("moreFiles", listed.size() > LENGTH);
        models.put("quarantined", receives ? reception.count(principal, Incoming.State.QUARANTINED) : 0);
        return "inbox.html";
    }

    private static int number(String typed) {
        return typed.matches("[1-9]\\d{0,4}") ? Integer.parseInt(typed) : 1;
    }

    /** Which page of each list is shown. */
    public record Sheet(int page, int open, boolean answered) {

        /** Address of another page of the files. */
        public String files(int number) {
            return "/inbox?page=" + number + "&open=" + open + (answered ? "&show=answered" : "") + "#files";
        }

        /** Address of another page of the requests. */
        public String requests(int number) {
            return "/inbox?page=" + page + "&open=" + number + (answered ? "&show=answered" : "") + "#requests";
        }
    }
}
