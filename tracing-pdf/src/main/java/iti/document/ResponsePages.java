package iti.document;

import iti.document.layout.Style;
import iti.message.TracingMessage.ResponseBody;
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
        if (body.grounds() != null && !body.grounds().isEmpty() || Words.isStated(body.reason())) {
            pages.section("grounds22");
            Facts facts = pages.facts().values("grounds", pages.words().codes("RestrictionGround", body.grounds()), Style.STRONG).free("reason", body.reason());
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
            ChainSection.write(pages, body);
        }
        withheld(pages, body.withheld());
        if (body.outcome() != null || body.restrictions() != null) {
            restrictions(pages, body.restrictions());
        }
    }

    private static void outcome(Pages pages, ResponseBody body) throws IOException {
        Words words = pages.words();
        pages.section("response");
        Facts facts = pages.facts().strong("completeness", words.code("Completeness", body.completeness()));
        if (body.outcome() != null) {
            facts.strong("outcome", words.code("Outcome", body.outcome()));
            if (isWithheld(body, "lastLegalHolder")) {
                facts.value("lastLegalHolder", words.get("isWithheld"));
            } else {
                facts.free("lastLegalHolder", body.lastLegalHolder());
            }
            if (isWithheld(body, "nextState")) {
                facts.value("nextState", words.get("isWithheld"));
            } else {
                facts.value("nextState", state(pages, body.nextState()));
            }
        }
        if (isWithheld(body, "failureReason")) {
            facts.value("failureReason", words.get("isWithheld"));
        } else if (body.failureReason() != null) {
            facts.value("failureReason", words.code("FailureReason", body.failureReason()));
        }
        if (isWithheld(body, "remarks")) {
            facts.value("remarks", words.get("isWithheld"));
        } else if (Words.isStated(body.remarks())) {
            facts.free("remarks", body.remarks());
        }
        pages.single(facts);
    }

    private static void withheld(Pages pages, List<Withheld> withheld) throws IOException {
        if (withheld == null || withheld.isEmpty()) {
            return;
        }
        Words words = pages.words();
        pages.section("withheld");
        pages.table(new float[] {40, 60}, List.of(words.get("withheldField"), words.get("withheldGround")), withheld.stream()
                .map(w -> List.of(part(words, w.field()).cell(Style.BODY), words.code("RestrictionGround", w.ground()).cell(Style.BODY))).toList(), "summary.withheld");
    }

    static boolean isWithheld(ResponseBody body, String field) {
        return body.withheld() != null && body.withheld().stream().anyMatch(w -> field.equals(w.field()));
    }

    /** A withheld part in words; one that we do not know as it came. */
    private static Phrase part(Words words, String field) {
        Matcher line = OF_LINE.matcher(field);
        if (line.matches()) {
            return words.get("part.line", line.group(1), part(words, line.group(2)));
        }
        Matcher link = LINK.matcher(field);
        if (link.matches() && link.group(1).length() < 4) {
            return words.get("part.segments" + (link.group(2) == null ? "" : link.group(2)), Integer.toString(Integer.parseInt(link.group(1)) + 1));
        }
        return KNOWN_PARTS.contains(field) ? words.get("part." + field) : Phrase.free(field);
    }

    private static void restrictions(Pages pages, UseRestrictions restrictions) throws IOException {
        Words words = pages.words();
        pages.section("restrictions");
        List<Phrase> rules = rules(words, restrictions);
        boolean text = restrictions != null && Words.isStated(restrictions.text());
        if (rules.isEmpty() && !text) {
            pages.sentence("restrictions.none");
            return;
        }
        Facts facts = pages.facts();
        if (!rules.isEmpty()) {
            facts.values("restrictionRule", rules, Style.BODY);
        }
        if (text) {
            facts.free("restrictionsText", restrictions.text());
        }
        pages.single(facts);
    }

    /** The restrictions of ITI 15 (a) to (c) that are set, in words; none when {@code restrictions} is null. */
    static List<Phrase> rules(Words words, UseRestrictions restrictions) {
        List<Phrase> rules = new ArrayList<>();
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
    static String state(Pages pages, String code) {
        if (code == null) {
            return null;
        }
        if (code.equals(pages.message().from().state())) {
            return code + " " + pages.message().from().stateName();
        }
        return code.equals(pages.message().to().state()) ? code + " " + pages.message().to().stateName() : code;
    }
}
