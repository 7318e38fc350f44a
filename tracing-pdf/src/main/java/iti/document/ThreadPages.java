package iti.document;

import iti.message.MessageBody;
import java.io.IOException;

/** The bodies of messages beside the main line: threads (ITI 15, 23), reminders, corrections and ends of a request. */
final class ThreadPages {

    private ThreadPages() {
    }

    static void misrouted(Pages pages, MessageBody.Misrouted body) throws IOException {
        pages.section("misrouted");
        pages.sentence("misrouted.text");
        pages.single(pages.facts().free("explanation", body.explanation()).strong("suggestedState", body.suggestedState()));
    }

    static void duplicate(Pages pages, MessageBody.Duplicate body) throws IOException {
        pages.section("duplicate");
        pages.sentence("duplicate.text");
        pages.single(pages.facts().strong("earlierRequest", body.earlier()).free("explanation", body.explanation()));
    }

    static void clarificationSought(Pages pages, MessageBody.ClarificationSought body) throws IOException {
        pages.section("clarificationSought");
        pages.spoken("clarificationSought.text");
        pages.single(pages.facts().free("question", body.question()));
    }

    static void clarification(Pages pages, MessageBody.Clarification body) throws IOException {
        pages.section("clarification");
        pages.sentence("clarification.text");
        pages.single(pages.facts().free("explanation", body.explanation()));
    }

    static void consentSought(Pages pages, MessageBody.ConsentSought body) throws IOException {
        pages.section("consentSought");
        pages.spoken("consentSought.text");
        Facts facts = pages.facts().strong("consentPurpose", pages.words().code("ConsentPurpose", body.purpose()));
        if (body.state() != null) {
            facts.strong("consentState", body.state());
        }
        pages.single(facts.free("explanation", body.explanation()));
    }

    static void consent(Pages pages, MessageBody.Consent body) throws IOException {
        pages.section("consent");
        Facts facts = pages.facts().strong("consentDecision", pages.words().code("ConsentDecision", body.decision()))
                .value("consentPurpose", pages.words().code("ConsentPurpose", body.purpose()));
        if (body.state() != null) {
            facts.value("consentState", body.state());
        }
        pages.single(facts.free("consentConditions", body.conditions()));
        pages.note("consent.note");
    }

    static void reminder(Pages pages, MessageBody.Reminder body) throws IOException {
        pages.section("reminder");
        pages.sentence("reminder.text");
        Facts facts = pages.facts().strong("reminderOf", pages.words().code("MessageKind", body.of())).value("reminderNumber", Integer.toString(body.number()));
        if (body.dueOn() != null) {
            facts.value("reminderDue", pages.words().date(body.dueOn()));
        }
        pages.single(facts.free("remark", body.text()));
        pages.note("respondBy.note");
    }

    static void withdrawal(Pages pages, MessageBody.Withdrawal body) throws IOException {
        pages.section("withdrawal");
        pages.spoken("withdrawal.text");
        pages.single(pages.facts().strong("withdrawalReason", pages.words().code("WithdrawalReason", body.reason())).free("explanation", body.explanation()));
    }

    /** What is superseded and why, then the whole request or response as it now stands. */
    static void correction(Pages pages, MessageBody.Correction body) throws IOException {
        pages.section("correction");
        pages.spoken("correction.text");
        pages.single(pages.facts().identity("supersedes", body.supersedes().message().toString()).identity("digestOfSuperseded", body.supersedes().sha256())
                .free("explanation", body.explanation()));
        if (body.request() != null) {
            RequestPages.write(pages, body.request());
        } else {
            ResponsePages.write(pages, body.response());
        }
    }

    static void reopening(Pages pages, MessageBody.Reopening body) throws IOException {
        pages.section("reopening");
        pages.spoken("reopening.text");
        pages.single(pages.facts().free("newFacts", body.newFacts()));
        if (body.firearm() != null) {
            FirearmSection.write(pages, "firearmCorrected", body.firearm());
        } else if (body.schedule() != null) {
            ScheduleSection.write(pages, "scheduleCorrected", body.schedule());
        }
    }
}
