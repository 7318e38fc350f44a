package iti.arquillian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Outside: signing in and out, the cookie of a session, and forms that another site made. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class SessionIT {

    @ArquillianResource
    private URL base;

    @Test
    void theCookieIsLongUnseenByScriptsAndStaysHere() throws IOException, InterruptedException {
        Visitor.signedIn(base, Alvoria.OFFICER);
        Visitor visitor = new Visitor(base);
        List<String> given = visitor.signIn(Alvoria.OFFICER).headers().allValues("Set-Cookie");
        assertEquals(1, given.size(), given.toString());
        assertTrue(given.get(0).matches("tracing-\\d+=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict"), given.get(0));
    }

    @Test
    void signingInGivesANewSecretAndTheOldOneIsWorthNothing() throws IOException, InterruptedException {
        Visitor visitor = Visitor.signedIn(base, Alvoria.OFFICER);
        String first = visitor.cookie();
        visitor.signIn(Alvoria.OFFICER);
        assertNotEquals(first, visitor.cookie());
        visitor.carry(first);
        assertTrue(leadsToSignIn(visitor.get("/")));
    }

    @Test
    void aSecretChosenByAnotherIsNotTakenOver() throws IOException, InterruptedException {
        Visitor visitor = Visitor.signedIn(base, Alvoria.OFFICER);
        String name = visitor.cookie().substring(0, visitor.cookie().indexOf('='));
        String fixed = name + "=" + "A".repeat(43);
        visitor.carry(fixed);
        visitor.signIn(Alvoria.OFFICER);
        assertNotEquals(fixed, visitor.cookie());
        visitor.carry(fixed);
        assertTrue(leadsToSignIn(visitor.get("/")));
    }

    @Test
    void signingOutEndsTheSession() throws IOException, InterruptedException {
        Visitor visitor = Visitor.signedIn(base, Alvoria.OFFICER);
        String secret = visitor.cookie();
        assertEquals(200, visitor.get("/").statusCode());
        assertEquals(303, visitor.send("/", "/sign-out").statusCode());
        visitor.carry(secret);
        assertTrue(leadsToSignIn(visitor.get("/")));
    }

    @Test
    void noAddressCarriesASession() throws IOException, InterruptedException {
        Visitor visitor = Visitor.signedIn(base, Alvoria.OFFICER);
        String secret = visitor.cookie().substring(visitor.cookie().indexOf('=') + 1);
        for (String path : new String[] {"/", "/traces/new"}) {
            HttpResponse<String> answer = visitor.get(path);
            assertEquals(200, answer.statusCode(), path);
            assertFalse(answer.body().contains("jsessionid") || answer.body().contains(secret), path);
        }
        visitor.carry(null);
        HttpResponse<String> answer = visitor.get("/traces/new");
        assertTrue(leadsToSignIn(answer));
        assertFalse(Visitor.location(answer).contains("jsessionid"));
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws IOException, InterruptedException {
        Visitor visitor = Visitor.signedIn(base, Alvoria.OFFICER);
        assertEquals(403, visitor.exchange(visitor.form("/traces/new", "recovery.kind", "SEIZED")).statusCode());
        assertEquals(403, visitor.exchange(visitor.form("/traces/new", "_csrf", "A".repeat(43), "recovery.kind", "SEIZED")).statusCode());
        assertEquals(403, visitor.exchange(visitor.form("/sign-out")).statusCode());
        assertEquals(200, visitor.get("/").statusCode());
    }

    @Test
    void aFormFromAnotherSiteIsRefusedEvenWithTheToken() throws IOException, InterruptedException {
        Visitor visitor = Visitor.signedIn(base, Alvoria.OFFICER);
        String page = visitor.get("/traces/new").body();
        String token = page.replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        for (String[] header : new String[][] {{"Origin", "https://elsewhere.example"}, {"Origin", "null"}, {"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}}) {
            assertEquals(403, visitor.exchange(visitor.form("/traces/new", "_csrf", token, "recovery.kind", "SEIZED").header(header[0], header[1])).statusCode(), header[1]);
        }
        String here = base.getProtocol() + "://" + base.getHost() + ":" + base.getPort();
        assertEquals(303, visitor.exchange(visitor.form("/traces/new", "_csrf", token, "recovery.kind", "SEIZED").header("Origin", here)).statusCode());
    }

    @Test
    void wrongNameAndWrongPasswordLookAlike() throws IOException, InterruptedException {
        Visitor visitor = Visitor.signedIn(base, Alvoria.OFFICER);
        visitor.carry(null);
        HttpResponse<String> wrongPassword = visitor.send("/sign-in", "/sign-in", "login", "supervisor", "password", "not the password", "to", "/");
        HttpResponse<String> wrongName = visitor.send("/sign-in", "/sign-in", "login", "supervisos", "password", "not the password", "to", "/");
        assertEquals(403, wrongPassword.statusCode());
        assertEquals(403, wrongName.statusCode());
        assertEquals(masked(wrongPassword.body()), masked(wrongName.body()).replace("supervisos", "supervisor"));
    }

    @Test
    void afterSigningInNobodyIsLedElsewhere() throws IOException, InterruptedException {
        Visitor visitor = Visitor.signedIn(base, Alvoria.OFFICER);
        for (String wanted : new String[] {"https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "javascript:alert(1)", "/%zz"}) {
            HttpResponse<String> answer = visitor.send("/sign-in", "/sign-in", "login", "officer", "password", Alvoria.PASSWORD, "to", wanted);
            assertEquals(303, answer.statusCode(), wanted);
            assertFalse(Visitor.location(answer).contains("elsewhere") || Visitor.location(answer).contains("javascript"), Visitor.location(answer));
        }
    }

    private static boolean leadsToSignIn(HttpResponse<String> answer) {
        return answer.statusCode() == 303 && Visitor.location(answer).contains("/sign-in");
    }

    private static String masked(String page) {
        return page.replaceAll("value=\"[A-Za-z0-9_-]{43}\"", "").replaceAll("\\d{1,2} [A-Z][a-z]{2} \\d{4},? \\d{2}:\\d{2}(:\\d{2})?", "");
    }
}
