package iti.request;

import iti.message.TracingMessage.EarlierAnswer;
import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.SupplyChainSegment;
import iti.message.TracingMessage.UseRestrictions;
import java.util.List;
import java.util.UUID;

/** What the people of two States do one after the other, as one line in a test. */
final class Desk {

    private Desk() {
    }

    /** Signed, approved, issued, carried to the other State and acknowledged there. */
    static void ask(Centre a, Centre b, UUID request) {
        issue(a, request);
        a.deliver(b);
        b.tx(() -> b.acknowledge.acknowledge(b.answering, request, null, null));
        b.deliver(a);
    }

    static void issue(Centre a, UUID request) {
        a.tx(() -> a.propose.propose(a.officer, request, null));
        a.tx(() -> a.approve.approve(a.supervisor, request, null));
        a.tx(() -> a.issue.issue(a.pointOfContact, request, null));
    }

    /** Answered, released and carried back. */
    static void answer(Centre b, Centre a, UUID request, ResponseBody answer) {
        b.tx(() -> b.respond.write(b.answering, request, null, answer));
        b.tx(() -> b.respond.propose(b.answering, request, null));
        release(b, a, request);
    }

    /** What waits for a second person is approved and released, and carried to the other State. */
    static void release(Centre from, Centre to, UUID request) {
        from.tx(() -> from.release.approve(from.supervisor, request, null));
        from.tx(() -> from.release.release(from.pointOfContact, request, null));
        from.deliver(to);
    }

    /** Consent for an onward release is sought and decided. */
    static void consent(Centre a, Centre b, UUID request, String state, boolean granted, String conditions) {
        a.tx(() -> a.consentSought.seek(a.officer, request, null, ConsentPurpose.ONWARD_RELEASE, state, "It would go along with our request."));
        a.deliver(b);
        b.tx(() -> b.consent.propose(b.answering, request, null, granted, conditions));
        release(b, a, request);
    }

    /** The earlier answers in the request as the other State holds it. */
    static List<EarlierAnswer> earlier(Centre b, UUID request) {
        List<EarlierAnswer> got = b.received.asItStands(b.requests.find(b.answering, request)).requestBody().earlier();
        return got == null ? List.of() : got;
    }

    static ResponseBody traced(Outcome outcome, String nextState, String holder, UseRestrictions restrictions, SupplyChainSegment... segments) {
        return new ResponseBody("FULL", outcome.name(), List.of(), null, null, null, List.of(segments), holder, nextState, null, List.of(), restrictions, null, null);
    }

    static SupplyChainSegment link(SegmentEvent event, String date, String from, String to, String state, String document) {
        return new SupplyChainSegment(event.name(), date, from, to, state, document, "records of " + state, "2026-06-30");
    }
}
