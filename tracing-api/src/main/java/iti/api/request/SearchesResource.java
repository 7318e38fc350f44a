package iti.api.request;

import iti.api.access.Caller;
import iti.firearm.FirearmType;
import iti.firearm.MarkText;
import iti.register.Candidate;
import iti.register.MatchGroup;
import iti.register.MatchReason;
import iti.register.Narrowing;
import iti.register.RegisterKind;
import iti.register.RegisterRecord;
import iti.register.RegisterSearch;
import iti.register.SearchPurpose;
import iti.register.SearchQuery;
import iti.register.SearchResult;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Searching the own registers for the weapon of a request. Each search leaves an entry; no person is named in a result. */
@Path("requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SearchesResource {

    private final RegisterSearch search;
    private final TracingRequests requests;
    private final Caller caller;

    @Inject
    public SearchesResource(RegisterSearch search, TracingRequests requests, Caller caller) {
        this.search = search;
        this.requests = requests;
        this.caller = caller;
    }

    /**
     * @param year   year of manufacture, or null
     * @param others the serial number as read in other places of the weapon, or null
     * @param page   which page of the candidates, 1 when null
     */
    public record Query(String serial, String make, String model, String calibre, SearchPurpose purpose, Integer year, List<String> others, Integer page) {

        SearchQuery query() {
            List<String> marks = others == null ? List.of() : others;
            return SearchQuery.of(serial, make, model, calibre).made(year).besides(marks.stream().map(m -> MarkText.parse(m, "others")).toList());
        }
    }

    /** @param record identity of the latest record of the weapon */
    public record Found(int rank, MatchGroup group, List<MatchReason> reasons, Set<RegisterKind> registers, long record, RegisterKind register, String serial,
                        String make, String model, FirearmType type, String calibre, Integer year, LocalDate eventDate, String from, String to, String state, String document) {
        static Found of(Candidate c) {
            RegisterRecord r = c.record();
            return new Found(c.rank(), c.group(), c.reasons(), c.registers(), r.id(), r.register(), r.serial().engraved(), r.maker(), r.model(), r.type(), r.calibre(),
                    r.year(), r.eventDate(), r.from(), r.to(), r.state(), r.document());
        }
    }

    /**
     * @param complete   false when there were more than could be counted
     * @param candidates those of one page
     * @param narrowing  what to read once more to be left with the fewest, or null
     */
    public record Result(int count, Map<MatchGroup, Integer> counts, boolean complete, List<Found> candidates, int page, int pages, Narrowing narrowing) {
    }

    @POST
    @Path("{id}/searches")
    @Consumes(MediaType.APPLICATION_JSON)
    public Result search(@PathParam("id") UUID id, Query query) {
        TracingRequest request = requests.find(caller.principal(), id);
        SearchResult result = search.search(caller.principal(), request.chain(), request.id(), query.purpose(),
                query.query(), query.page() == null ? 1 : query.page());
        return new Result(result.count(), result.counts(), result.complete(), result.candidates().stream().map(Found::of).toList(), result.page(), result.pages(),
                result.narrowing());
    }
}
