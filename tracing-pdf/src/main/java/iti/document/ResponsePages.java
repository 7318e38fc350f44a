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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The body of a response: outcome, supply chain, grounds and reason, restrictions on use (ITI 15, 20, 22, 23). */
final class ResponsePages {

    private static final Pattern LINK = Pattern.compile("segments\\.(\\d+)(\\.date|\\.from|\\.to|\\.state|\\.document|\\.register|\\.registerUpdated)?");
    private static final Pattern OF_LINE = Pattern.compile("lines\\.(\\d{1,3})\\.([^.].*)");
    private static final Set<String> KNOWN_PARTS = Set.of("outcome", "lastLegalHolder", "nextState", "identifiedAs", "failureReason", "remarks");

    private ResponsePages() {
    }

    static void write(Pages pages, ResponseBody body) throws IOException {
        outcome(pages, body);
        if (body.grounds() != null && !body.grounds().isEmpty() || stated(body.reason())) {
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
        if (body.lines() != null && !body.lines().isEmpty()) {
            LinesSection.write(pages, body);
        } else if (body.outcome() != null || body.segments() != null && !body.segments().isEmpty()) {
            chain(pages, body);
        }
        withheld(pages, body.withheld());
        if (body.outcome() != null || body.restrictions() != null) {
            restrictions(pages, body.restrictions());
        }
    }

    private static void outcome(Pages pages, ResponseBody body) throws IOException {
        Labels words = pages.words();
        pages.section("response");
        Facts facts = pages.facts().strong("completeness", words.code("Completeness", body.completeness()));
        if (body.outcome() != null) {
            facts.strong("outcome", words.code("Outcome", body.outcome()))
                    .free("lastLegalHolder", isWithheld(body, "lastLegalHolder") ? words.get("isWithheld") : body.lastLegalHolder())
                    .value("nextState", isWithheld(body, "nextState") ? words.get("isWithheld") : state(pages, body.nextState()));
        }
        if (isWithheld(body, "failureReason")) {
            facts.value("failureReason", words.get("isWithheld"));
        } else if (body.failureReason() != null) {
            facts.value("failureReason", words.code("FailureReason", body.failureReason()));
        }
        if (isWithheld(body, "remarks")) {
            facts.value("remarks", words.get("isWithheld"));
        } else if (stated(body.remarks())) {
            facts.free("remarks", body.remarks());
        }
        pages.single(facts);
    }

    /** The links in order; a link that is withheld whole keeps its number. */
    private static void chain(Pages pages, ResponseBody body) throws IOException {
        pages.section("chain");
        List<SupplyChainSegment> segments = body.segments() == null ? List.of() : body.segments();
        Labels words = pages.words();
        List<Cell> head = List.of(Cell.columnHead(words.get("chainNumber")), Cell.columnHead(words.get("chainEvent")), Cell.columnHead(words.get("chainDate")),
                Cell.columnHead(words.get("chainParties")), Cell.columnHead(words.get("chainState")), Cell.columnHead(words.get("chainRecord")));
        List<List<Cell>> rows = new ArrayList<>();
        for (int next = 0; next < segments.size() || isWithheld(body, "segments." + rows.size());) {
            String at = "segments." + rows.size();
            rows.add(isWithheld(body, at) ? withheldRow(words, rows.size()) : row(pages, body, segments.get(next++), at, rows.size()));
        }
        if (rows.isEmpty()) {
            pages.sentence("chain.none");
            return;
        }
        pages.table(new Table(new float[] {5, 15, 13, 30, 14, 23}, head, rows, words.get("summary.chain")));
    }

    private static List<Cell> row(Pages pages, ResponseBody body, SupplyChainSegment segment, String at, int number) {
        Labels words = pages.words();
        return List.of(Cell.of(Integer.toString(number + 1), Style.LABEL), Cell.of(words.code("SegmentEvent", segment.event()), Style.STRONG),
                isWithheld(body, at + ".date") ? withheldCell(words) : Cell.of(words.date(segment.date()), segment.date() == null ? Style.LABEL : Style.BODY),
                parties(words, body, segment, at),
                isWithheld(body, at + ".state") ? withheldCell(words) : Cell.of(words.stated(state(pages, segment.state())), Style.BODY),
                record(words, body, segment, at));
    }

    private static List<Cell> withheldRow(Labels words, int number) {
        Cell empty = withheldCell(words);
        return List.of(Cell.of(Integer.toString(number + 1), Style.LABEL), empty, empty, empty, empty, empty);
    }

    private static Cell withheldCell(Labels words) {
        return Cell.of(words.get("isWithheld"), Style.LABEL);
    }

    private static Cell parties(Labels words, ResponseBody body, SupplyChainSegment segment, String at) {
        List<Cell.Run> runs = new ArrayList<>();
        if (isWithheld(body, at + ".from")) {
            runs.add(new Cell.Run(words.get("chainFrom", words.get("isWithheld")), Style.LABEL));
        } else if (stated(segment.from())) {
            runs.add(new Cell.Run(words.get("chainFrom", segment.from()), Style.BODY));
        }
        if (isWithheld(body, at + ".to")) {
            runs.add(new Cell.Run(words.get("chainTo", words.get("isWithheld")), Style.LABEL));
        } else if (stated(segment.to())) {
            runs.add(new Cell.Run(words.get("chainTo", segment.to()), Style.BODY));
        }
        return runs.isEmpty() ? Cell.of(words.get("notStated"), Style.LABEL) : Cell.of(runs);
    }

    private static Cell record(Labels words, ResponseBody body, SupplyChainSegment segment, String at) {
        List<Cell.Run> runs = new ArrayList<>(List.of(isWithheld(body, at + ".register") ? new Cell.Run(words.get("isWithheld"), Style.LABEL)
                : new Cell.Run(words.stated(segment.register()), stated(segment.register()) ? Style.BODY : Style.LABEL)));
        if (isWithheld(body, at + ".document")) {
            runs.add(new Cell.Run(words.get("chainDocument", words.get("isWithheld")), Style.NOTE));
        } else if (stated(segment.document())) {
            runs.add(new Cell.Run(words.get("chainDocument", segment.document()), Style.NOTE));
        }
        if (isWithheld(body, at + ".registerUpdated")) {
            runs.add(new Cell.Run(words.get("chainUpdated", words.get("isWithheld")), Style.NOTE));
        } else if (segment.registerUpdated() != null) {
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
                .map(w -> List.of(Cell.of(part(words, w.field()), Style.BODY), Cell.of(words.code("RestrictionGround", w.ground()), Style.BODY))).toList();
        pages.table(new Table(new float[] {40, 60}, List.of(Cell.columnHead(words.get("withheldField")), Cell.columnHead(words.get("withheldGround"))),
                rows, words.get("summary.withheld")));
    }

    static boolean isWithheld(ResponseBody body, String field) {
        return body.withheld() != null && body.withheld().stream().anyMatch(w -> field.equals(w.field()));
    }

    /** A withheld part in words; one that we do not know as it came. */
    private static String part(Labels words, String field) {
        Matcher line = OF_LINE.matcher(field);
        if (line.matches()) {
            return words.get("part.line", line.group(1), part(words, line.group(2)));
        }
        Matcher link = LINK.matcher(field);
        if (link.matches() && link.group(1).length() < 4) {
            return words.get("part.segments" + (link.group(2) == null ? "" : link.group(2)), Integer.toString(Integer.parseInt(link.group(1)) + 1));
        }
        return KNOWN_PARTS.contains(field) ? words.get("part." + field) : field;
    }

    private static void restrictions(Pages pages, UseRestrictions restrictions) throws IOException {
        Labels words = pages.words();
        pages.section("restrictions");
        List<String> rules = rules(words, restrictions);
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

    /** The restrictions of ITI 15 (a) to (c) that are set, in words; none when {@code restrictions} is null. */
    static List<String> rules(Labels words, UseRestrictions restrictions) {
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
        return rules;
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

    static boolean stated(String text) {
        return text != null && !text.isBlank();
    }
}
