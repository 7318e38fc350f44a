package iti.web.casefile;

import iti.access.Permission;
import iti.access.Principal;
import iti.casefile.CaseFile;
import iti.casefile.CaseFiles;
import iti.firearm.Firearm;
import iti.request.Documents;
import iti.request.Threads;
import iti.request.TracingRequests;
import iti.web.access.SignedIn;
import iti.web.frame.PageOf;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All weapons of a case, a page at a time, each with whom it was asked about and what came back. */
@Path("cases/{case}/weapons")
@Controller
@RequestScoped
public class WeaponsPage {

    private final SignedIn signedIn;
    private final CaseFiles cases;
    private final TracingRequests requests;
    private final Documents documents;
    private final Threads threads;
    private final Models models;

    @Inject
    public WeaponsPage(SignedIn signedIn, CaseFiles cases, TracingRequests requests, Documents documents, Threads threads, Models models) {
        this.signedIn = signedIn;
        this.cases = cases;
        this.requests = requests;
        this.documents = documents;
        this.threads = threads;
        this.models = models;
    }

    /** @param outcome only weapons that an answer with this outcome is about; null for all */
    @GET
    public String show(@PathParam("case") UUID id, @QueryParam("page") Integer page, @QueryParam("outcome") String outcome) {
        Principal principal = signedIn.principal();
        CaseFile file = cases.find(principal, id);
        List<Asked> asked = requests.ofCase(id).stream().map(r -> Asked.of(r, documents, threads)).toList();
        List<Line> lines = new ArrayList<>();
        for (Firearm weapon : file.firearms()) {
            lines.add(new Line(lines.size() + 1, weapon, asked.stream().filter(a -> a.request().isAbout(weapon.id()))
                    .map(a -> new Trace(a, a.about(weapon.id()))).toList()));
        }
        models.put("file", file);
        models.put("outcome", outcome);
        models.put("lines", PageOf.of(outcome == null ? lines : lines.stream().filter(l -> l.came(outcome)).toList(), page));
        models.put("opens", principal.may(Permission.OPEN_TRACES));
        return "weapons.html";
    }

    /** One weapon; {@code number} is its place in the case, from 1. */
    public record Line(int number, Firearm weapon, List<Trace> traces) {

        boolean came(String outcome) {
            return traces.stream().flatMap(t -> t.answer().stream()).anyMatch(a -> outcome.equals(a.body().outcome()) || outcome.equals(a.body().completeness()));
        }
    }

    /** One State asked about it, and its answer about this weapon. */
    public record Trace(Asked asked, Optional<ReceivedAnswer> answer) {
    }
}
