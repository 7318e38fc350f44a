package iti.demo;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The line between two systems (HTTPS, both certificates pinned): the sender delivers by itself, we only wait for the signed receipt.
 *
 * @param patience how long a receipt may take
 */
public record Line(Duration patience) implements Carrier {

    private static final int PAUSE_MILLIS = 200;

    @Override
    public String way() {
        return "delivered over the line, signed receipt";
    }

    @Override
    public void carry(TracingCentre from, TracingCentre to, String request, String kind) throws IOException, InterruptedException {
        SeenRequest sent = new SeenRequest(from.as("POINT_OF_CONTACT"), request);
        String message = sent.document(kind).getString("message");
        long end = System.nanoTime() + patience.toNanos();
        JsonObject delivery = sent.delivery(message);
        while (!delivery.getString("state").equals("DELIVERED")) {
            if (System.nanoTime() > end || delivery.getString("state").equals("STOPPED")) {
                throw new IOException("The delivery is " + delivery.getString("state") + " after " + delivery.getInt("attempts") + " attempts.");
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            delivery = sent.delivery(message);
        }
        if (delivery.getOrDefault("receipt", JsonValue.NULL) == JsonValue.NULL) {
            throw new IOException("It counts as delivered without a receipt.");
        }
    }
}
