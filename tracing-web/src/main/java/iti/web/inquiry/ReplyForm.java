package iti.web.inquiry;

import iti.inquiry.InquiryReply;
import iti.web.form.Form;

/** The reply of a record holder as a form. The date stays as it was typed until the core has read it. */
public final class ReplyForm {

    private ReplyForm() {
    }

    public static InquiryReply read(Form form) {
        return new InquiryReply(form.yesOrNo("reply.found"), form.text("reply.event"), form.text("reply.eventDate"), form.text("reply.toParty"),
                form.text("reply.document"), form.text("reply.remarks"), form.text("reply.answeredBy"));
    }
}
