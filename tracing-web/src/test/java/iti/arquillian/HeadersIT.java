package iti.arquillian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Outside: what every answer tells the browser, and what the server keeps to itself. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class HeadersIT {

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    @ArquillianResource
    private URL base;

    @Test
    void everyAnswerCarriesThePolicy() throws IOException, InterruptedException {
        Visitor visitor = Visitor.signedIn(base, Alvoria.OFFICER);
        for (String path : new String[] {"/", "/sign-in", "/traces/new", "/accessibility", "/no-such-page", "/cases/not-a-case", "/api/v1/nothing"}) {
            HttpResponse<String> answer = visitor.get(path);
            String policy = header(answer, "Content-Security-Policy");
            assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'"), path + ": " + policy);
            assertFalse(policy.contains("unsafe") || policy.contains("*") || policy.contains("data:"), path + ": " + policy);
            assertEquals("nosniff", header(answer, "X-Content-Type-Options"), path);
            assertEquals("same-origin", header(answer, "Referrer-Policy"), path);
            assertEquals("no-store", header(answer, "Cache-Control"), path);
            assertFalse(answer.headers().firstValue("Server").isPresent(), path);
            assertFalse(answer.headers().firstValue("X-Powered-By").isPresent(), path);
        }
    }

    @Test
    void pagesHaveNothingThePolicyForbids() throws IOException, InterruptedException {
        Visitor visitor = Visitor.signedIn(base, Alvoria.OFFICER);
        for (String path : new String[] {"/", "/sign-in", "/traces/new", "/accessibility", "/no-such-page"}) {
            String page = visitor.get(path).body();
            assertFalse(page.matches("(?s).*<[^>]+\\s(style|on[a-z]+)=.*"), path);
            assertFalse(page.matches("(?s).*<style.*"), path);
            assertFalse(page.matches("(?s).*<script(?![^>]*\\ssrc=\"/).*"), path);
            assertFalse(page.matches("(?s).*(src|href)=\"(https?:)?//.*"), path);
        }
    }

    @Test
    void assetsAreKeptByTheBrowserBecauseTheirNameChangesWithThem() throws IOException, InterruptedException {
        Visitor visitor = new Visitor(base);
        Matcher asset = ASSET.matcher(visitor.get("/accessibility").body());
        int found = 0;
        while (asset.find()) {
            HttpResponse<String> answer = visitor.get(asset.group(1));
            assertEquals(200, answer.statusCode());
            assertTrue(header(answer, "Cache-Control").contains("immutable"), header(answer, "Cache-Control"));
            found++;
        }
        assertEquals(2, found, "the stylesheet and the keys");
    }

    @Test
    void theServerSaysNothingAboutItself() throws IOException, InterruptedException {
        Visitor visitor = new Visitor(base);
        for (String path : new String[] {"/metrics", "/metrics/base", "/metrics?scope=application", "/openapi", "/openapi/", "/health", "/health/started", "/health/well",
            "/metrics;x=1", "/%6detrics", "/WEB-INF/web.xml", "/META-INF/MANIFEST.MF", "/WEB-INF/classes/weld.properties"}) {
            HttpResponse<String> answer = visitor.get(path);
            assertTrue(answer.statusCode() == 404 || answer.statusCode() == 400, path + " answered " + answer.statusCode());
            assertFalse(answer.body().contains("jvm") || answer.body().contains("\"checks\"") || answer.body().contains("openapi:") || answer.body().contains("<servlet"), path);
        }
        HttpResponse<String> ready = visitor.get("/health/ready");
        assertEquals(200, ready.statusCode());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
