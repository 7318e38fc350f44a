package iti.arquillian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Outside: what is not for this person looks exactly like what is not there (ITI 15 (a)). */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class OtherUnitIT {

    @ArquillianResource
    private URL base;

    @Test
    @Tag("ITI-15")
    void anotherUnitsCaseIsAsIfItWereNotThere() throws IOException, InterruptedException {
        Visitor officer = Visitor.signedIn(base, Alvoria.OFFICER);
        String weapon = Visitor.location(officer.send("/traces/new", "/traces/new", "recovery.kind", "SEIZED", "recovery.date", "2026-07-15", "recovery.place", "Quay 7 of Averno"));
        String purpose = Visitor.location(officer.send(path(weapon), path(weapon), "firearm.type", "PISTOL_SELF_LOADING", "firearm.make", "Norrholt",
                "firearm.calibre", "9x19", "lines", "1", "firearm.markings.0.kind", "SERIAL", "firearm.markings.0.component", "FRAME",
                "firearm.markings.0.status", "READABLE", "firearm.markings.0.text", "QX40718B"));
        String file = weapon.replaceFirst(".*/cases/([^/]+)/.*", "$1");
        String request = purpose.replaceFirst(".*/requests/([^/]+)/.*", "$1");
        assertEquals(200, officer.get("/cases/" + file).statusCode());
        assertEquals(200, officer.get("/requests/" + request + "/purpose").statusCode());
        HttpResponse<String> access = officer.get("/access/" + file);
        assertEquals(200, access.statusCode());
        assertTrue(access.body().contains("Works on it"), access.body());
        Visitor.location(officer.send("/access/" + file, "/access/" + file + "/handling", "handling", "H2"));
        assertTrue(officer.get("/cases/" + file).body().contains("H2 \u00b7 Restricted"), "the page is marked as the case is");

        Visitor other = Visitor.signedIn(base, Alvoria.OTHER_UNIT);
        String none = UUID.randomUUID().toString();
        for (String page : new String[] {"/cases/%s", "/cases/%s/recovery", "/cases/%s/weapons/new", "/access/%s"}) {
            alike(other.get(page.formatted(file)), other.get(page.formatted(none)), page);
        }
        for (String page : new String[] {"/requests/%s/purpose", "/requests/%s/check"}) {
            alike(other.get(page.formatted(request)), other.get(page.formatted(none)), page);
        }
        alike(other.send("/", "/cases/" + file + "/notes", "note", "x"), other.send("/", "/cases/" + none + "/notes", "note", "x"), "note");
        alike(other.send("/", "/requests/" + request + "/purpose", "request.priority", "ROUTINE"),
                other.send("/", "/requests/" + none + "/purpose", "request.priority", "ROUTINE"), "purpose");
        assertFalse(other.get("/").body().contains(file), "the desk lists another unit's case");
    }

    private static void alike(HttpResponse<String> hidden, HttpResponse<String> absent, String what) {
        assertEquals(404, hidden.statusCode(), what);
        assertEquals(404, absent.statusCode(), what);
        assertEquals(masked(absent.body()), masked(hidden.body()), what);
        assertEquals(absent.headers().map().keySet(), hidden.headers().map().keySet(), what);
    }

    /** Without what differs between any two calls: the number to quote and the time of the page. */
    private static String masked(String page) {
        return page.replaceAll("E-[0-9A-Z]{4}-[0-9A-Z]{4}", "E").replaceAll("\\d{1,2} [A-Z][a-z]{2} \\d{4},? \\d{2}:\\d{2}(:\\d{2})?", "T");
    }

    private static String path(String location) {
        return location.replaceFirst("https?://[^/]+", "");
    }
}
