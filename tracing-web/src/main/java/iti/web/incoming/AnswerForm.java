package iti.web.incoming;

import iti.casefile.FailureReason;
import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.SupplyChainSegment;
import iti.message.TracingMessage.UseRestrictions;
import iti.message.TracingMessage.Withheld;
import iti.request.Completeness;
import iti.request.Outcome;
import iti.request.ReleasedParts;
import iti.request.RestrictionGround;
import iti.request.SegmentEvent;
import iti.web.form.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answer as a form. A line of the chain without any text is dropped, unless it is withheld whole; dates stay as they were typed until the core has read them. */
final class AnswerForm {

    /** Choices of ITI 15 (a) to (c), by the names of the contract. */
    static final List<String> RESTRICTIONS = List.of("competentAuthoritiesOnly", "instrumentPurposesOnly", "noOnwardRelease");

    private static final int MOST = 50;
    private static final List<String> COLUMNS = List.of("event", "date", "from", "to", "state", "document", "register", "registerUpdated");

    private AnswerForm() {
    }

    /** @param kept the draft so far; the weapon as identified is not typed */
    static ResponseBody read(Form form, ResponseBody kept) {
        List<SupplyChainSegment> segments = new ArrayList<>();
        List<Withheld> withheld = new ArrayList<>();
        ReleasedParts.FIELDS.forEach(field -> withhold(form, field, field, withheld));
        for (int line = 0; line < lines(form); line++) {
            String at = "response.segments." + line + ".";
            if (COLUMNS.stream().anyMatch(c -> form.text(at + c) != null) || form.text("response.withheld.segments." + line) != null) {
                int place = segments.size();
                int typed = line;
                SegmentEvent event = form.code(at + "event", SegmentEvent.class);
                segments.add(new SupplyChainSegment(event == null ? null : event.name(), form.text(at + "date"), form.text(at + "from"), form.text(at + "to"),
                        upper(form.text(at + "state")), form.text(at + "document"), form.text(at + "register"), form.text(at + "registerUpdated")));
                withhold(form, "segments." + typed, "segments." + place, withheld);
                ReleasedParts.OF_SEGMENT.forEach(part -> withhold(form, "segments." + typed + "." + part, "segments." + place + "." + part, withheld));
            }
        }
        UseRestrictions restrictions = new UseRestrictions(form.is("response.restrictions", "competentAuthoritiesOnly"),
                form.is("response.restrictions", "instrumentPurposesOnly"), form.is("response.restrictions", "noOnwardRelease"),
                form.text("response.restrictions.text"));
        return new ResponseBody(name(form.code("response.completeness", Completeness.class)), name(form.code("response.outcome", Outcome.class)),
                form.codes("response.grounds", RestrictionGround.class).stream().map(Enum::name).toList(), form.text("response.reason"),
                form.text("response.until"), kept.identifiedAs(), segments, form.text("response.lastLegalHolder"), upper(form.text("response.nextState")),
                name(form.code("response.failureReason", FailureReason.class)), withheld, restrictions, form.text("response.remarks"), kept.lines());
    }

    private static void withhold(Form form, String typed, String field, List<Withheld> withheld) {
        RestrictionGround ground = form.code("response.withheld." + typed, RestrictionGround.class);
        if (ground != null) {
            withheld.add(new Withheld(field, ground.name()));
        }
    }

    static Form fill(ResponseBody draft, long version, int extra) {
        Form form = Form.blank().ofList("response.completeness", Completeness.class).ofList("response.outcome", Outcome.class)
                .ofList("response.grounds", RestrictionGround.class).ofList("response.failureReason", FailureReason.class)
                .ofList("response.restrictions", UseRestrictions.class).with("version", version).with("response.completeness", draft.completeness()).with("response.outcome", draft.outcome())
                .with("response.grounds", Set.copyOf(draft.grounds() == null ? List.of() : draft.grounds())).with("response.reason", draft.reason())
                .with("response.until", draft.until()).with("response.lastLegalHolder", draft.lastLegalHolder())
                .with("response.nextState", draft.nextState()).with("response.failureReason", draft.failureReason())
                .with("response.remarks", draft.remarks());
        List<SupplyChainSegment> segments = draft.segments() == null ? List.of() : draft.segments();
        for (int line = 0; line < segments.size(); line++) {
            SupplyChainSegment s = segments.get(line);
            String at = "response.segments." + line + ".";
            form.ofList(at + "event", SegmentEvent.class).with(at + "event", s.event()).with(at + "date", s.date()).with(at + "from", s.from()).with(at + "to", s.to()).with(at + "state", s.state())
                    .with(at + "document", s.document()).with(at + "register", s.register()).with(at + "registerUpdated", s.registerUpdated());
        }
        if (draft.withheld() != null) {
            draft.withheld().forEach(w -> form.ofList("response.withheld." + w.field(), RestrictionGround.class).with("response.withheld." + w.field(), w.ground()));
        }
        UseRestrictions restrictions = draft.restrictions();
        if (restrictions != null) {
            form.with("response.restrictions", Stream.of(restrictions.competentAuthoritiesOnly() ? "competentAuthoritiesOnly" : "",
                    restrictions.instrumentPurposesOnly() ? "instrumentPurposesOnly" : "", restrictions.noOnwardRelease() ? "noOnwardRelease" : "")
                    .filter(r -> !r.isEmpty()).collect(Collectors.toSet())).with("response.restrictions.text", restrictions.text());
        }
        return form.with("lines", Math.min(MOST, segments.size() + extra));
    }

    /** How many lines of the chain the form shows. */
    static int lines(Form form) {
        String typed = form.value("lines");
        return typed.matches("\\d{1,2}") ? Math.min(MOST, Integer.parseInt(typed)) : 1;
    }

    private static String name(Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static String upper(String code) {
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }
}
