package iti.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;

/** Without a line: a person downloads the file in one centre and another uploads it in the other. */
public record Hand() implements Carrier {

    @Override
    public String way() {
        return "downloaded here, uploaded there";
    }

    @Override
    public void carry(TracingCentre from, TracingCentre to, String request, String kind) throws IOException, InterruptedException {
        SeenRequest sent = new SeenRequest(from.as("POINT_OF_CONTACT"), request);
        JsonObject document = sent.document(kind);
        String message = document.getString("message");
        String state = sent.delivery(message).getString("state");
        if (!state.equals("BY_HAND")) {
            throw new IOException("The document shall go by hand, and its delivery is " + state + ".");
        }
        JsonObject arrived = upload(to, sent.file(document));
        if (!arrived.getString("state").equals("PLACED")) {
            throw new IOException("The file was not placed but " + arrived.getString("state") + ".");
        }
        from.as("POINT_OF_CONTACT").post("deliveries/" + message + "/hand-over", Json.createObjectBuilder().add("how", "On a stick, to the duty officer").build());
    }

    /** Hands a file in at a centre. */
    static JsonObject upload(TracingCentre to, byte[] file) throws IOException, InterruptedException {
        return to.as("POINT_OF_CONTACT").upload("incoming", "application/pdf", file);
    }
}
