package iti.api.request;

import iti.casefile.HandlingCode;
import iti.firearm.Component;
import iti.exchange.DeliveryAttempt;
import iti.exchange.Outgoing;
import iti.message.MessageKind;
import iti.message.TracingMessage;
import iti.request.AnswerUse;
import iti.request.Deadline;
import iti.request.Priority;
import iti.request.RequestContent;
import iti.request.Restrictions;
import iti.request.SealedDocument;
import iti.request.Side;
import iti.request.Status;
import iti.request.Suspension;
import iti.request.TracingRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A tracing request as the interface shows it.
 *
 * @param firearm    absent when it is about several, and at the requested State
 * @param firearms   all it is about, in the order of their lines; empty at the requested State
 * @param component  the part that alone is asked about
 * @param follows    the earlier request for the same weapon that this one follows from
 * @param content    what the requesting State writes; absent at the requested State
 * @param asSent     the request as the other State sent it; absent at the requesting State
 * @param handling   how it is handled inside this State
 * @param response   the last answer that both States hold; absent before
 * @param use        what may be done with that answer (ITI 15)
 * @param answerHandling handling code that the answer will have; absent at the requesting State
 * @param answeredOnPaper whether a paper answers it while the signed answer is owed; no other State signed that
 * @param waiting    the document that has not left yet; absent when none waits
 * @param threads    questions beside the status with their replies, oldest first
 * @param deliveries our documents on their way
 */
public record RequestView(UUID id, String number, Side side, Status status, String requestingState, String requestedState, UUID caseFile, UUID firearm, List<UUID> firearms, Component component, UUID follows,
                          UUID unit, UUID officer, Priority priority, HandlingCode handling, String summary,
                          Instant draftedAt, Instant startedAt, Instant acknowledgedAt, Instant respondedAt,
                          RequestContent content, TracingMessage asSent, TracingMessage.ResponseBody response, AnswerUse use, HandlingCode answerHandling, boolean answeredOnPaper,
                          List<Target> deadlines, List<Pause> suspensions, List<Line> documents, Waiting waiting, List<ThreadView> threads,
                          List<Delivery> deliveries, List<InquiryView> inquiries, long version) {

    /** What one reads of a request besides itself. */
    record Surroundings(TracingMessage asSent, TracingMessage.ResponseBody response, AnswerUse use, List<Target> deadlines, List<Line> documents,
                        Waiting waiting, List<ThreadView> threads, List<Delivery> deliveries, List<InquiryView> inquiries) {
    }

    static RequestView of(TracingRequest r, Surroundings around) {
        return new RequestView(r.id(), r.number(), r.side(), r.status(), r.requestingState(), r.requestedState(), r.caseFile(), r.firearm(), r.firearms(), r.component(), r.follows(), r.unit(), r.officer(),
                r.priority(), r.handling(), r.summary(), r.draftedAt(), r.startedAt(), r.acknowledgedAt(), r.respondedAt(),
                r.side() == Side.REQUESTING ? r.content() : null, around.asSent(), around.response(), around.use(),
                r.side() == Side.REQUESTED ? Restrictions.handlingOfAnswer(r) : null, r.answeredOnPaper(), around.deadlines(),
                r.suspensions().stream().map(Pause::of).toList(), around.documents(), around.waiting(), around.threads(), around.deliveries(), around.inquiries(), r.version());
    }

    /** A working target, and the facts that lead to it. {@code due} is the close of the last day. */
    public record Target(Deadline.What what, LocalDate day, Instant due, Instant metAt, boolean stopped, boolean overdue, List<Fact> why) {
        static Target of(Deadline d, Instant now) {
            return new Target(d.what(), d.day(), d.due(), d.metAt(), d.stopped(), d.overdue(now), d.why().stream().map(f -> new Fact(f.code(), f.value())).toList());
        }
    }

    public record Fact(String code, String value) {
    }

    /** Time that does not count, while information is sought. */
    public record Pause(Instant from, Instant until) {
        static Pause of(Suspension suspension) {
            return new Pause(suspension.from(), suspension.until());
        }
    }

    /**
     * A sealed document; its file is at {@code /documents/<message>}.
     *
     * @param withoutEffect whether it crossed with an act of the other State and did not count
     * @param supersededBy  the message that corrects it, or absent
     */
    public record Line(UUID message, MessageKind kind, SealedDocument.Stage stage, String from, String to, String fileName, String sha256, Instant at,
                       boolean withoutEffect, UUID supersededBy) {
        static Line of(SealedDocument d, Map<UUID, UUID> superseded) {
            return new Line(d.message(), d.kind(), d.stage(), d.from(), d.to(), d.fileName(), d.sha256(), d.at(), d.withoutEffect(), superseded.get(d.message()));
        }
    }

    /** A document that was certified and waits for a second person ({@code CERTIFIED}) or for the point of contact ({@code APPROVED}). */
    public record Waiting(UUID message, MessageKind kind, SealedDocument.Stage stage, UUID certifiedBy) {
        static Waiting of(SealedDocument d) {
            return new Waiting(d.message(), d.kind(), d.stage(), d.certifiedBy());
        }
    }

    /** @param receipt the other State's signed receipt as JSON text, once delivered by line */
    public record Delivery(UUID message, String to, Outgoing.State state, int attempts, Instant nextAttemptAt, Instant queuedAt, Instant deliveredAt,
                           String receipt, List<Attempt> history) {
        static Delivery of(Outgoing o, List<DeliveryAttempt> attempts) {
            return new Delivery(o.message(), o.to(), o.state(), o.attempts(), o.nextAttemptAt(), o.queuedAt(), o.deliveredAt(), o.receipt(),
                    attempts.stream().map(a -> new Attempt(a.at(), a.outcome(), a.detail())).toList());
        }
    }

    public record Attempt(Instant at, String outcome, String detail) {
    }
}
