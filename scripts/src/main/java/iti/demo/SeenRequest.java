package iti.demo;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;

/**
 * A tracing request as one person of one centre sees it.
 *
 * @param api in that person's name
 * @param id identity of the request, the same in both States
 */
record SeenRequest(TracingApi api, String id) {

    JsonObject now() throws IOException, InterruptedException {
        return api.get("requests/" + id);
    }

    String status() throws IOException, InterruptedException {
        return now().getString("status");
    }

    String number() throws IOException, InterruptedException {
        return now().getString("number");
    }

    List<JsonObject> documents() throws IOException, InterruptedException {
        return api.list("requests/" + id + "/documents").getValuesAs(JsonObject.class);
    }

    /** The newest document of a kind. @throws IOException when there is none */
    JsonObject document(String kind) throws IOException, InterruptedException {
        return documents().stream().filter(d -> d.getString("kind").equals(kind)).reduce((first, last) -> last)
                .orElseThrow(() -> new IOException("The request has no document " + kind + "."));
    }

    byte[] file(JsonObject document) throws IOException, InterruptedException {
        return api.download("documents/" + document.getString("message"));
    }

    /** The delivery of a message. @throws IOException when there is none */
    JsonObject delivery(String message) throws IOException, InterruptedException {
        return now().getJsonArray("deliveries").getValuesAs(JsonObject.class).stream().filter(d -> d.getString("message").equals(message)).findFirst()
                .orElseThrow(() -> new IOException("The message " + message + " is not on its way."));
    }

    void mustBe(String status) throws IOException, InterruptedException {
        String found = status();
        if (!found.equals(status)) {
            throw new IOException("The request is " + found + ", not " + status + ".");
        }
    }
}
