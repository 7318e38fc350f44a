package iti.web.document;

import iti.problem.Issue;
import iti.problem.Problem;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The one file of a form.
 *
 * @param name as the browser names it, without folders; may be empty
 */
public record UploadedFile(String name, byte[] content) {

    /** Name of the form field. */
    public static final String FIELD = "file";

    /** @throws Problem {@code INVALID_INPUT} when no file was chosen or it is empty */
    public static UploadedFile of(List<EntityPart> parts) throws IOException {
        return of(parts, FIELD);
    }

    /** The same in another form field. */
    public static UploadedFile of(List<EntityPart> parts, String field) throws IOException {
        for (EntityPart part : parts) {
            if (field.equals(part.getName())) {
                try (InputStream in = part.getContent()) {
                    byte[] content = in.readAllBytes();
                    if (content.length > 0) {
                        return new UploadedFile(plain(part.getFileName().orElse("")), content);
                    }
                }
            }
        }
        throw Problem.invalid(Issue.of(field, "fileNeeded"));
    }

    private static String plain(String name) {
        return name.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
    }
}
