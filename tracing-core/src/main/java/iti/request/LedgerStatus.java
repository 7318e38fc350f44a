package iti.request;

import iti.ledger.LedgerAct;
import iti.ledger.LedgerEntry;
import iti.message.TracingMessage.Sequence;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The status of a request as its ledger entries prove it, without a look at the request itself. */
public final class LedgerStatus {

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private LedgerStatus() {
    }

    /** @param entries those of one request, in order */
    public static Status derive(List<LedgerEntry> entries) {
        List<Course.Message> messages = entries.stream().flatMap(e -> message(e).stream()).toList();
        return messages.isEmpty() ? drafting(entries) : new Course(messages).status();
    }

    private static Status drafting(List<LedgerEntry> entries) {
        Status status = Status.DRAFT;
        for (LedgerEntry entry : entries) {
            status = switch (entry.act()) {
                case REQUEST_PROPOSED -> Status.PROPOSED;
                case REQUEST_APPROVED -> Status.APPROVED;
                case REQUEST_RETURNED -> Status.DRAFT;
                default -> status;
            };
        }
        return status;
    }

    private static Optional<Course.Message> message(LedgerEntry entry) {
        if (entry.act() == LedgerAct.STATUS_SETTLED) {
            return Optional.empty();
        }
        try (JsonReader reader = READERS.createReader(new StringReader(entry.details()))) {
            JsonObject details = reader.readObject();
            return details.containsKey("step") ? Optional.of(new Course.Message(UUID.fromString(details.getString("message")),
                    Procedure.valueOf(details.getString("step")),
                    new Sequence(Integer.parseInt(details.getString("own")), Integer.parseInt(details.getString("seen"))),
                    Instant.parse(details.getString("signedAt")), entry.at())) : Optional.empty();
        }
    }
}
