package iti.web.casefile;

import iti.exchange.DeliveryAttempt;
import iti.exchange.Outgoing;
import iti.request.SealedDocument;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.util.List;
import java.util.Map;

/**
 * A document on its way, as the page of its case shows it.
 *
 * @param kind    name of the kind of message
 * @param last    how the last attempt ended, or null before the first
 * @param outcome what the signed receipt says became of it, or null without a receipt
 * @param entry   place in the receiver's ledger that the receipt names
 */
public record DeliveryLine(Outgoing outgoing, String kind, String fileName, DeliveryAttempt last, String outcome, long entry) {

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    static DeliveryLine of(Outgoing outgoing, List<SealedDocument> papers, List<DeliveryAttempt> attempts) {
        SealedDocument paper = papers.stream().filter(d -> d.message().equals(outgoing.message())).findFirst().orElseThrow();
        DeliveryAttempt last = attempts.isEmpty() ? null : attempts.get(attempts.size() - 1);
        if (outgoing.receipt() == null) {
            return new DeliveryLine(outgoing, paper.kind().name(), paper.fileName(), last, null, 0);
        }
        try (JsonReader reader = READERS.createReader(new StringReader(outgoing.receipt()))) {
            JsonObject receipt = reader.readObject();
            return new DeliveryLine(outgoing, paper.kind().name(), paper.fileName(), last, receipt.getString("outcome"), receipt.getJsonNumber("ledgerPosition").longValue());
        }
    }

    /** Key of the words for where it stands. */
    public String key() {
        return outgoing.state() == Outgoing.State.DELIVERED && outcome == null ? "delivery.HANDED_OVER" : "delivery." + outgoing.state();
    }

    /** Shape and colour of where it stands. */
    public String look() {
        return switch (outgoing.state()) {
            case WAITING -> "wait";
            case BY_HAND -> "held";
            case DELIVERED -> "done";
            case STOPPED -> "no";
        };
    }

    /** Whether a person has to do something. */
    public boolean waitsForAPerson() {
        return outgoing.state() == Outgoing.State.BY_HAND || outgoing.state() == Outgoing.State.STOPPED;
    }
}
