package iti.exchange;

import iti.message.CanonicalJson;
import iti.message.SigningKey;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The machine's signed word that a file was stored: which digest, what became of it, at which place of the receiver's ledger.
 * It is not the State's acknowledgement.
 */
public final class Receipt {

    private static final String TAG = "iti-receipt-1";

    private final JsonObject json;

    private Receipt(JsonObject json) {
        this.json = json;
    }

    /** Signs a receipt with the key of the office. {@code outcome} is {@code PLACED}, {@code CROSSED} or {@code QUARANTINED}. */
    static Receipt sign(SigningKey office, String from, String to, String sha256, String outcome, String reason, long ledgerPosition, Instant at) {
        JsonObject content = Json.createObjectBuilder().add("type", TAG).add("from", from).add("to", to).add("sha256", sha256)
                .add("outcome", outcome).add("reason", reason).add("ledgerPosition", ledgerPosition).add("at", at.toString()).build();
        try {
            return new Receipt(Json.createObjectBuilder(content)
                    .add("certificate", Base64.getEncoder().encodeToString(office.certificate().getEncoded()))
                    .add("signature", Base64.getEncoder().encodeToString(office.sign(CanonicalJson.bytes(content)))).build());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("the office certificate can be encoded", e);
        }
    }

    /**
     * Reads a receipt and checks that one of the roots certifies its signer and that it speaks of this file.
     *
     * @throws GeneralSecurityException when it does not hold, with the reason
     */
    static Receipt verify(String text, String from, String sha256, List<X509Certificate> roots) throws GeneralSecurityException {
        JsonObject json;
        try (var reader = Json.createReader(new StringReader(text))) {
            json = reader.readObject();
            X509Certificate signer = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(
                    new ByteArrayInputStream(Base64.getDecoder().decode(json.getString("certificate"))));
            demandCertified(signer, roots);
            JsonObject content = Json.createObjectBuilder(json).remove("certificate").remove("signature").build();
            Signature signature = Signature.getInstance("EC".equals(signer.getPublicKey().getAlgorithm()) ? "SHA256withECDSA" : "SHA256withRSA");
            signature.initVerify(signer);
            signature.update(CanonicalJson.bytes(content));
            if (!signature.verify(Base64.getDecoder().decode(json.getString("signature")))) {
                throw new GeneralSecurityException("the signature does not hold");
            }
            for (Map.Entry<String, String> expected : Map.of("type", TAG, "from", from, "sha256", sha256).entrySet()) {
                if (!expected.getValue().equals(json.getString(expected.getKey()))) {
                    throw new GeneralSecurityException("it speaks of another " + expected.getKey());
                }
            }
        } catch (JsonException | ClassCastException | NullPointerException | IllegalArgumentException e) {
            throw new GeneralSecurityException("it cannot be read", e);
        }
        return new Receipt(json);
    }

    private static void demandCertified(X509Certificate signer, List<X509Certificate> roots) throws GeneralSecurityException {
        signer.checkValidity();
        for (X509Certificate root : roots) {
            if (signer.getIssuerX500Principal().equals(root.getSubjectX500Principal())) {
                signer.verify(root.getPublicKey());
                return;
            }
        }
        throw new GeneralSecurityException("its signer is not certified by an enrolled root");
    }

    public String outcome() {
        return json.getString("outcome");
    }

    public String reason() {
        return json.getString("reason");
    }

    public String text() {
        return new String(CanonicalJson.bytes(json), StandardCharsets.UTF_8);
    }
}
