package iti.inquiry;

import iti.problem.Issues;
import iti.request.SegmentEvent;
import java.util.Arrays;

/**
 * What a record holder says.
 *
 * @param found     whether a record of the weapon was found; null when nobody said
 * @param event     a {@link SegmentEvent} name: what the record is about
 * @param eventDate ISO date, or null
 * @param toParty   to whom the weapon went
 */
public record InquiryReply(Boolean found, String event, String eventDate, String toParty, String document, String remarks, String answeredBy) {

    Issues issues() {
        Issues issues = new Issues().demand(found != null, "reply.found", "required").demandText(answeredBy, "reply.answeredBy")
                .limit(answeredBy, 160, "reply.answeredBy").limit(toParty, 200, "reply.toParty").limit(document, 200, "reply.document")
                .limit(remarks, 2000, "reply.remarks")
                .demand(eventDate == null || eventDate.matches("\\d{4}-\\d{2}-\\d{2}"), "reply.eventDate", "date");
        if (Boolean.TRUE.equals(found)) {
            issues.demand(Arrays.stream(SegmentEvent.values()).anyMatch(e -> e.name().equals(event)), "reply.event", "required");
        }
        return issues;
    }
}
