package iti.web.casefile;

import iti.casefile.Diversion;
import iti.casefile.RecoveryEvent;
import iti.firearm.FirearmDescription;
import iti.message.TracingMessage.SupplyChainSegment;
import iti.request.SegmentEvent;
import iti.request.SupplyChain;
import iti.request.SupplyChain.Holder;
import iti.request.SupplyChain.Link;
import iti.request.SupplyChain.OpenEnd;
import iti.web.frame.PageTexts;
import iti.web.frame.Words;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws the supply chain of a weapon: its links, what was withheld, the States still to be heard, the recovery, and the point of diversion. */
final class ChainWords {

    private final Locale locale;
    private final String ownState;
    private final Words words;

    ChainWords(Locale locale, String ownState, UnaryOperator<String> states) {
        this.locale = locale;
        this.ownState = ownState;
        this.words = new Words(locale, ZoneOffset.UTC, states);
    }

    /** @param number number of the case */
    SupplyChainDrawing draw(String number, RecoveryEvent recovery, FirearmDescription weapon, SupplyChain chain, Optional<Diversion> found) {
        SupplyChainDrawing drawing = new SupplyChainDrawing(text("chain.title", number));
        int first = chain.links().stream().anyMatch(l -> l.is(SegmentEvent.MANUFACTURE)) ? 0 : 1;
        if (first == 1) {
            drawing.add("open", text("chain.made"), made(weapon), List.of(text(made(weapon).isEmpty() ? "chain.unmarked" : "chain.unproven")));
        }
        chain.links().forEach(l -> add(drawing, l));
        chain.lastLegalHolder().filter(h -> !h.linked() && chain.open().isEmpty()).ifPresent(h -> add(drawing, h));
        chain.open().forEach(o -> drawing.add("open", text("chain.unknown"), lines(words.state(o.state())), List.of(asked(o))));
        if (chain.open().isEmpty() && chain.links().isEmpty() && chain.lastLegalHolder().isEmpty()) {
            drawing.add("open", text("chain.unknown"), List.of(), List.of(text(chain.asked() ? "chain.nothing" : "chain.notasked")));
        }
        int proven = drawing.lastProven();
        drawing.add("end", text("chain.recovered"), lines(recovery.place(), words.state(recovery.inspectedIn() == null ? ownState : recovery.inspectedIn()), words.day(recovery.date())),
                lines(words.code(recovery.kind()), text("chain.ours")));
        if (found.isPresent()) {
            found.filter(Diversion::established).ifPresent(d -> found(drawing, chain.links(), d, proven, first));
        } else if (proven >= 0) {
            LocalDate last = chain.links().stream().map(Link::date).filter(d -> d != null).reduce((a, b) -> b).orElse(null);
            drawing.diverted(proven, drawing.links(), last == null ? text("chain.pod.before", words.day(recovery.date()))
                    : text("chain.pod", words.day(last), words.day(recovery.date())));
        }
        return drawing;
    }

    /** The last legal holder in words; empty when nobody is known. */
    String holder(SupplyChain chain) {
        return chain.lastLegalHolder().map(h -> text(h.linked() ? "chain.holder.linked" : "chain.holder.said",
                h.name() == null ? text("chain.withheld") : h.name(), words.state(h.said().state()))).orElse("");
    }

    /** From the last link before the diversion to the first one after it; without a day, from the last proven link on. {@code first} is the box of the first link. */
    private void found(SupplyChainDrawing drawing, List<Link> links, Diversion d, int proven, int first) {
        String where = text("chain.pod.found", join(d.place(), words.state(d.state())), period(d));
        if (d.from() == null) {
            drawing.diverted(proven, drawing.links(), where);
            return;
        }
        int after = IntStream.range(0, links.size()).filter(i -> links.get(i).date() != null && links.get(i).date().isBefore(d.from())).reduce((a, b) -> b).orElse(-1);
        int before = IntStream.range(after + 1, links.size()).filter(i -> links.get(i).date() != null && links.get(i).date().isAfter(d.last())).findFirst().orElse(-1);
        drawing.diverted(after < 0 ? first - 1 : first + after, before < 0 ? drawing.links() : first + before, where);
    }

    /** The day or the period of a diversion. */
    String period(Diversion d) {
        return d.from() == null ? text("chain.pod.undated") : d.until() == null ? words.day(d.from()) : words.day(d.from()) + " \u2013 " + words.day(d.until());
    }

    private void add(SupplyChainDrawing drawing, Link link) {
        List<String> said = link.said().stream().map(s -> words.state(s.state())).distinct().toList();
        SupplyChainSegment s = link.segment();
        if (s == null) {
            drawing.add("held", text("chain.link"), lines(text("chain.withheld"), said.get(0)), grounds(link.grounds()), said, link.free());
            return;
        }
        String register = s.register() == null ? null : words.code("RegisterKind", s.register()) + (s.registerUpdated() == null ? "" : ", " + updated(s.registerUpdated()));
        String who = Stream.of(s.from(), s.to()).filter(p -> p != null && !p.isBlank()).collect(Collectors.joining(" \u2192 "));
        drawing.add(link.grounds().isEmpty() ? "ok" : "held", words.code("SegmentEvent", s.event()),
                lines(!link.grounds().isEmpty() && who.isEmpty() ? text("chain.withheld") : who, join(words.state(s.state()), words.day(link.date()))),
                Stream.concat(lines(s.document(), register).stream(), grounds(link.grounds()).stream()).toList(), said, link.free());
    }

    /** Without the day of the week, so that the year still fits below the box. */
    private String updated(String day) {
        return day.matches("\\d{4}-\\d{2}-\\d{2}") ? words.day(LocalDate.parse(day)) : words.fact(day);
    }

    private void add(SupplyChainDrawing drawing, Holder holder) {
        String state = words.state(holder.said().state());
        drawing.add(holder.ground() == null ? "ok" : "held", text("chain.holder"), lines(holder.ground() == null ? holder.name() : text("chain.withheld"), state),
                holder.ground() == null ? List.of() : grounds(List.of(holder.ground())), List.of(state), false);
    }

    private String asked(OpenEnd end) {
        if (end.status() == null) {
            return text("chain.notasked");
        }
        return end.askedAt() == null ? text("status." + end.status()) : text("chain.asked", words.state(end.state()), words.day(end.askedAt()));
    }

    private List<String> made(FirearmDescription weapon) {
        return lines(weapon.make(), join(words.state(weapon.countryOfManufacture()), weapon.yearOfManufacture() == null ? "" : weapon.yearOfManufacture().toString()));
    }

    private List<String> grounds(List<String> codes) {
        return codes.stream().map(g -> words.code("RestrictionGround", g)).toList();
    }

    private String text(String key, Object... values) {
        return PageTexts.text(locale, key, values);
    }

    private static String join(String one, String other) {
        return Stream.of(one == null ? "" : one, other == null ? "" : other).filter(s -> !s.isBlank()).collect(Collectors.joining(", "));
    }

    private static List<String> lines(String... lines) {
        return Stream.of(lines).filter(l -> l != null && !l.isBlank()).toList();
    }
}
