package iti.arquillian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.arquillian.Alvoria.Person;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Outside the server: a browser without script that keeps its cookie and fills in forms. Follows no redirect by itself. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private String cookie;

    Visitor(URL base) {
        this.base = URI.create(base.toString());
    }

    /** Signs in; sets the installation up first when nobody has. */
    static Visitor signedIn(URL base, Person person) throws IOException, InterruptedException {
        Visitor administrator = new Visitor(base);
        if (administrator.get("/sign-in").statusCode() == 303) {
            administrator.setUp();
        }
        administrator.signIn(Alvoria.ADMINISTRATOR);
        String people = administrator.get("/people").body();
        for (Person missing : Alvoria.STAFF) {
            if (!people.contains(missing.name())) {
                assertEquals(303, administrator.send("/people", "/people", "login", missing.login(), "name", missing.name(), "unit", missing.unit(),
                        "roles", missing.role().name(), "password", Alvoria.PASSWORD).statusCode());
            }
        }
        Visitor visitor = new Visitor(base);
        visitor.signIn(person);
        return visitor;
    }

    private void setUp() throws IOException, InterruptedException {
        HttpResponse<String> answer = send("/setup", "/setup", "code", Files.readString(Path.of(System.getProperty("tested.data"), "setup-code")).strip(),
                "state.code", Alvoria.CODE, "state.name", Alvoria.NAME, "state.authority", Alvoria.AUTHORITY,
                "state.pointOfContact", "National point of contact", "state.zone", "Europe/Paris", "state.weekend", "SATURDAY", "state.weekend", "SUNDAY",
                "login", Alvoria.ADMINISTRATOR.login(), "name", Alvoria.ADMINISTRATOR.name(), "unit", Alvoria.ADMINISTRATOR.unit(), "password", Alvoria.PASSWORD);
        assertEquals(303, answer.statusCode(), answer.body());
    }

    HttpResponse<String> signIn(Person person) throws IOException, InterruptedException {
        HttpResponse<String> answer = send("/sign-in", "/sign-in", "login", person.login(), "password", Alvoria.PASSWORD, "to", "/");
        assertEquals(303, answer.statusCode(), answer.body());
        assertTrue(location(answer).endsWith("/"), location(answer));
        return answer;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return exchange(to(path).GET());
    }

    /** Takes the token from a page and sends the fields (names and values in turn) as its form. */
    HttpResponse<String> send(String page, String action, String... fields) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get(page).body());
        assertTrue(token.find(), "no form on " + page);
        return exchange(form(action, Stream.concat(Stream.of("_csrf", token.group(1)), Stream.of(fields)).toArray(String[]::new)));
    }

    /** A form as a request, without a token unless it is among the fields. */
    HttpRequest.Builder form(String path, String... fields) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(URLEncoder.encode(fields[i], StandardCharsets.UTF_8) + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return to(path).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(pairs.stream().collect(Collectors.joining("&"))));
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    HttpResponse<String> exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (cookie != null) {
            request.setHeader("Cookie", cookie);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (String given : answer.headers().allValues("Set-Cookie")) {
            cookie = given.contains("Max-Age=0") ? null : given.substring(0, given.indexOf(';'));
        }
        return answer;
    }

    /** Takes a file. */
    HttpResponse<byte[]> take(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.setHeader("Cookie", cookie).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Sends the form of a reply, which carries a file (null for none) and its token in the address, as a browser does from a page that names no origin. */
    HttpResponse<String> reply(String page, String action, String fileName, byte[] file, String... fields) throws IOException, InterruptedException {
        return upload(page, action, "reply.scan", fileName, file, fields);
    }

    /** Sends a form with a file (null for none) in the field of this name. */
    HttpResponse<String> upload(String page, String action, String field, String fileName, byte[] file, String... fields) throws IOException, InterruptedException {
        Matcher token = Pattern.compile("_csrf=([A-Za-z0-9_-]+)\"").matcher(get(page).body());
        assertTrue(token.find(), "no form on " + page);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            body.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n" + fields[i + 1] + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        if (file != null) {
            body.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName + "\"\r\nContent-Type: image/png\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder form = to(action + "?_csrf=" + token.group(1)).header("Content-Type", "multipart/form-data; boundary=edge");
        return exchange((action.startsWith("/inquiries/") ? form.header("Origin", "null") : form).POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Name and value, or null. */
    String cookie() {
        return cookie;
    }

    /** Comes back with another cookie. */
    void carry(String other) {
        cookie = other;
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
