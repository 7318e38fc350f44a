package iti.bench;

import iti.demo.Person;
import iti.demo.TracingCentre;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's browser: signs in by the form, keeps the cookie, and weighs what a page makes it load. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern LOADED = Pattern.compile("<(?:link[^>]*rel=\"(?:stylesheet|icon)\"[^>]*href|script[^>]*src|img[^>]*src)=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI home;
    private String cookie = "";

    /** Signs in. */
    Browser(TracingCentre centre, String role) throws IOException, InterruptedException {
        home = centre.installation().settings().url();
        Person person = centre.people().stream().filter(p -> p.role().equals(role)).findFirst().orElseThrow();
        HttpResponse<String> form = http.send(request("sign-in").build(), BodyHandlers.ofString());
        keepCookie(form);
        Matcher token = TOKEN.matcher(form.body());
        if (!token.find()) {
            throw new IOException("The page for signing in has no form.");
        }
        String fields = Map.of("login", person.login(), "password", centre.passwordOf(person), "to", "/", "_csrf", token.group(1)).entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        HttpResponse<String> in = http.send(request("sign-in").header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(fields)).build(),
                BodyHandlers.ofString());
        if (in.statusCode() != 303) {
            throw new IOException("Signing in as " + person.login() + " was answered with " + in.statusCode() + ".");
        }
        keepCookie(in);
    }

    /** A request for a page in this person's session; the path has no slash before it. */
    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(home.resolve(path));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    /** Bytes of one answer, as transferred to a browser. */
    int weight(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(HttpRequest.newBuilder(request, (name, value) -> true).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(request.uri() + " was answered with " + answer.statusCode() + ".");
        }
        return answer.body().length;
    }

    /** Bytes of a page and of everything that a browser with an empty cache loads with it. */
    int weightWithAssets(String path) throws IOException, InterruptedException {
        HttpResponse<String> page = http.send(request(path).build(), BodyHandlers.ofString());
        Set<String> assets = new LinkedHashSet<>();
        Matcher found = LOADED.matcher(page.body());
        while (found.find()) {
            assets.add(found.group(1));
        }
        if (assets.isEmpty()) {
            throw new IOException("The page loads no stylesheet; it was not understood.");
        }
        int sum = weight(request(path).build());
        for (String asset : assets) {
            sum += weight(request(asset).build());
        }
        return sum;
    }

    private void keepCookie(HttpResponse<String> answer) {
        answer.headers().firstValue("Set-Cookie").ifPresent(c -> cookie = c.substring(0, c.indexOf(';')));
    }
}
