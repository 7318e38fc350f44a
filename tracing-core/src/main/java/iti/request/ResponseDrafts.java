package iti.request;

import iti.message.TracingMessage.LineAnswer;
import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.SupplyChainSegment;
import iti.message.TracingMessage.Withheld;
import iti.problem.Issues;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The draft of a response: how it is stored, what it still lacks, and what of it leaves. */
public final class ResponseDrafts {

    private static final Jsonb JSONB = JsonbBuilder.create();
    /** A link of which only is known that it is withheld. */
    private static final SupplyChainSegment NOT_HERE = new SupplyChainSegment(null, null, null, null, null, null, null, null);

    private ResponseDrafts() {
    }

    static String text(ResponseBody draft) {
        return JSONB.toJson(draft);
    }

    /** The kept draft of a request, or an empty one. */
    public static ResponseBody of(TracingRequest request) {
        return request.responseDraft() == null
                ? new ResponseBody(null, null, List.of(), null, null, null, List.of(), null, null, null, List.of(),
                        Restrictions.defaultFor(request), null, List.of())
                : JSONB.fromJson(request.responseDraft(), ResponseBody.class);
    }

    /** What has a wrong form, even in a draft. */
    static Issues formIssues(ResponseBody draft) {
        Issues issues = new Issues().limit(draft.reason(), 4000, "response.reason")
                .demand(draft.until() == null || draft.until().matches("\\d{4}-\\d{2}-\\d{2}"), "response.until", "date")
                .demand(draft.completeness() == null || known(Completeness.class, draft.completeness()), "response.completeness", "unknownCode")
                .demand(grounds(draft).stream().allMatch(g -> known(RestrictionGround.class, g)), "response.grounds", "unknownCode");
        answerIssues(draft, "response.", issues);
        LineAnswers.formIssues(draft).list().forEach(issues::add);
        return issues;
    }

    /** What has a wrong form in what is said of one weapon. */
    static void answerIssues(ResponseBody answer, String path, Issues issues) {
        issues.limit(answer.lastLegalHolder(), 400, path + "lastLegalHolder").limit(answer.remarks(), 4000, path + "remarks")
                .demand(answer.nextState() == null || answer.nextState().matches("[A-Z]{2}"), path + "nextState", "stateCode")
                .demand(answer.outcome() == null || known(Outcome.class, answer.outcome()), path + "outcome", "unknownCode")
                .demand(segments(answer).size() <= 50, path + "segments", "tooMany");
        Set<String> whole = withheld(answer).stream().map(Withheld::field).collect(Collectors.toSet());
        for (int i = 0; i < segments(answer).size(); i++) {
            SupplyChainSegment s = segments(answer).get(i);
            String at = path + "segments." + i + ".";
            issues.demand(known(SegmentEvent.class, s.event()) || s.equals(NOT_HERE) && whole.contains("segments." + i), at + "event", "required")
                    .demand(s.date() == null || s.date().matches("\\d{4}-\\d{2}-\\d{2}"), at + "date", "date")
                    .limit(s.from(), 200, at + "from").limit(s.to(), 200, at + "to").limit(s.document(), 200, at + "document");
        }
    }

    /**
     * What ITI 20, 22 and 23 demand before the response can be proposed, all at once.
     *
     * @param lines the lines of the schedule that is answered; empty when the request is about one weapon
     */
    static Issues missing(ResponseBody draft, Set<Integer> lines) {
        Issues issues = formIssues(draft).demandText(draft.completeness(), "response.completeness");
        boolean gives = Completeness.FULL.name().equals(draft.completeness()) || Completeness.PART.name().equals(draft.completeness());
        LineAnswers.missing(draft, lines, issues);
        if (gives && lines.isEmpty()) {
            issues.demandText(draft.outcome(), "response.outcome");
            issues.demand(!Outcome.TRACED_TO_EXPORT.name().equals(draft.outcome()) || draft.nextState() != null, "response.nextState", "required");
        }
        boolean interim = Completeness.INTERIM.name().equals(draft.completeness());
        boolean restricted = draft.completeness() != null && !Completeness.FULL.name().equals(draft.completeness()) && !interim;
        if (interim) {
            issues.demand(!segments(draft).isEmpty() || !LineAnswers.of(draft).isEmpty() || draft.remarks() != null && !draft.remarks().isBlank(),
                    "response.remarks", "required");
        }
        if (restricted) {
            issues.demandSome(grounds(draft), "response.grounds").demandText(draft.reason(), "response.reason");
        } else if (draft.completeness() != null && !interim) {
            issues.demand(withheld(draft).isEmpty(), "response.completeness", "withheldIsPart");
        }
        for (Withheld w : withheld(draft)) {
            issues.demand(known(RestrictionGround.class, w.ground()), "response.withheld." + w.field(), "groundNeeded")
                    .demand(ReleasedParts.known(w.field()), "response.withheld", "unknownPart");
        }
        return issues;
    }

    /** The draft with the restrictions on use that it does not state. */
    static ResponseBody restricted(ResponseBody d, TracingRequest request) {
        return d.restrictions() != null ? d : new ResponseBody(d.completeness(), d.outcome(), d.grounds(), d.reason(), d.until(), d.identifiedAs(), d.segments(),
                d.lastLegalHolder(), d.nextState(), d.failureReason(), d.withheld(), Restrictions.defaultFor(request), d.remarks(), d.lines());
    }

    /**
     * The response as it leaves: what is withheld is named with its ground, its value is not there (ITI 22, 23). An answer in full holds nothing back:
     * ground, reason and day of an earlier delay or refusal, from which its draft goes on, do not leave with it.
     */
    public static ResponseBody leaving(ResponseBody draft) {
        boolean full = Completeness.FULL.name().equals(draft.completeness());
        Release release = new Release(withheld(draft).stream().map(Withheld::field).collect(Collectors.toSet()),
                !Completeness.REFUSED.name().equals(draft.completeness()) && !Completeness.DELAYED.name().equals(draft.completeness()));
        return new ResponseBody(draft.completeness(), release.gives() ? draft.outcome() : null, full ? List.of() : grounds(draft), full ? null : draft.reason(), full ? null : draft.until(),
                release.of("identifiedAs", draft.identifiedAs()), release.segments("", segments(draft)), release.of("lastLegalHolder", draft.lastLegalHolder()),
                release.of("nextState", draft.nextState()), release.of("failureReason", draft.failureReason()), withheld(draft), draft.restrictions(),
                release.withheld("remarks") ? null : draft.remarks(), !release.gives() || LineAnswers.of(draft).isEmpty() ? null : draft.lines().stream().map(release::line).toList());
    }

    /** What of a draft is released. */
    private record Release(Set<String> fields, boolean gives) {

        boolean withheld(String field) {
            return fields.contains(field);
        }

        <T> T of(String field, T value) {
            return gives && !withheld(field) ? value : null;
        }

        List<SupplyChainSegment> segments(String path, List<SupplyChainSegment> all) {
            List<SupplyChainSegment> released = new ArrayList<>();
            for (int i = 0; gives && i < all.size(); i++) {
                String at = path + "segments." + i;
                if (!withheld(at)) {
                    SupplyChainSegment s = all.get(i);
                    released.add(new SupplyChainSegment(s.event(), of(at + ".date", s.date()), of(at + ".from", s.from()), of(at + ".to", s.to()),
                            of(at + ".state", s.state()), of(at + ".document", s.document()), of(at + ".register", s.register()),
                            of(at + ".registerUpdated", s.registerUpdated())));
                }
            }
            return released;
        }

        LineAnswer line(LineAnswer l) {
            String at = "lines." + l.line() + ".";
            return new LineAnswer(l.line(), l.completeness(), of(at + "outcome", l.outcome()), segments(at, l.segments() == null ? List.of() : l.segments()),
                    of(at + "lastLegalHolder", l.lastLegalHolder()), of(at + "nextState", l.nextState()), of(at + "failureReason", l.failureReason()),
                    of(at + "remarks", l.remarks()));
        }
    }

    /** Whether a response is what leaves of a draft. */
    static boolean leaves(ResponseBody draft, ResponseBody response) {
        return text(comparable(leaving(draft))).equals(text(comparable(response)));
    }

    /**
     * A draft from a response that was sent. A whole line that was withheld comes back as a line that says nothing and is withheld
     * still, so that decisions to withhold name the right lines.
     */
    static ResponseBody from(ResponseBody sent) {
        return with(sent, placed(segments(sent), "segments.", withheld(sent)), sent.lines() == null ? List.of() : sent.lines().stream()
                .map(l -> new LineAnswer(l.line(), l.completeness(), l.outcome(), placed(l.segments() == null ? List.of() : l.segments(),
                        LineAnswer.at(l.line()) + "segments.", withheld(sent)), l.lastLegalHolder(), l.nextState(), l.failureReason(), l.remarks())).toList());
    }

    /** The links that were given, each where it stood among those that are withheld whole. */
    private static List<SupplyChainSegment> placed(List<SupplyChainSegment> given, String path, List<Withheld> withheld) {
        List<SupplyChainSegment> placed = new ArrayList<>(given);
        withheld.stream().map(Withheld::field).filter(f -> f.startsWith(path)).map(f -> f.substring(path.length())).filter(f -> f.matches("\\d{1,2}")).map(Integer::valueOf)
                .sorted().forEach(line -> placed.add(Math.min(line, placed.size()), NOT_HERE));
        return placed;
    }

    private static ResponseBody comparable(ResponseBody body) {
        return with(body, segments(body), body.lines() == null ? List.of() : body.lines());
    }

    private static ResponseBody with(ResponseBody body, List<SupplyChainSegment> segments, List<LineAnswer> lines) {
        return new ResponseBody(body.completeness(), body.outcome(), grounds(body), body.reason(), body.until(), body.identifiedAs(), segments,
                body.lastLegalHolder(), body.nextState(), body.failureReason(), withheld(body), body.restrictions(), body.remarks(),
                lines);
    }

    private static List<String> grounds(ResponseBody draft) {
        return draft.grounds() == null ? List.of() : draft.grounds();
    }

    private static List<SupplyChainSegment> segments(ResponseBody draft) {
        return draft.segments() == null ? List.of() : draft.segments();
    }

    private static List<Withheld> withheld(ResponseBody draft) {
        return draft.withheld() == null ? List.of() : draft.withheld();
    }

    private static <E extends Enum<E>> boolean known(Class<E> type, String code) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(code)) {
                return true;
            }
        }
        return false;
    }
}
