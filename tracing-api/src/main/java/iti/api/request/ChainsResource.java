package iti.api.request;

import iti.api.access.Caller;
import iti.casefile.CaseFile;
import iti.casefile.CaseFiles;
import iti.message.TracingMessage.SupplyChainSegment;
import iti.problem.Problem;
import iti.request.DeadEnd;
import iti.request.Hop;
import iti.request.Hops;
import iti.request.Status;
import iti.request.SupplyChain;
import iti.request.SupplyChains;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the requests of a case give together: their tree, and the supply chain of each weapon (ITI 5, 20). */
@Path("cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ChainsResource {

    private final CaseFiles cases;
    private final Hops hops;
    private final SupplyChains chains;
    private final Caller caller;

    @Inject
    public ChainsResource(CaseFiles cases, Hops hops, SupplyChains chains, Caller caller) {
        this.cases = cases;
        this.hops = hops;
        this.chains = chains;
        this.caller = caller;
    }

    /** The requests, each before those that follow from it. */
    public record Tree(List<Line> hops) {
    }

    /**
     * @param deadEnd   why it leads no further; absent when it may
     * @param nextState the State that its answer names
     * @param open      whether nobody has drafted a request to that State
     */
    public record Line(UUID request, String number, UUID firearm, String requestedState, Status status, UUID follows, int depth, DeadEnd deadEnd, String nextState,
                       boolean open) {
        static Line of(Hop h) {
            return new Line(h.request().id(), h.request().number(), h.request().firearm(), h.request().requestedState(), h.request().status(), h.request().follows(),
                    h.depth(), h.deadEnd().orElse(null), h.names(), h.open());
        }
    }

    /** @param lastLegalHolder absent while nobody is known */
    public record Chain(List<Link> links, Holder lastLegalHolder, List<Open> open) {
        static Chain of(SupplyChain chain) {
            return new Chain(chain.links().stream().map(l -> new Link(l.segment(), l.grounds(), l.free(), l.said().stream().map(Source::of).toList())).toList(),
                    chain.lastLegalHolder().map(h -> new Holder(h.name(), h.ground(), h.linked(), Source.of(h.said()))).orElse(null),
                    chain.open().stream().map(o -> new Open(o.state(), o.status(), o.askedAt())).toList());
        }
    }

    /**
     * @param segment absent when its giver withholds the whole link
     * @param grounds ITI 22 grounds on which parts are withheld
     * @param free    whether it may be shown to a further State without asking
     */
    public record Link(SupplyChainSegment segment, List<String> grounds, boolean free, List<Source> said) {
    }

    /** An answer that says so. */
    public record Source(String state, String reference, UUID message) {
        static Source of(SupplyChain.Source source) {
            return new Source(source.state(), source.reference(), source.message());
        }
    }

    /**
     * @param ground ITI 22 ground on which the name is withheld
     * @param linked whether it is the holder of the last link, because no answer names one
     */
    public record Holder(String name, String ground, boolean linked, Source said) {
    }

    /** A State that is still to be heard; without status when it was not asked. */
    public record Open(String state, Status status, Instant askedAt) {
    }

    @GET
    @Path("{id}/hops")
    public Tree hops(@PathParam("id") UUID id) {
        cases.find(caller.principal(), id);
        return new Tree(hops.ofCase(id).stream().flatMap(Hop::all).map(Line::of).toList());
    }

    @GET
    @Path("{id}/firearms/{firearm}/supply-chain")
    public Chain chain(@PathParam("id") UUID id, @PathParam("firearm") UUID firearm) {
        CaseFile file = cases.find(caller.principal(), id);
        if (file.firearms().stream().noneMatch(f -> f.id().equals(firearm))) {
            throw Problem.notFound();
        }
        return Chain.of(chains.of(id, firearm));
    }
}
