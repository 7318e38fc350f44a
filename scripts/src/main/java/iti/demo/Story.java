package iti.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What the people of the demonstration write, read from {@code iti/demo/story}: case, weapon, request, questions, answer. */
public final class Story {

    private static final int DAYS_AGO = 3;

    private final JsonObject parts;
    private final Clock clock;

    private Story(JsonObject parts, Clock clock) {
        this.parts = parts;
        this.clock = clock;
    }

    /**
     * @param name {@code pistol}, {@code rifle} or {@code revolver}
     * @param clock gives the day of the recovery, three days before now
     */
    public static Story named(String name, Clock clock) throws IOException {
        return new Story(read("story/" + name + ".json"), clock);
    }

    static JsonObject read(String resource) throws IOException {
        try (InputStream in = Story.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("There is no " + resource + " in the program.");
            }
            try (JsonReader reader = Json.createReader(in)) {
                return reader.readObject();
            }
        }
    }

    JsonObject recovery() {
        return Json.createObjectBuilder(parts.getJsonObject("case"))
                .add("date", LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(DAYS_AGO).toString()).build();
    }

    String requestedState() {
        return parts.getString("requestedState");
    }

    /** A part by its name, for example {@code response}. */
    JsonObject part(String name) {
        return parts.getJsonObject(name);
    }
}
