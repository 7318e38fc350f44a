package iti.web.inquiry;

import iti.inquiry.InquiryReply;
import iti.inquiry.Scans;
import iti.web.form.Form;
import iti.web.form.SentFile;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.util.List;

/**
 * The reply of a record holder as it was sent: a form, kept as it was typed, and a file. What the file was called is not looked at.
 *
 * @param scan one scanned page, at most one byte more than may be kept; null when none was chosen
 */
public record SentReply(Form form, byte[] scan) {

    /** Name of the field of the file. */
    public static final String SCAN = "reply.scan";

    public static SentReply of(List<EntityPart> parts) throws IOException {
        SentFile sent = SentFile.of(parts, SCAN, Scans.LARGEST);
        return new SentReply(sent.form(), sent.file());
    }

    /** What was typed. The date stays as it was typed until the core has read it. */
    public InquiryReply reply() {
        return new InquiryReply(form.yesOrNo("reply.found"), form.text("reply.event"), form.text("reply.eventDate"), form.text("reply.toParty"),
                form.text("reply.document"), form.text("reply.remarks"), form.text("reply.answeredBy"));
    }
}
