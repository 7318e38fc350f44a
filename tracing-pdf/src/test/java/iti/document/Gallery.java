package iti.document;

import iti.document.keys.InstallationKeys;
import iti.message.SigningKey;
import iti.message.TracingMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.Map;
import java.util.UUID;

/** Writes one sealed document of each kind into a directory, to be looked at. */
public final class Gallery {

    private Gallery() {
    }

    public static void main(String[] args) throws IOException {
        Path directory = Path.of(args[0]);
        Files.createDirectories(directory);
        TracingDocuments documents = new TracingDocuments(Station.CLOCK);
        UUID officer = UUID.nameUUIDFromBytes(new byte[] {1});
        for (String state : new String[] {"XA", "XB"}) {
            InstallationKeys keys = keys(directory, state, officer);
            for (Map.Entry<String, TracingMessage> sample : Samples.all().entrySet()) {
                if (sample.getValue().from().state().equals(state)) {
                    SigningKey key = keys.of(officer).orElseThrow();
                    Files.write(directory.resolve(sample.getKey() + ".pdf"), documents.countersign(documents.certify(sample.getValue(), key), keys.office()));
                    Files.write(directory.resolve(sample.getKey() + "-preview.pdf"), documents.preview(sample.getValue()));
                }
            }
            if (state.equals("XA")) {
                Files.write(directory.resolve("requestWithPhotos.pdf"), documents.countersign(documents.certify(SamplePhotos.request(), SamplePhotos.files(),
                        keys.of(officer).orElseThrow()), keys.office()));
            }
        }
    }

    static InstallationKeys keys(Path directory, String state, UUID officer) throws IOException {
        boolean alvoria = state.equals("XA");
        InstallationKeys keys = new InstallationKeys(directory.resolve(state).toString(), Station.CLOCK);
        keys.establish(state, alvoria ? "Republic of Alvoria" : "Kingdom of Brenmark", alvoria ? Samples.OFFICE_XA : Samples.OFFICE_XB);
        keys.issue(officer, alvoria ? Samples.OFFICER_XA : Samples.OFFICER_XB);
        Files.write(directory.resolve(state + "-root.der"), encoded(keys));
        return keys;
    }

    private static byte[] encoded(InstallationKeys keys) {
        try {
            return keys.root().getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
