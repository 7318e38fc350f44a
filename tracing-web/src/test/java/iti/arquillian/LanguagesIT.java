package iti.arquillian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.http.HttpResponse;
import java.security.cert.CertificateEncodingException;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Outside: the languages of our documents are chosen once for the installation, and who signs a document sees which it will have. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class LanguagesIT {

    @ArquillianResource
    private URL base;

    @Test
    void whatTheAdministratorChoosesIsWhatTheAnsweringOfficerSees() throws IOException, InterruptedException, CertificateEncodingException {
        UUID request = new Estmark(base).asks("TR-2026-" + System.nanoTime() % 1_000_000 + "-L", "TL" + System.nanoTime() % 1_000_000);
        Visitor answering = Visitor.signedIn(base, Alvoria.ANSWERING);
        String preview = "/incoming/" + request + "/answer/preview";
        assertTrue(answering.get(preview).body().contains("The document will be in English."), answering.get(preview).body());

        Visitor administrator = Visitor.signedIn(base, Alvoria.ADMINISTRATOR);
        HttpResponse<String> wrong = administrator.send("/admin", "/admin/languages", "languages", "French!");
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("Write the tags of languages") && wrong.body().contains("value=\"French!\""), wrong.body());
        assertEquals(403, answering.send(preview, "/admin/languages", "languages", "fr").statusCode());
        try {
            assertEquals(303, administrator.send("/admin", "/admin/languages", "languages", "fr, en").statusCode());
            assertTrue(administrator.get("/admin").body().contains("now: French"));
            assertTrue(answering.get(preview).body().contains("The document will be in French and English, side by side."), answering.get(preview).body());
        } finally {
            assertEquals(303, administrator.send("/admin", "/admin/languages", "languages", "").statusCode());
        }
        assertFalse(answering.get(preview).body().contains("French"), "and back");
    }
}
