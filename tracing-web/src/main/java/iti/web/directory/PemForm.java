package iti.web.directory;

import iti.web.form.Form;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The form of a certificate: pasted, or a file. A pasted text counts more than a file. */
final class PemForm {

    private static final String PASTED = "certificate";
    private static final String FILE = "file";

    private PemForm() {
    }

    static Form read(List<EntityPart> parts) throws IOException {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        for (EntityPart part : parts) {
            try (InputStream in = part.getContent()) {
                fields.putSingle(part.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        String pasted = fields.getFirst(PASTED);
        if ((pasted == null || pasted.isBlank()) && fields.getFirst(FILE) != null) {
            fields.putSingle(PASTED, fields.getFirst(FILE));
        }
        return Form.sent(fields);
    }
}
