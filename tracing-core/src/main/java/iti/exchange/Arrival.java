package iti.exchange;

import java.util.UUID;

/**
 * A file as it came.
 *
 * @param peer     the State that the line's certificate belongs to; null by hand
 * @param fileName as the sender named it, or null
 * @param by       the person who uploaded it; null on the line
 */
public record Arrival(byte[] file, Incoming.Carrier carrier, String peer, String fileName, UUID by) {

    /** Largest file that is looked at, in bytes. */
    public static final int LARGEST = 20 * 1024 * 1024;

    public static Arrival onLine(byte[] file, String peer, String fileName) {
        return new Arrival(file, Incoming.Carrier.LINE, peer, shorten(fileName), null);
    }

    public static Arrival byHand(byte[] file, String fileName, UUID by) {
        return new Arrival(file, Incoming.Carrier.BY_HAND, null, shorten(fileName), by);
    }

    private static String shorten(String name) {
        return name == null ? null : name.substring(Math.max(0, name.length() - 200));
    }
}
