package iti.request;

import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.SupplyChainSegment;
import iti.message.TracingMessage.UseRestrictions;
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

    private ResponseDrafts() {
    }

    static String text(ResponseBody draft) {
        return JSONB.toJson(draft);
    }

    /** The kept draft of a request, or an empty one. */
    public static ResponseBody of(TracingRequest request) {
        return request.responseDraft() == null
                ? new ResponseBody(null, null, List.of(), null, null, null, List.of(), null, null, null, List.of(),
                        new UseRestrictions(true, true, true, null), null, List.of())
                : JSONB.fromJson(request.responseDraft(), ResponseBody.class);
    }

    /** What has a wrong form, even in a draft. */
    static Issues formIssues(ResponseBody draft) {
        Issues issues = new Issues().limit(draft.reason(), 4000, "response.reason").limit(draft.lastLegalHolder(), 400, "response.lastLegalHolder")
                .limit(draft.remarks(), 4000, "response.remarks")
                .demand(draft.nextState() == null || draft.nextState().matches("[A-Z]{2}"), "response.nextState", "stateCode")
                .demand(draft.until() == null || draft.until().matches("\\d{4}-\\d{2}-\\d{2}"), "response.until", "date")
                .demand(draft.completeness() == null || known(Completeness.class, draft.completeness()), "response.completeness", "unknownCode")
                .demand(draft.outcome() == null || known(Outcome.class, draft.outcome()), "response.outcome", "unknownCode")
                .demand(grounds(draft).stream().allMatch(g -> known(RestrictionGround.class, g)), "response.grounds", "unknownCode")
                .demand(segments(draft).size() <= 50, "response.segments", "tooMany");
        for (int i = 0; i < segments(draft).size(); i++) {
            SupplyChainSegment s = segments(draft).get(i);
            String at = "response.segments." + i + ".";
            issues.demand(known(SegmentEvent.class, s.event()), at + "event", "required")
                    .demand(s.date() == null || s.date().matches("\\d{4}-\\d{2}-\\d{2}"), at + "date", "date")
                    .limit(s.from(), 200, at + "from").limit(s.to(), 200, at + "to").limit(s.document(), 200, at + "document");
        }
        return issues;
    }

    /** What ITI 20, 22 and 23 demand before the response can be proposed, all at once. */
    static Issues missing(ResponseBody draft) {
        Issues issues = formIssues(draft).demandText(draft.completeness(), "response.completeness");
        boolean gives = Completeness.FULL.name().equals(draft.completeness()) || Completeness.PART.name().equals(draft.completeness());
        if (gives) {
            issues.demandText(draft.outcome(), "response.outcome");
            issues.demand(!Outcome.TRACED_TO_EXPORT.name().equals(draft.outcome()) || draft.nextState() != null, "response.nextState", "required");
        }
        boolean interim = Completeness.INTERIM.name().equals(draft.completeness());
        boolean restricted = draft.completeness() != null && !Completeness.FULL.name().equals(draft.completeness()) && !interim;
        if (interim) {
            issues.demand(!segments(draft).isEmpty() || draft.remarks() != null && !draft.remarks().isBlank(), "response.remarks", "required");
        }
        if (restricted) {
            issues.demandSome(grounds(draft), "response.grounds").demandText(draft.reason(), "response.reason");
        } else if (draft.completeness() != null && !interim) {
            issues.demand(withheld(draft).isEmpty(), "response.completeness", "withheldIsPart");
        }
        for (Withheld w : withheld(draft)) {
            issues.demand(known(RestrictionGround.class, w.ground()), "response.withheld." + w.field(), "groundNeeded");
        }
        return issues;
    }

    /** The response as it leaves: what is withheld is named with its ground, its value is not there. */
    public static ResponseBody leaving(ResponseBody draft) {
        Set<String> withheld = withheld(draft).stream().map(Withheld::field).collect(Collectors.toSet());
        List<SupplyChainSegment> segments = new ArrayList<>();
        boolean gives = !Completeness.REFUSED.name().equals(draft.completeness()) && !Completeness.DELAYED.name().equals(draft.completeness());
        for (int i = 0; gives && i < segments(draft).size(); i++) {
            SupplyChainSegment s = segments(draft).get(i);
            String at = "segments." + i;
            if (!withheld.contains(at)) {
                segments.add(new SupplyChainSegment(s.event(), s.date(), withheld.contains(at + ".from") ? null : s.from(),
                        withheld.contains(at + ".to") ? null : s.to(), s.state(), withheld.contains(at + ".document") ? null : s.document(),
                        s.register(), s.registerUpdated()));
            }
        }
        return new ResponseBody(draft.completeness(), gives ? draft.outcome() : null, grounds(draft), draft.reason(), draft.until(),
                gives && !withheld.contains("identifiedAs") ? draft.identifiedAs() : null, segments,
                gives && !withheld.contains("lastLegalHolder") ? draft.lastLegalHolder() : null,
                gives && !withheld.contains("nextState") ? draft.nextState() : null, gives ? draft.failureReason() : null,
                withheld(draft), draft.restrictions(), draft.remarks(), draft.lines());
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
