package iti.web.request;

import iti.problem.Issue;
import iti.request.TracingRequest;
import iti.web.form.FieldErrors;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the Instrument demands of a request, each with what is still lacking and the page where it is said. */
public final class Demands {

    /** Gaps that are named one by one; a schedule can have thousands. */
    private static final int NAMED = 20;

    private static final List<String[]> PARTS = List.of(
            new String[] {"illicit", "request.grounds", "request.legalJustification", "request.embargo"},
            new String[] {"circumstances", "recovery"},
            new String[] {"weapon", "firearm", "lines"},
            new String[] {"use", "request.uses"},
            new String[] {"confidentiality", "request.confidentiality"},
            new String[] {"domestic", "request.domestic"},
            new String[] {"priority", "request.priority", "request.urgency"},
            new String[] {"addressee", "request.requestedState"});

    private Demands() {
    }

    /** All demands in the order of the Instrument. @param missing what the core still misses */
    public static List<Demand> of(List<Issue> missing, TracingRequest request, Locale locale) {
        return PARTS.stream().map(part -> demand("demand." + part[0], missing.stream()
                .filter(i -> Stream.of(part).skip(1).anyMatch(prefix -> i.field().startsWith(prefix))).toList(), request, locale)).toList();
    }

    private static Demand demand(String key, List<Issue> issues, TracingRequest request, Locale locale) {
        return new Demand(key, issues.stream().limit(NAMED).map(i -> new Gap(place(i.field(), request), new FieldErrors(List.of(i), locale).all().get(0))).toList(),
                Math.max(0, issues.size() - NAMED));
    }

    /** What has to be mended now, each with the page where it is said; what no demand knows is mended on the same page. */
    static List<Gap> mend(List<Demand> demands, FieldErrors errors) {
        return errors.all().stream().limit(NAMED).map(e -> demands.stream().flatMap(d -> d.gaps().stream()).filter(g -> g.error().anchor().equals(e.anchor()))
                .findFirst().orElse(new Gap("", e))).toList();
    }

    /** The page on which a field is mended. */
    private static String place(String field, TracingRequest request) {
        if (field.startsWith("recovery.")) {
            return "/cases/" + request.caseFile() + "/recovery";
        }
        if (field.startsWith("firearm.")) {
            return "/cases/" + request.caseFile() + "/weapons/" + request.firearm() + "?request=" + request.id();
        }
        if (field.startsWith("lines.")) {
            int line = Integer.parseInt(field.split("\\.")[1]);
            return "/cases/" + request.caseFile() + "/weapons/" + request.lines().get(line - 1).firearm() + "?request=" + request.id();
        }
        return "/requests/" + request.id() + (field.equals("request.requestedState") ? "/check" : "/purpose");
    }

    /**
     * One demand.
     *
     * @param key  key of its words
     * @param gaps what is still lacking, the first of it; empty when it is met
     * @param more how much else is lacking
     */
    public record Demand(String key, List<Gap> gaps, int more) {
    }

    /** Something that is lacking, with the page where it is said. */
    public record Gap(String page, FieldErrors.FieldError error) {
    }
}
