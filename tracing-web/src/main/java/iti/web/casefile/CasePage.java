package iti.web.casefile;

import iti.access.Principal;
import iti.casefile.CaseFile;
import iti.casefile.CaseFiles;
import iti.directory.Directory;
import iti.firearm.Component;
import iti.firearm.FirearmPart;
import iti.problem.Problem;
import iti.request.DraftRequest;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import iti.web.access.SignedIn;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/** A case: the weapon, the requests made for it, what happened, what is next, and until when. */
@Path("cases/{case}")
@Controller
@RequestScoped
public class CasePage {

    private final SignedIn signedIn;
    private final CaseFiles cases;
    private final TracingRequests requests;
    private final DraftRequest drafts;
    private final Directory directory;
    private final CaseSheet sheet;
    private final Answers answers;
    private final Models models;

    @Inject
    public CasePage(SignedIn signedIn, CaseFiles cases, TracingRequests requests, DraftRequest drafts, Directory directory, CaseSheet sheet,
                    Answers answers, Models models) {
        this.signedIn = signedIn;
        this.cases = cases;
        this.requests = requests;
        this.drafts = drafts;
        this.directory = directory;
        this.sheet = sheet;
        this.answers = answers;
        this.models = models;
    }

    /** @param done what was just done, key of a sentence */
    @GET
    public String show(@PathParam("case") UUID id, @QueryParam("done") String done) {
        cases.read(signedIn.principal(), id);
        models.put("done", done);
        return sheet.page(signedIn.principal(), id, Form.blank());
    }

    /** The page for paper. That it was printed, and by whom, stands in the ledger. */
    @GET
    @Path("print")
    public String print(@PathParam("case") UUID id) {
        models.put("printed", cases.printed(signedIn.principal(), id).position());
        return sheet.page(signedIn.principal(), id, Form.blank());
    }

    /** Keeps an internal note. It never leaves the State. */
    @POST
    @Path("notes")
    public Response note(@PathParam("case") UUID id, MultivaluedMap<String, String> fields) {
        Principal principal = signedIn.principal();
        Form form = Form.sent(fields);
        cases.find(principal, id);
        try {
            cases.keepNote(principal, id, form.text("note"));
            return answers.next("/cases/" + id, "noted");
        } catch (Problem problem) {
            return answers.again(form, problem, () -> sheet.page(principal, id, form));
        }
    }

    /** Drafts a request for a weapon of the case or, with {@code part}, for one part of it, written as the last one for it; the State may be chosen later. */
    @POST
    @Path("weapons/{weapon: [0-9a-f-]{36}}/requests")
    public Response draft(@PathParam("case") UUID id, @PathParam("weapon") UUID weapon, MultivaluedMap<String, String> fields) {
        Principal principal = signedIn.principal();
        Component part = Form.sent(fields).code("part", Component.class);
        CaseFile file = cases.find(principal, id);
        TracingRequest last = requests.ofCase(id).stream().filter(r -> r.isAbout(weapon)).max(Comparator.comparing(TracingRequest::draftedAt)).orElse(null);
        TracingRequest draft = part == null ? drafts.open(principal, id, weapon, null) : drafts.openForPart(principal, id, weapon, part, null);
        if (last != null) {
            drafts.write(principal, draft.id(), null, last.content());
        }
        String state = part == null ? null : country(file, weapon, part);
        if (state != null) {
            drafts.address(principal, draft.id(), null, state);
        }
        return answers.next("/requests/" + draft.id() + "/check", "drafted");
    }

    /** The State of a part when it can be asked. */
    private String country(CaseFile file, UUID weapon, Component part) {
        return file.firearms().stream().filter(f -> f.id().equals(weapon)).flatMap(f -> f.description().parts().stream()).filter(p -> p.component() == part)
                .map(FirearmPart::country).filter(c -> c != null && directory.partner(c).isPresent()).findFirst().orElse(null);
    }

    /** An internal note as it is shown. */
    public record NoteLine(String author, Instant at, String text) {
    }
}
