package iti.api.request;

import iti.inquiry.AskingWay;
import iti.inquiry.HolderKind;
import iti.inquiry.Inquiry;
import iti.inquiry.InquiryReply;
import iti.paper.ScanKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A question to a record holder, its reminders, and the reply once there is one.
 *
 * @param line the line of a schedule that is asked about; absent for a request about one weapon
 */
public record InquiryView(UUID id, String number, Integer line, HolderKind holderKind, String holderName, String question, AskingWay way, Inquiry.State state, Instant sentAt,
                          LocalDate dueOn, List<Reminded> reminders, Instant openedAt, Instant overdueNoticedAt, Instant answeredAt, InquiryReply reply, Scan scan) {

    public record Reminded(AskingWay way, Instant at, LocalDate dueOn) {
    }

    /** The scanned page of the reply. @param size in bytes */
    public record Scan(ScanKind kind, String sha256, int size) {
    }

    static InquiryView of(Inquiry i) {
        return new InquiryView(i.id(), i.number(), i.line(), i.holderKind(), i.holderName(), i.question(), i.way(), i.state(), i.sentAt(), i.dueOn(),
                i.reminders().stream().map(r -> new Reminded(r.way(), r.at(), r.dueOn())).toList(), i.openedAt(), i.overdueNoticedAt(), i.answeredAt(), i.reply(),
                i.scan() == null ? null : new Scan(i.scan().kind(), i.scan().sha256(), i.scan().size()));
    }
}
