package iti.web.casefile;

import iti.casefile.CaseFile;
import iti.casefile.RecoveryEvent;
import iti.firearm.Firearm;
import iti.firearm.FirearmDescription;
import iti.message.TracingMessage.SupplyChainSegment;
import iti.message.TracingMessage.Withheld;
import iti.request.SegmentEvent;
import iti.web.frame.PageTexts;
import iti.web.frame.Words;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Draws the supply chain of a weapon (ITI 5) from what the answers prove: the links in the order of their days, what was withheld, the State
 * that is to be asked next, and the recovery. Between the last proven link and the recovery lies the point of diversion.
 */
final class SupplyChains {

    private final Locale locale;
    private final String ownState;
    private final Words words;

    SupplyChains(Locale locale, String ownState, UnaryOperator<String> states) {
        this.locale = locale;
        this.ownState = ownState;
        this.words = new Words(locale, ZoneOffset.UTC, states);
    }

    SupplyChainDrawing of(CaseFile file, Firearm weapon, List<CaseSheet.Branch> all) {
        List<CaseSheet.Branch> branches = all.stream().filter(b -> b.row().request().firearm().equals(weapon.id())).toList();
        List<ReceivedAnswer> answers = branches.stream().flatMap(b -> b.answer().stream()).sorted(Comparator.comparing(a -> a.document().at())).toList();
        List<Link> links = answers.stream().flatMap(a -> links(a).stream()).sorted(Comparator.comparing(Link::order)).toList();
        SupplyChainDrawing drawing = new SupplyChainDrawing(text("chain.title", file.number()));
        if (links.stream().noneMatch(l -> l.event.equals(SegmentEvent.MANUFACTURE.name()))) {
            drawing.add("open", text("chain.made"), made(weapon.description()), List.of(text("chain.unproven")));
        }
        LocalDate proven = null;
        for (Link link : links) {
            drawing.add(link.kind, link.title, link.lines, link.notes);
            proven = link.date == null ? proven : link.date;
        }
        if (!answers.isEmpty()) {
            ReceivedAnswer last = answers.get(answers.size() - 1);
            holder(last).ifPresent(l -> drawing.add(l.kind, l.title, l.lines, l.notes));
        }
        open(drawing, branches, answers);
        RecoveryEvent recovery = file.recovery();
        drawing.recovered(text("chain.recovered"), lines(recovery.place(), words.state(ownState), words.day(recovery.date())),
                lines(words.code(recovery.kind()), text("chain.ours")),
                proven == null ? text("chain.pod.before", words.day(recovery.date())) : text("chain.pod", words.day(proven), words.day(recovery.date())));
        return drawing;
    }

    /** What is not known yet: the State named last and not heard, or the States asked. */
    private void open(SupplyChainDrawing drawing, List<CaseSheet.Branch> branches, List<ReceivedAnswer> answers) {
        Optional<String> named = answers.stream().map(a -> a.body().nextState()).filter(s -> s != null && answers.stream().noneMatch(a -> a.state().equals(s)))
                .reduce((a, b) -> b);
        if (named.isPresent()) {
            String asked = branches.stream().filter(b -> named.get().equals(b.row().request().requestedState()))
                    .map(b -> text("status." + b.row().request().status())).reduce((a, b) -> b).orElse(text("chain.notasked"));
            drawing.add("open", text("chain.unknown"), lines(words.state(named.get())), List.of(asked));
        } else if (answers.isEmpty()) {
            List<String> asked = branches.stream().map(b -> b.row().request()).filter(r -> r.requestedState() != null && r.startedAt() != null)
                    .map(r -> text("chain.asked", words.state(r.requestedState()), words.day(r.startedAt()))).toList();
            drawing.add("open", text("chain.unknown"), List.of(), asked.isEmpty() ? List.of(text("chain.notasked")) : asked);
        }
    }

    private Optional<Link> holder(ReceivedAnswer answer) {
        if (answer.body().nextState() != null) {
            return Optional.empty();
        }
        Optional<String> ground = answer.withheld().stream().filter(w -> w.field().equals("lastLegalHolder")).map(ReceivedAnswer.Part::ground).findFirst();
        if (ground.isPresent()) {
            return Optional.of(new Link("holder", null, "held", text("chain.holder"), lines(text("chain.withheld"), words.state(answer.state())), lines(ground(ground.get()))));
        }
        return Optional.ofNullable(answer.body().lastLegalHolder()).filter(h -> !h.isBlank())
                .map(h -> new Link("holder", null, "ok", text("chain.holder"), lines(h, words.state(answer.state())), List.of()));
    }

    /** The links of an answer; a link that is withheld whole keeps its place. */
    private List<Link> links(ReceivedAnswer answer) {
        Map<String, String> withheld = answer.body().withheld() == null ? Map.of()
                : answer.body().withheld().stream().collect(Collectors.toMap(Withheld::field, Withheld::ground, (a, b) -> a));
        List<SupplyChainSegment> given = answer.body().segments() == null ? List.of() : answer.body().segments();
        List<Link> links = new ArrayList<>();
        int next = 0;
        LocalDate before = null;
        for (int position = 0; next < given.size() || withheld.containsKey("segments." + position); position++) {
            String at = "segments." + position;
            if (withheld.containsKey(at)) {
                links.add(new Link("withheld", before, "held", text("chain.link"), lines(text("chain.withheld"), words.state(answer.state())), lines(ground(withheld.get(at)))));
            } else {
                SupplyChainSegment segment = given.get(next++);
                before = day(segment.date());
                links.add(link(segment, before, Stream.of(".from", ".to", ".document").map(f -> withheld.get(at + f)).filter(g -> g != null).findFirst()));
            }
        }
        return links;
    }

    private Link link(SupplyChainSegment s, LocalDate date, Optional<String> ground) {
        String register = s.register() == null ? null : words.code("RegisterKind", s.register())
                + (s.registerUpdated() == null ? "" : ", " + words.day(day(s.registerUpdated())));
        String who = Stream.of(s.from(), s.to()).filter(p -> p != null && !p.isBlank()).collect(Collectors.joining(" \u2192 "));
        return new Link(s.event(), date, ground.isPresent() ? "held" : "ok", words.code("SegmentEvent", s.event()),
                lines(ground.isPresent() && who.isEmpty() ? text("chain.withheld") : who, join(words.state(s.state()), words.day(date))),
                lines(s.document(), register, ground.map(this::ground).orElse(null)));
    }

    private List<String> made(FirearmDescription weapon) {
        return lines(weapon.make(), join(words.state(weapon.countryOfManufacture()), weapon.yearOfManufacture() == null ? "" : weapon.yearOfManufacture().toString()));
    }

    private String ground(String code) {
        return words.code("RestrictionGround", code);
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

    private static LocalDate day(String iso) {
        try {
            return iso == null ? null : LocalDate.parse(iso);
        } catch (DateTimeParseException anotherForm) {
            return null;
        }
    }

    private record Link(String event, LocalDate date, String kind, String title, List<String> lines, List<String> notes) {

        LocalDate order() {
            return date == null ? event.equals(SegmentEvent.MANUFACTURE.name()) ? LocalDate.MIN : LocalDate.MAX : date;
        }
    }
}
