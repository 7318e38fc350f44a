package iti.arquillian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.message.MessageBody;
import iti.message.MessageKind;
import java.io.IOException;
import java.net.URL;
import java.net.http.HttpResponse;
import java.security.cert.CertificateEncodingException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Outside: nothing that was typed is lost when a session is over, or when somebody else was faster. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class TypedAgainIT {

    private static final String WORDS = "Traffic stop at the \"northern\" bridge, <two> persons.";
    private static final String SHOWN = "Traffic stop at the &quot;northern&quot; bridge, &lt;two&gt; persons.";

    @ArquillianResource
    private URL base;

    @Test
    void aFormSentAfterTheSessionWasOverIsFilledAgainAfterSigningIn() throws IOException, InterruptedException {
        Visitor visitor = Visitor.signedIn(base, Alvoria.OFFICER);
        String secret = visitor.cookie();
        String page = visitor.get("/traces/new").body();
        assertTrue(page.contains("name=\"_page\" value=\"/traces/new\""), "the form says where it stands");
        String token = page.replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        visitor.send("/", "/sign-out");
        visitor.carry(secret);
        HttpResponse<String> door = visitor.exchange(visitor.form("/traces/new", "_csrf", token, "_page", "/traces/new", "recovery.circumstances", WORDS, "recovery.place", "Port Averno"));
        assertEquals(403, door.statusCode());
        assertTrue(door.body().contains("is not lost") && door.body().contains("name=\"password\""), door.body());

        HttpResponse<String> wrong = visitor.send("/sign-in", "/sign-in", "login", Alvoria.OFFICER.login(), "password", "not the password", "to", "/traces/new",
                "typed", hidden(door, "typed"), "typedFor", hidden(door, "typedFor"));
        assertEquals(403, wrong.statusCode());
        HttpResponse<String> in = visitor.send("/sign-in", "/sign-in", "login", Alvoria.OFFICER.login(), "password", Alvoria.PASSWORD, "to", hidden(wrong, "to"),
                "typed", hidden(wrong, "typed"), "typedFor", hidden(wrong, "typedFor"));
        assertEquals(303, in.statusCode());
        assertTrue(Visitor.location(in).endsWith("/traces/new"), Visitor.location(in));
        String again = visitor.get("/traces/new").body();
        assertTrue(again.contains("What you typed is here again") && again.contains(SHOWN + "</textarea>") && again.contains("value=\"Port Averno\""), again);
        assertFalse(visitor.get("/traces/new").body().contains("Port Averno"), "told once");
    }

    @Test
    void whatWasTypedForAStepThatIsNotPermittedIsShownAndIsInTheFormOnceItIs() throws IOException, InterruptedException, CertificateEncodingException {
        Visitor visitor = Visitor.signedIn(base, Alvoria.ANSWERING);
        UUID request = new Estmark(base).asks("TR-2026-" + System.nanoTime() % 1_000_000 + "-T", "TY" + System.nanoTime() % 1_000_000);
        String page = "/incoming/" + request;
        HttpResponse<String> refused = visitor.send(page, page + "/seek", "_page", page, "at", "seek", "items", "PROOF_MARKS", "explanation", WORDS);
        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains("The request stands at") && refused.body().contains(SHOWN) && refused.body().contains("href=\"" + page + "\""), refused.body());
        Visitor other = Visitor.signedIn(base, Alvoria.OFFICER);
        assertFalse(other.get("/").body().contains("northern"), "only in the session that typed it");
        Program.as(base, Alvoria.ANSWERING).post("requests/" + request + "/acknowledgement", "{}");
        String again = visitor.get(page).body();
        assertTrue(again.contains("id=\"typed-again\"") && again.contains(SHOWN + "</textarea>"), again);
    }

    @Test
    void whatWasTypedIsShownThoughTheFormIsGoneBecauseTheOtherStateWasFaster() throws IOException, InterruptedException, CertificateEncodingException {
        Visitor visitor = Visitor.signedIn(base, Alvoria.ANSWERING);
        Estmark estmark = new Estmark(base);
        String number = "TR-2026-" + System.nanoTime() % 1_000_000 + "-W";
        UUID request = estmark.asks(number, "TW" + System.nanoTime() % 1_000_000);
        String page = "/incoming/" + request;
        String version = visitor.get(page).body().replaceFirst("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        estmark.says(request, number, MessageKind.WITHDRAWAL, 1, 0, null, new MessageBody.Withdrawal("SOLVED", null));
        HttpResponse<String> late = visitor.send(page, page + "/misrouted", "_page", page, "version", version, "at", "misrouted", "explanation", WORDS);
        assertEquals(409, late.statusCode());
        assertFalse(late.body().contains("action=\"" + page + "/misrouted\""), "the form is gone");
        assertTrue(late.body().contains("withdrew this request") && late.body().contains(SHOWN), late.body());
    }

    private static String hidden(HttpResponse<String> page, String name) {
        Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
        assertTrue(field.find(), name + " on " + page.body());
        return field.group(1).replace("&amp;", "&").replace("&quot;", "\"").replace("&#39;", "'").replace("&lt;", "<").replace("&gt;", ">");
    }
}
