package iti.document.verify;

import iti.document.AttachedData;
import iti.document.verify.Attachments.Attachment;
import iti.message.Contract;
import iti.message.TracingMessage;
import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether the attached data are those that were signed first, whether they can be read in one way only, and whether they are a message. */
final class DataCheck {

    /** What reads data, made once. Thread-safe. */
    static final class Reading {

        private static final Map<String, ?> EACH_MEMBER_ONCE = Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE);

        private final Contract contract = new Contract();
        private final JsonReaderFactory json = Json.createReaderFactory(EACH_MEMBER_ONCE);
    }

    private final Checks checks;
    private final Reading reading;
    private final boolean anybodyAsks;
    private boolean ours;
    private Optional<byte[]> content = Optional.empty();
    private Optional<TracingMessage> message = Optional.empty();

    /** @param anybodyAsks whether files are examined that are no message of the contract */
    DataCheck(Checks checks, Reading reading, boolean anybodyAsks) {
        this.checks = checks;
        this.reading = reading;
        this.anybodyAsks = anybodyAsks;
    }

    Optional<byte[]> content() {
        return content;
    }

    Optional<TracingMessage> message() {
        return message;
    }

    /** Whether the file has to be a message of the contract: it says so itself, or only such files are taken here. */
    boolean claimed() {
        return ours || !anybodyAsks;
    }

    /**
     * @param signed the attachments of the revision that was signed first
     * @param whole  those of the whole file
     */
    void ask(Attachments signed, Attachments whole) {
        ours = signed.files().stream().anyMatch(f -> f.name().equals(AttachedData.NAME));
        if (!signed.identities().equals(whole.identities())) {
            checks.fail(Question.ATTACHMENT, "The attached data were replaced or added after the first signature.");
            return;
        }
        if (!signed.consistent() || !whole.consistent()) {
            checks.fail(Question.ATTACHMENT, "The file names different attachments in different places.");
            return;
        }
        List<Attachment> found = data(signed);
        if (found.size() != 1) {
            unclaimed(Question.ATTACHMENT, found.isEmpty() ? "No data are attached." : "There are " + found.size() + " data attachments instead of one.");
            return;
        }
        checks.pass(Question.ATTACHMENT, "Yes, \"" + found.get(0).name() + "\" is the one that was signed first.");
        content = Optional.of(found.get(0).content());
        json();
    }

    /** A file from elsewhere need not say which of its attachments are data; then those named as JSON are. */
    private List<Attachment> data(Attachments signed) {
        List<Attachment> data = signed.data();
        return !data.isEmpty() || claimed() ? data : signed.files().stream().filter(f -> f.name().toLowerCase(Locale.ROOT).endsWith(".json")).toList();
    }

    private void json() {
        try (JsonReader reader = reading.json.createReader(new ByteArrayInputStream(content.orElseThrow()))) {
            reader.readValue();
            checks.pass(Question.JSON, "Yes.");
        } catch (RuntimeException e) {
            // What the parser does not take, it refuses with exceptions of several kinds: ill-formed, a member twice, nested too deeply.
            unclaimed(Question.JSON, "The attached data are not JSON with each member once.");
        }
        if (!claimed()) {
            checks.notRun(Question.CONTRACT, "The data do not claim to be a tracing message; only file, signatures and attachment were examined.");
        }
    }

    private void unclaimed(Question question, String answer) {
        if (claimed()) {
            checks.fail(question, answer);
        } else {
            checks.warn(question, answer);
        }
    }

    /** Reads the data as a message of the contract. */
    void contract() {
        if (content.isEmpty() || checks.of(Question.CONTRACT).isPresent()) {
            return;
        }
        try {
            message = Optional.of(reading.contract.read(content.get()));
            checks.pass(Question.CONTRACT, "Yes, version " + message.get().contract() + ", kind " + message.get().kind() + ".");
        } catch (Contract.NotOfContract e) {
            checks.fail(Question.CONTRACT, "The data do not follow the contract. " + e.getMessage());
        }
    }
}
