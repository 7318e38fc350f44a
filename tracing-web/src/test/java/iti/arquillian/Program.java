package iti.arquillian;

import static org.junit.jupiter.api.Assertions.assertEquals;

import iti.arquillian.Alvoria.Person;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Outside the server: a program that calls the interface with a person's token. */
final class Program {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private String token;

    Program(URL base) {
        this.base = URI.create(base.toString()).resolve("/api/v1/");
    }

    /** With a token; the installation is set up first when nobody has. */
    static Program as(URL base, Person person) throws IOException, InterruptedException {
        Visitor.signedIn(base, person);
        Program program = new Program(base);
        HttpResponse<String> answer = program.send("POST", "tokens", "application/json",
                Json.createObjectBuilder().add("login", person.login()).add("password", Alvoria.PASSWORD).build().toString());
        assertEquals(201, answer.statusCode(), answer.body());
        program.token = json(answer).getString("token");
        return program;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(to(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, "application/json", body);
    }

    HttpResponse<String> send(String method, String path, String type, String body) throws IOException, InterruptedException {
        return send(method, path, type, body.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> send(String method, String path, String type, byte[] body) throws IOException, InterruptedException {
        return http.send(to(path).header("Content-Type", type).method(method, HttpRequest.BodyPublishers.ofByteArray(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private HttpRequest.Builder to(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }
}
