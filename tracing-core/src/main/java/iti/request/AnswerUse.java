package iti.request;

import iti.casefile.HandlingCode;
import iti.message.MessageBody.Consent;
import iti.message.TracingMessage;
import iti.message.TracingMessage.UseRestrictions;
import java.util.List;

/**
 * What may be done with an answer that was received (ITI 15): shown with every display of it.
 *
 * @param state        the State that answered
 * @param handling     handling code of the answer
 * @param restrictions as the answer states them; null when it states none
 * @param allowed      what the State has consented to since, for this very answer
 */
public record AnswerUse(String state, HandlingCode handling, UseRestrictions restrictions, List<Consent> allowed) {

    static AnswerUse of(TracingMessage answer, List<Consent> allowed) {
        return new AnswerUse(answer.from().state(), HandlingCode.of(answer.handling()), answer.response().restrictions(), allowed);
    }

    /** Whether it may be shown to a court. */
    public boolean inCourt() {
        return allowed.stream().anyMatch(c -> ConsentPurpose.COURT_USE.name().equals(c.purpose()));
    }
}
