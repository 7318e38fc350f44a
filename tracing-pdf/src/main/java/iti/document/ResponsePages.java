package iti.document;

import iti.document.layout.Cell;
import iti.document.layout.Style;
import iti.document.layout.Table;
import iti.message.TracingMessage;
import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.SupplyChainSegment;
import iti.message.TracingMessage.UseRestrictions;
import iti.message.TracingMessage.Withheld;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The body of a response: outcome, supply chain, grounds and reason, restrictions on use (ITI 15, 20, 22, 23). */
final class ResponsePages {

    private ResponsePages() {
    }

    static void write(Pages pages, TracingMessage message) throws IOException {
        ResponseBody body = message.response();
        outcome(pages, body);
        if (!"FULL".equals(body.completeness()) || stated(body.reason())) {
            pages.section("grounds22");
            Facts facts = pages.facts().strong("grounds", pages.words().codes("RestrictionGround", body.grounds())).free("reason", body.reason());
            if ("DELAYED".equals(body.completeness()) || body.until() != null) {
                facts.value("until", pages.words().date(body.until()));
            }
            pages.single(facts);
        }
        if (body.identifiedAs() != null) {
            FirearmSection.write(pages, "identified", body.identifiedAs());
        }
        if (body.outcome() != null) {
            chain(pages, body.segments());
        }
        withheld(pages, body.withheld());
        restrictions(pages, body.restrictions());
    }

    private static void outcome(Pages pages, ResponseBody body) throws IOException {
        Labels words = pages.words();
        pages.section("response");
        Facts facts = pages.facts().strong("completeness", words.code("Completeness", body.completeness()));
        if (body.outcome() != null) {
            facts.strong("outcome", words.code("Outcome", body.outcome())).free("lastLegalHolder", body.lastLegalHolder())
                    .value("nextState", state(pages, body.nextState()));
        }
        if (body.failureReason() != null) {
            facts.value("failureReason", words.code("FailureReason", body.failureReason()));
        }
        if (stated(body.remarks())) {
            facts.free("remarks", body.remarks());
        }
        pages.single(facts);
    }

    private static void chain(Pages pages, List<SupplyChainSegment> segments) throws IOException {
        pages.section("chain");
        if (segments == null || segments.isEmpty()) {
            pages.sentence("chain.none");
            return;
        }
        Labels words = pages.words();
        List<Cell> head = List.of(Cell.columnHead(words.get("chainNumber")), Cell.columnHead(words.get("chainEvent")), Cell.columnHead(words.get("chainDate")),
                Cell.columnHead(words.get("chainParties")), Cell.columnHead(words.get("chainState")), Cell.columnHead(words.get("chainRecord")));
        List<List<Cell>> rows = new ArrayList<>();
        for (SupplyChainSegment segment : segments) {
            rows.add(List.of(Cell.of(Integer.toString(rows.size() + 1), Style.LABEL), Cell.of(words.code("SegmentEvent", segment.event()), Style.STRONG),
                    Cell.of(words.date(segment.date()), segment.date() == null ? Style.LABEL : Style.BODY), parties(words, segment),
                    Cell.of(words.stated(state(pages, segment.state())), Style.BODY), record(words, segment)));
        }
        pages.table(new Table(new float[] {5, 13, 14, 30, 14, 24}, head, rows, words.get("summary.chain")));
    }

    private static Cell parties(Labels words, SupplyChainSegment segment) {
        List<Cell.Run> runs = new ArrayList<>();
        if (stated(segment.from())) {
            runs.add(new Cell.Run(words.get("chainFrom", segment.from()), Style.BODY));
        }
        if (stated(segment.to())) {
            runs.add(new Cell.Run(words.get("chainTo", segment.to()), Style.BODY));
        }
        return runs.isEmpty() ? Cell.of(words.get("notStated"), Style.LABEL) : Cell.of(runs);
    }

    private static Cell record(Labels words, SupplyChainSegment segment) {
        List<Cell.Run> runs = new ArrayList<>(List.of(new Cell.Run(words.stated(segment.register()), stated(segment.register()) ? Style.BODY : Style.LABEL)));
        if (stated(segment.document())) {
            runs.add(new Cell.Run(words.get("chainDocument", segment.document()), Style.NOTE));
        }
        if (segment.registerUpdated() != null) {
            runs.add(new Cell.Run(words.get("chainUpdated", words.date(segment.registerUpdated())), Style.NOTE));
        }
        return Cell.of(runs);
    }

    private static void withheld(Pages pages, List<Withheld> withheld) throws IOException {
        if (withheld == null || withheld.isEmpty()) {
            return;
        }
        Labels words = pages.words();
        pages.section("withheld");
        List<List<Cell>> rows = withheld.stream()
                .map(w -> List.of(Cell.of(w.field(), Style.BODY), Cell.of(words.code("RestrictionGround", w.ground()), Style.BODY))).toList();
        pages.table(new Table(new float[] {40, 60}, List.of(Cell.columnHead(words.get("withheldField")), Cell.columnHead(words.get("withheldGround"))),
                rows, words.get("summary.withheld")));
    }

    private static void restrictions(Pages pages, UseRestrictions restrictions) throws IOException {
        Labels words = pages.words();
        pages.section("restrictions");
        List<String> rules = new ArrayList<>();
        if (restrictions != null && restrictions.competentAuthoritiesOnly()) {
            rules.add(words.get("competentOnly"));
        }
        if (restrictions != null && restrictions.instrumentPurposesOnly()) {
            rules.add(words.get("purposesOnly"));
        }
        if (restrictions != null && restrictions.noOnwardRelease()) {
            rules.add(words.get("noOnward"));
        }
        boolean text = restrictions != null && stated(restrictions.text());
        if (rules.isEmpty() && !text) {
            pages.sentence("restrictions.none");
            return;
        }
        Facts facts = pages.facts();
        if (!rules.isEmpty()) {
            facts.value("restrictionRule", String.join("\n", rules));
        }
        if (text) {
            facts.free("restrictionsText", restrictions.text());
        }
        pages.single(facts);
    }

    /** A State's code, with its name where the message itself gives it. */
    private static String state(Pages pages, String code) {
        if (code == null) {
            return null;
        }
        if (code.equals(pages.message().from().state())) {
            return code + " " + pages.message().from().stateName();
        }
        return code.equals(pages.message().to().state()) ? code + " " + pages.message().to().stateName() : code;
    }

    private static boolean stated(String text) {
        return text != null && !text.isBlank();
    }
}
