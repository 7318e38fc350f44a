package iti.web.inquiry;

import iti.inquiry.InquiryReply;
import iti.inquiry.Scans;
import iti.web.form.Form;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The reply of a record holder as it was sent: a form, kept as it was typed, and a file. What the file was called is not looked at.
 *
 * @param scan one scanned page, at most one byte more than may be kept; null when none was chosen
 */
public record SentReply(Form form, byte[] scan) {

    /** Name of the field of the file. */
    public static final String SCAN = "reply.scan";

    private static final int LONGEST = 64 * 1024;

    public static SentReply of(List<EntityPart> parts) throws IOException {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        byte[] scan = null;
        for (EntityPart part : parts) {
            try (InputStream in = part.getContent()) {
                if (SCAN.equals(part.getName())) {
                    byte[] content = in.readNBytes(Scans.LARGEST + 1);
                    scan = content.length == 0 ? scan : content;
                } else {
                    fields.add(part.getName(), new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8));
                }
            }
        }
        return new SentReply(Form.sent(fields), scan);
    }

    /** What was typed. The date stays as it was typed until the core has read it. */
    public InquiryReply reply() {
        return new InquiryReply(form.yesOrNo("reply.found"), form.text("reply.event"), form.text("reply.eventDate"), form.text("reply.toParty"),
                form.text("reply.document"), form.text("reply.remarks"), form.text("reply.answeredBy"));
    }
}
