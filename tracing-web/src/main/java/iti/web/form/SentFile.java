package iti.web.form;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A form with one file as it was sent: what was typed, kept as it was typed, and the file. What the file was called is not looked at.
 *
 * @param file at most one byte more than may be kept; null when none was chosen
 */
public record SentFile(Form form, byte[] file) {

    private static final int LONGEST = 64 * 1024;

    /**
     * @param field   name of the field of the file
     * @param largest how many bytes may be kept
     */
    public static SentFile of(List<EntityPart> parts, String field, int largest) throws IOException {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        byte[] file = null;
        for (EntityPart part : parts) {
            try (InputStream in = part.getContent()) {
                if (field.equals(part.getName())) {
                    byte[] content = in.readNBytes(largest + 1);
                    file = content.length == 0 ? file : content;
                } else {
                    fields.add(part.getName(), new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8));
                }
            }
        }
        return new SentFile(Form.sent(fields), file);
    }
}
