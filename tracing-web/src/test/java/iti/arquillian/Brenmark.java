package iti.arquillian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.document.TracingDocuments;
import iti.document.keys.InstallationKeys;
import iti.message.AttachedPhotos;
import iti.message.MessageKind;
import iti.message.PhotoDescription;
import iti.message.TracingMessage;
import iti.message.TracingMessage.Circumstances;
import iti.message.TracingMessage.Confidentiality;
import iti.message.TracingMessage.FirearmDescription;
import iti.message.TracingMessage.Illicit;
import iti.message.TracingMessage.LedgerCheckpoint;
import iti.message.TracingMessage.MarkingDescription;
import iti.message.TracingMessage.Party;
import iti.message.TracingMessage.Purpose;
import iti.message.TracingMessage.RequestBody;
import iti.message.TracingMessage.Signers;
import iti.photo.CleanPhoto;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Another State with keys of its own. Its requests reach the tested installation as sealed files. */
final class Brenmark {

    static final String CODE = "XB";
    static final String NAME = "Brenmark";
    static final String SECRET_PLACE = "warehouse Tallin Quay 14";
    static final String SECRET_STORY = "hidden in the lining of a refrigerator";
    static final String SECRET_CASE = "BRK-2026-1182";
    static final String SECRET_OFFICER = "Viggo Strandholm";
    static final String SECRET_REMARK = "grip filed by the suspect";
    static final String PHOTO_CAPTION = "Serial number after etching, side light";
    private static final String OFFICE = "Office of the National Point of Contact, Brenmark";
    private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private Brenmark() {
    }

    /** Sends a request to Alvoria, which acknowledges it. @return its identity */
    static String asks(URL base) throws IOException, InterruptedException {
        return asks(base, null);
    }

    /** The same with a photo of the serial number. @param photo null for none */
    static String asks(URL base, CleanPhoto photo) throws IOException, InterruptedException {
        InstallationKeys keys = new InstallationKeys(Files.createTempDirectory("brenmark").toString(), Clock.systemUTC());
        UUID officer = UUID.randomUUID();
        keys.establish(CODE, NAME, OFFICE);
        keys.issue(officer, SECRET_OFFICER);
        TracingMessage message = request(photo);
        TracingDocuments documents = new TracingDocuments(Clock.systemUTC());
        byte[] file = documents.countersign(documents.certify(message, photo == null ? AttachedPhotos.NONE : AttachedPhotos.of(Map.of(photo.sha256(), photo.content())), keys.of(officer).orElseThrow()), keys.office());

        Program contact = Program.as(base, Alvoria.POINT_OF_CONTACT);
        made(contact.send("PUT", "states/" + CODE, "application/json", Json.createObjectBuilder().add("code", CODE).add("name", NAME).add("authority", "Brenmark Police")
                .add("pointOfContact", OFFICE).add("zone", "Europe/Paris").add("weekend", "SATURDAY,SUNDAY").add("holidays", "").build().toString()));
        made(contact.post("states/" + CODE + "/keys", Json.createObjectBuilder().add("use", "SEAL_ROOT").add("certificate", pem(keys)).add("confirmedHow", "by telephone").build().toString()));
        JsonObject received = made(contact.send("POST", "incoming", "application/pdf", file));
        assertEquals("PLACED", received.getString("state"), received.toString());
        String id = message.request().toString();
        made(Program.as(base, Alvoria.ANSWERING).post("requests/" + id + "/acknowledgement", "{}"));
        return id;
    }

    private static JsonObject made(HttpResponse<String> answer) {
        assertTrue(answer.statusCode() / 100 == 2, answer.statusCode() + " " + answer.body());
        return answer.body().isEmpty() ? JsonObject.EMPTY_JSON_OBJECT : Program.json(answer);
    }

    private static String pem(InstallationKeys keys) {
        try {
            return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(keys.root().getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate just made can be encoded", e);
        }
    }

    private static TracingMessage request(CleanPhoto photo) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        FirearmDescription weapon = new FirearmDescription("PISTOL_SELF_LOADING", "Norrholt", "NH-9", "9x19 mm", null, "XC", 2014, "INDUSTRIAL",
                List.of(new MarkingDescription("SERIAL", "FRAME", "right side", "B[0O]47?KS8", "RESTORED_IN_PART", "CHEMICAL_ETCHING"),
                        new MarkingDescription("IMPORT", "FRAME", null, "ORLA KESTRO 15", "READABLE", "BY_EYE")), SECRET_REMARK, null, null);
        RequestBody body = new RequestBody(null, new Illicit(List.of("ILL_A_LAW_OF_FINDING_STATE"), "Firearms Act of Brenmark, section 41", null),
                new Circumstances("SEIZED", now.toString().substring(0, 10), SECRET_PLACE, "Brenmark Customs", 1, SECRET_STORY), weapon, null,
                new Purpose(List.of("CRIMINAL_INVESTIGATION"), null, SECRET_CASE), new Confidentiality(true, null), List.of("LAST_LEGAL_HOLDER"), null, null, null, null)
                .with(photo == null ? null : List.of(new PhotoDescription("photo-1-mark.jpg", CleanPhoto.MEDIA_TYPE, photo.sha256(), photo.content().length, photo.width(),
                        photo.height(), "MARK", "SERIAL", "FRAME", "B[0O]47?KS8", null, PHOTO_CAPTION, "2026-07-15")));
        return new TracingMessage("1.0", MessageKind.REQUEST.name(), UUID.randomUUID(), UUID.randomUUID(), "TR-2026-000123-C",
                new Party(CODE, NAME, "Brenmark Police", OFFICE, null, null),
                new Party(Alvoria.CODE, Alvoria.NAME, Alvoria.AUTHORITY, "National point of contact", null, null),
                now, "ROUTINE", "H1", "en", null, new TracingMessage.Sequence(0, 0), new LedgerCheckpoint(UUID.randomUUID().toString(), 3, DIGEST, now), new Signers(SECRET_OFFICER, OFFICE), body);
    }
}
