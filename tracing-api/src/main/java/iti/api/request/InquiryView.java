package iti.api.request;

import iti.inquiry.HolderKind;
import iti.inquiry.Inquiry;
import iti.inquiry.InquiryReply;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A question to a record holder, and the reply once there is one. */
public record InquiryView(UUID id, HolderKind holderKind, String holderName, String question, Inquiry.State state, Instant sentAt, LocalDate dueOn,
                          Instant openedAt, Instant answeredAt, InquiryReply reply) {
    static InquiryView of(Inquiry i) {
        return new InquiryView(i.id(), i.holderKind(), i.holderName(), i.question(), i.state(), i.sentAt(), i.dueOn(), i.openedAt(), i.answeredAt(), i.reply());
    }
}
