package iti.demo;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Client of one installation's API below {@code /api/v1}, in the name of one user or of nobody. Paths are given without that prefix
 * and without a leading slash. Thread-safe.
 */
public final class TracingApi {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final String JSON = "application/json";

    private final HttpClient http;
    private final URI base;
    private final String token;

    /** Calls in nobody's name. */
    public TracingApi(URI installation) {
        this(HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).version(HttpClient.Version.HTTP_1_1).build(), installation.resolve("/api/v1/"), "");
    }

    private TracingApi(HttpClient http, URI base, String token) {
        this.http = http;
        this.base = base;
        this.token = token;
    }

    /** The same installation, in the name of whom the bearer token belongs to. */
    public TracingApi as(String bearerToken) {
        return new TracingApi(http, base, bearerToken);
    }

    public JsonObject get(String path) throws IOException, InterruptedException {
        return object("GET", path, send("GET", path, JSON, new byte[0]));
    }

    public JsonArray list(String path) throws IOException, InterruptedException {
        if (structure("GET", path, send("GET", path, JSON, new byte[0])) instanceof JsonArray array) {
            return array;
        }
        throw new IOException("GET " + path + " did not answer with a list.");
    }

    /** The bytes of a document. */
    public byte[] download(String path) throws IOException, InterruptedException {
        return send("GET", path, JSON, new byte[0]);
    }

    public JsonObject post(String path, JsonObject body) throws IOException, InterruptedException {
        return object("POST", path, send("POST", path, JSON, body.toString().getBytes(StandardCharsets.UTF_8)));
    }

    public JsonObject put(String path, JsonObject body) throws IOException, InterruptedException {
        return object("PUT", path, send("PUT", path, JSON, body.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Hands over a file, for example {@code text/csv} or {@code application/pdf}. */
    public JsonObject upload(String path, String mediaType, byte[] content) throws IOException, InterruptedException {
        return object("POST", path, send("POST", path, mediaType, content));
    }

    /** A request for a resource in the name of this bearer. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(LIMIT);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private byte[] send(String method, String path, String mediaType, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (body.length > 0) {
            request.header("Content-Type", mediaType);
        }
        HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() / 100 != 2) {
            throw new Refused(method + " " + path, answer.statusCode(), problem(answer));
        }
        return answer.body();
    }

    private static JsonObject problem(HttpResponse<byte[]> answer) throws IOException {
        boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        return json ? object("the call", "", answer.body()) : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static JsonObject object(String method, String path, byte[] body) throws IOException {
        if (body.length == 0) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        if (structure(method, path, body) instanceof JsonObject object) {
            return object;
        }
        throw new IOException(method + " " + path + " did not answer with an object.");
    }

    private static JsonStructure structure(String method, String path, byte[] body) throws IOException {
        try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.read();
        } catch (JsonException e) {
            throw new IOException(method + " " + path + " did not answer with JSON.", e);
        }
    }
}
