package iti.arquillian;

import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.document.TracingDocuments;
import iti.document.keys.InstallationKeys;
import iti.message.MessageBody;
import iti.message.MessageKind;
import iti.message.TracingMessage;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** The other State, outside the server: it has keys of its own and speaks by signed documents that are taken in by hand. */
final class Estmark {

    static final String CODE = "XE";
    private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final UUID OFFICER = UUID.nameUUIDFromBytes(new byte[] {2});
    private static final String OFFICE = "Office of the point of contact, Estmark";
    private static InstallationKeys keys;

    private final TracingDocuments documents = new TracingDocuments(Clock.systemUTC());
    private final Program receiving;

    /** Known to the tested installation, its certificate confirmed. */
    Estmark(URL base) throws IOException, InterruptedException, CertificateEncodingException {
        receiving = Program.as(base, Alvoria.POINT_OF_CONTACT);
        if (keys == null) {
            keys = new InstallationKeys(Files.createTempDirectory("estmark").toString(), Clock.systemUTC());
            keys.establish(CODE, "Estmark", OFFICE);
            keys.issue(OFFICER, "Tomas Lindqvist");
            for (String[] state : new String[][] {{CODE, "Estmark"}, {"XD", "Dornia"}}) {
                accepted(receiving.send("PUT", "states/" + state[0], "application/json", Json.createObjectBuilder().add("code", state[0]).add("name", state[1])
                        .add("authority", "Firearms Records Bureau").add("pointOfContact", OFFICE).add("zone", "Europe/Paris").add("weekend", "SATURDAY,SUNDAY")
                        .add("languages", "en").build().toString()));
            }
            String pem = "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(keys.root().getEncoded()) + "\n-----END CERTIFICATE-----\n";
            accepted(receiving.post("states/" + CODE + "/keys", Json.createObjectBuilder().add("use", "SEAL_ROOT").add("certificate", pem)
                    .add("confirmedHow", "Read by telephone.").build().toString()));
        }
    }

    /** A request of its own about a weapon with this serial number. @return identity of the request */
    UUID asks(String number, String serial) throws IOException, InterruptedException {
        UUID request = UUID.randomUUID();
        says(request, number, MessageKind.REQUEST, 0, 0, null, new TracingMessage.RequestBody(null,
                new TracingMessage.Illicit(List.of("ILL_A_LAW_OF_FINDING_STATE"), "Weapons Act, section 4.", null),
                new TracingMessage.Circumstances("SEIZED", "2026-11-16", "Kestro", "Police of Kestro", 1, "Found in a van."), weapon(serial), null,
                new TracingMessage.Purpose(List.of("CRIMINAL_INVESTIGATION"), null, "KP-1"), new TracingMessage.Confidentiality(true, null), List.of("LAST_LEGAL_HOLDER"),
                new TracingMessage.DomesticCheck(true, "No record."), null, null, null));
        return request;
    }

    static TracingMessage.FirearmDescription weapon(String serial) {
        return new TracingMessage.FirearmDescription("PISTOL_SELF_LOADING", "Norrholt", "NH-9", "9x19 mm", null, "XA", null, "INDUSTRIAL",
                List.of(new TracingMessage.MarkingDescription("SERIAL", "FRAME", null, serial, "READABLE", "BY_EYE"),
                        new TracingMessage.MarkingDescription("IMPORT", "FRAME", null, "XD 2012", "READABLE", "BY_EYE")), null, null, null);
    }

    /** Acknowledges a request of Alvoria and answers it. @param sent the document of the request, as the interface lists it */
    void answers(UUID request, String number, JsonObject sent, MessageBody body, MessageKind kind) throws IOException, InterruptedException {
        TracingMessage.Answered answered = answered(sent);
        says(request, number, MessageKind.ACKNOWLEDGEMENT, 0, 1, answered, new TracingMessage.AcknowledgementBody(now(), "BFR-1", "Tomas Lindqvist", "2026-12-24", null));
        says(request, number, kind, 1, 1, answered, body);
    }

    /** @param document as the interface lists it */
    static TracingMessage.Answered answered(JsonObject document) {
        return new TracingMessage.Answered(UUID.fromString(document.getString("message")), document.getString("sha256"));
    }

    /** Signs a message and hands it over. @param own how many it sent about the request before @param seen how many it received */
    void says(UUID request, String number, MessageKind kind, int own, int seen, TracingMessage.Answered answered, MessageBody body) throws IOException, InterruptedException {
        TracingMessage message = new TracingMessage("1.0", kind.name(), UUID.randomUUID(), request, number,
                new TracingMessage.Party(CODE, "Estmark", "Firearms Records Bureau", OFFICE, null, null),
                new TracingMessage.Party(Alvoria.CODE, Alvoria.NAME, Alvoria.AUTHORITY, "National point of contact", null, null), now(), "ROUTINE", "H1", "en", answered,
                new TracingMessage.Sequence(own, seen), new TracingMessage.LedgerCheckpoint(request.toString(), 3, DIGEST, now()),
                new TracingMessage.Signers("Tomas Lindqvist", OFFICE), body);
        byte[] file = documents.countersign(documents.certify(message, keys.of(OFFICER).orElseThrow()), keys.office());
        HttpResponse<String> answer = receiving.send("POST", "incoming", "application/pdf", file);
        accepted(answer);
        assertTrue(Program.json(answer).getString("state").equals("PLACED"), answer.body());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static void accepted(HttpResponse<String> answer) {
        assertTrue(answer.statusCode() == 200 || answer.statusCode() == 201, answer.statusCode() + " " + answer.body());
    }
}
