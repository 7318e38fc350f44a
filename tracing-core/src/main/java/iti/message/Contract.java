package iti.message;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JakartaJsonNode;
import iti.message.TracingMessage.Answered;
import iti.message.TracingMessage.LedgerCheckpoint;
import iti.message.TracingMessage.Party;
import iti.message.TracingMessage.Sequence;
import iti.message.TracingMessage.Signers;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The published message contract: writes a message in canonical form and reads one after checking it against the JSON
 * Schema in {@code docs/contract/}. Thread-safe.
 */
public final class Contract {

    /** Version of the contract, independent of the release. */
    public static final String VERSION = "1.0";

    /** Where the schema lies in the class path; the same file is published in {@code docs/contract/}. */
    public static final String SCHEMA = "/iti/message/tracing-message-1.0.schema.json";

    private static final URI SCHEMA_ID = URI.create("urn:iti:tracing-message:1.0");
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private static final int DEEPEST = 32;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?([eE][+-]?\\d{1,2})?");

    private final Jsonb jsonb = JsonbBuilder.create(new JsonbConfig().withNullValues(false));
    private final Validator validator;

    public Contract() {
        validator = new ValidatorFactory().withJsonNodeFactory(new JakartaJsonNode.Factory()).createValidator();
        validator.registerSchema(SCHEMA_ID, schema());
    }

    /** The JSON Schema as text. */
    public static String schema() {
        try (InputStream in = Contract.class.getResourceAsStream(SCHEMA)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What every kind of message has, as the data bind it. */
    public record Head(String contract, String kind, UUID id, UUID request, String reference, Party from, Party to, Instant issuedAt, String priority,
                       String handling, String language, String translation, Answered answers, Sequence sequence, LedgerCheckpoint ledger, Signers signers) {

        static Head of(TracingMessage m) {
            return new Head(m.contract(), m.kind(), m.id(), m.request(), m.reference(), m.from(), m.to(), m.issuedAt(), m.priority(), m.handling(),
                    m.language(), m.translation(), m.answers(), m.sequence(), m.ledger(), m.signers());
        }

        TracingMessage with(MessageBody body) {
            return new TracingMessage(contract, kind, id, request, reference, from, to, issuedAt, priority, handling, language, translation, answers, sequence,
                    ledger, signers, body);
        }
    }

    /** The canonical bytes of a message, UTF-8. */
    public byte[] write(TracingMessage message) {
        JsonObjectBuilder object = BUILDERS.createObjectBuilder(tree(Head.of(message)));
        if (message.body() != null) {
            object.add(MessageKind.valueOf(message.kind()).section(), tree(message.body()));
        }
        return CanonicalJson.bytes(object.build());
    }

    private JsonObject tree(Object value) {
        return parse(jsonb.toJson(value).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads the data of a message. A message of a kind that we do not know has no body.
     *
     * @throws NotOfContract when it is not JSON, has a member twice, is of another major version, or breaks the schema
     */
    public TracingMessage read(byte[] json) throws NotOfContract {
        JsonObject object;
        try {
            demandModest(json);
            object = parse(json);
        } catch (JsonException | ClassCastException e) {
            throw new NotOfContract(List.of("The data are not one JSON object with each member once."));
        }
        Validator.Result result = validator.validate(SCHEMA_ID, object);
        if (!result.isValid()) {
            throw new NotOfContract(result.getErrors().stream().map(Contract::describe).distinct().limit(20).toList());
        }
        return bind(object);
    }

    /**
     * Reads back data that {@link #write} made or {@link #read} accepted before, without checking the schema once more.
     *
     * @throws NotOfContract when a value has the wrong form
     */
    public TracingMessage readAgain(byte[] json) throws NotOfContract {
        return bind(parse(json));
    }

    private TracingMessage bind(JsonObject object) throws NotOfContract {
        try {
            Head head = jsonb.fromJson(object.toString(), Head.class);
            return head.with(MessageKind.of(head.kind()).map(kind -> body(kind, object)).orElse(null));
        } catch (JsonbException e) {
            throw new NotOfContract(List.of("A value of the data has the wrong form."));
        }
    }

    private MessageBody body(MessageKind kind, JsonObject object) {
        return jsonb.fromJson(object.getJsonObject(kind.section()).toString(), kind.bodyType());
    }

    private static String describe(Error error) {
        return (error.getInstanceLocation().isEmpty() ? "/" : error.getInstanceLocation()) + ": " + error.getError();
    }

    /** The reader itself would neither bear any depth nor any size of a number. */
    private static void demandModest(byte[] json) throws NotOfContract {
        int depth = 0;
        try (JsonParser parser = PARSERS.createParser(new ByteArrayInputStream(json), StandardCharsets.UTF_8)) {
            while (parser.hasNext()) {
                JsonParser.Event event = parser.next();
                if (event == JsonParser.Event.START_OBJECT || event == JsonParser.Event.START_ARRAY) {
                    depth++;
                } else if (event == JsonParser.Event.END_OBJECT || event == JsonParser.Event.END_ARRAY) {
                    depth--;
                }
                if (depth > DEEPEST || event == JsonParser.Event.VALUE_NUMBER && !NUMBER.matcher(parser.getString()).matches()) {
                    throw new NotOfContract(List.of("The data are nested too deeply, or have a number that is too large."));
                }
            }
        }
    }

    private static JsonObject parse(byte[] json) {
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(json), StandardCharsets.UTF_8)) {
            return reader.readObject();
        }
    }

    /** The data do not follow the contract; one sentence per finding, with a JSON pointer. */
    public static final class NotOfContract extends Exception {
        private final transient List<String> findings;

        public NotOfContract(List<String> findings) {
            super(String.join(" ", findings));
            this.findings = findings;
        }

        public List<String> findings() {
            return findings;
        }
    }
}
