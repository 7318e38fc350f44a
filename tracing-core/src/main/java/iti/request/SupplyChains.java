package iti.request;

import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.SupplyChainSegment;
import iti.message.TracingMessage.Withheld;
import iti.request.SupplyChain.Holder;
import iti.request.SupplyChain.Link;
import iti.request.SupplyChain.OpenEnd;
import iti.request.SupplyChain.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Joins the supply chain of a weapon from the answers to all requests for it: each link once, in the order of the days (ITI 5, 20). */
@ApplicationScoped
public class SupplyChains {

    private static final Comparator<LocalDate> DAYS = Comparator.nullsLast(Comparator.naturalOrder());
    private static final Set<String> ENDS_WITH_ITS_GIVER = Set.of(SegmentEvent.LOSS.name(), SegmentEvent.THEFT.name(), SegmentEvent.DEACTIVATION.name(),
            SegmentEvent.DESTRUCTION.name());

    private final TracingRequests requests;
    private final Documents documents;

    @Inject
    public SupplyChains(TracingRequests requests, Documents documents) {
        this.requests = requests;
        this.documents = documents;
    }

    /** The chain of a weapon of a case that was loaded for its person. */
    @Transactional
    public SupplyChain of(UUID caseFile, UUID firearm) {
        List<TracingRequest> asked = requests.ofCase(caseFile).stream().filter(r -> r.isAbout(firearm)).toList();
        List<Answer> answers = asked.stream().flatMap(r -> answer(r, firearm).stream()).sorted(Comparator.comparing(a -> a.document().at())).toList();
        List<Link> links = joined(answers.stream().flatMap(a -> a.links().stream()).toList());
        return new SupplyChain(links, holder(answers, links), open(asked, firearm), asked.stream().anyMatch(r -> r.startedAt() != null));
    }

    private Optional<Answer> answer(TracingRequest request, UUID firearm) {
        return documents.given(request, firearm).map(a -> {
            Source source = new Source(request.requestedState(), request.number(), a.document().message(), OnwardRelease.free(documents.message(a.document())));
            return new Answer(a.document(), a.answer(), source, links(a.answer(), source));
        });
    }

    /** The links of one answer; one that is withheld whole keeps its place. */
    private static List<Link> links(ResponseBody said, Source source) {
        Map<String, String> withheld = said.withheld() == null ? Map.of()
                : said.withheld().stream().collect(Collectors.toMap(Withheld::field, Withheld::ground, (a, b) -> a));
        List<SupplyChainSegment> given = said.segments() == null ? List.of() : said.segments();
        List<Link> links = new ArrayList<>();
        for (int next = 0; next < given.size() || withheld.containsKey("segments." + links.size());) {
            String at = "segments." + links.size();
            if (withheld.containsKey(at)) {
                links.add(new Link(null, null, List.of(withheld.get(at)), List.of(source)));
            } else {
                SupplyChainSegment segment = given.get(next++);
                List<String> grounds = Stream.of(".from", ".to", ".document").map(part -> withheld.get(at + part)).filter(g -> g != null).distinct().toList();
                links.add(new Link(segment, day(segment.date()), grounds, List.of(source)));
            }
        }
        return links;
    }

    /** Each link once, in the order of the days. */
    private static List<Link> joined(List<Link> said) {
        Map<List<String>, Placed> joined = new LinkedHashMap<>();
        for (int i = 0; i < said.size(); i++) {
            joined.merge(key(said.get(i), joined.size()), new Placed(said.get(i), place(said, i)), Placed::with);
        }
        return joined.values().stream().sorted(Comparator.comparing(Placed::day, DAYS)).map(Placed::link).toList();
    }

    /** The day of a link; without one, that of the link before it in the same answer, or else of the one after it. */
    private static LocalDate place(List<Link> said, int at) {
        Link link = said.get(at);
        if (link.date() != null) {
            return link.date();
        }
        List<LocalDate> before = said.subList(0, at).stream().filter(l -> l.said().equals(link.said()) && l.date() != null).map(Link::date).toList();
        if (!before.isEmpty()) {
            return before.get(before.size() - 1);
        }
        return link.is(SegmentEvent.MANUFACTURE) ? LocalDate.MIN
                : said.stream().skip(at).filter(l -> l.said().equals(link.said()) && l.date() != null).map(Link::date).findFirst().orElse(null);
    }

    /** What makes two links the same; a link that is withheld whole is the same as no other. */
    private static List<String> key(Link link, int number) {
        SupplyChainSegment s = link.segment();
        return s == null ? List.of(String.valueOf(number))
                : Stream.of(s.event(), s.date(), s.from(), s.to(), s.state(), s.document()).map(v -> v == null ? "" : v.strip().toLowerCase(Locale.ROOT)).toList();
    }

    /** As the last answer that speaks of a holder says, unless a later link of another answer leads on; otherwise the holder of the last link. */
    private static Optional<Holder> holder(List<Answer> answers, List<Link> links) {
        Optional<Answer> naming = answers.stream().filter(a -> a.holderGround() != null || a.holderName() != null).reduce((a, b) -> b);
        Optional<Link> last = links.stream().filter(l -> l.segment() != null).reduce((a, b) -> b);
        if (naming.isPresent() && (last.isEmpty() || last.get().said().contains(naming.get().source()) || !leadsOn(last.get(), naming.get()))) {
            Answer a = naming.get();
            return Optional.of(new Holder(a.holderGround() == null ? a.holderName() : null, a.holderGround(), false, a.source()));
        }
        return last.map(l -> {
            String name = ENDS_WITH_ITS_GIVER.contains(l.segment().event()) || l.segment().to() == null ? l.segment().from() : l.segment().to();
            return new Holder(name, name == null && !l.grounds().isEmpty() ? l.grounds().get(0) : null, true, l.said().get(0));
        }).filter(h -> h.name() != null || h.ground() != null);
    }

    private static boolean leadsOn(Link link, Answer naming) {
        return link.date() != null && naming.links().stream().map(Link::date).filter(d -> d != null).max(Comparator.naturalOrder()).filter(d -> d.isBefore(link.date())).isPresent();
    }

    /** The State named last that has not answered; when all that are named have, the States that still owe an answer. */
    private List<OpenEnd> open(List<TracingRequest> asked, UUID firearm) {
        Set<String> answered = asked.stream().filter(r -> r.status().answered()).map(TracingRequest::requestedState).collect(Collectors.toSet());
        Optional<String> named = asked.stream().flatMap(r -> Stream.ofNullable(documents.stands(r).get(firearm))).sorted(Comparator.comparing(a -> a.document().at()))
                .map(a -> a.answer().nextState()).filter(s -> s != null && !answered.contains(s)).reduce((a, b) -> b);
        return named.map(state -> List.of(asked.stream().filter(r -> state.equals(r.requestedState())).reduce((a, b) -> b).map(SupplyChains::end)
                        .orElse(new OpenEnd(state, null, null))))
                .orElseGet(() -> asked.stream().filter(r -> r.status().awaitsResponse()).map(SupplyChains::end).toList());
    }

    private static OpenEnd end(TracingRequest request) {
        return new OpenEnd(request.requestedState(), request.status(), request.startedAt());
    }

    private static LocalDate day(String iso) {
        try {
            return iso == null ? null : LocalDate.parse(iso);
        } catch (DateTimeException anotherForm) {
            return null;
        }
    }

    private record Answer(SealedDocument document, ResponseBody said, Source source, List<Link> links) {

        String holderName() {
            return said.lastLegalHolder() == null || said.lastLegalHolder().isBlank() ? null : said.lastLegalHolder();
        }

        String holderGround() {
            return said.withheld() == null ? null : said.withheld().stream().filter(w -> w.field().equals("lastLegalHolder")).map(Withheld::ground).findFirst().orElse(null);
        }
    }

    /** A link where it stands in time. */
    private record Placed(Link link, LocalDate day) {

        Placed with(Placed same) {
            List<String> grounds = Stream.concat(link.grounds().stream(), same.link.grounds().stream()).distinct().toList();
            return new Placed(new Link(link.segment(), link.date(), grounds, Stream.concat(link.said().stream(), same.link.said().stream()).distinct().toList()), day);
        }
    }
}
