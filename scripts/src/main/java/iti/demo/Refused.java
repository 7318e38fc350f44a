package iti.demo;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.stream.Collectors;

/** An installation refused a call (RFC 9457 problem), or answered something that is not what its contract says. */
public final class Refused extends IOException {

    private final int status;
    private final transient JsonObject problem;

    Refused(String call, int status, JsonObject problem) {
        super(call + " was answered with " + status + told(problem));
        this.status = status;
        this.problem = problem;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** The problem document, empty when the answer was none. */
    public JsonObject problem() {
        return problem;
    }

    private static String told(JsonObject problem) {
        String words = problem.entrySet().stream()
                .filter(e -> e.getKey().equals("title") || e.getKey().equals("detail"))
                .map(e -> e.getValue() instanceof JsonString s ? s.getString() : e.getValue().toString()).collect(Collectors.joining(": "));
        JsonValue errors = problem.getOrDefault("errors", JsonValue.NULL);
        return (words.isEmpty() ? "." : ": " + words.replaceFirst("\\.$", "") + ".") + (errors instanceof JsonArray list && !list.isEmpty() ? " " + list : "");
    }
}
