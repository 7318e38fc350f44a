package iti.document.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/**
 * All signatures and time-stamps of a document of ours, the first one first.
 *
 * @param archived whether evidence lies in it already
 */
public record CarriedSignatures(List<CarriedSignature> all, boolean archived) {

    /** @throws IOException when a signature cannot be read */
    public static CarriedSignatures of(byte[] pdf) throws IOException, GeneralSecurityException {
        List<CarriedSignature> all = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDSignature signature : document.getSignatureDictionaries()) {
                all.add(CarriedSignature.of(signature));
            }
            all.sort(Comparator.comparingInt(CarriedSignature::end));
            return new CarriedSignatures(all, document.getDocumentCatalog().getCOSObject().containsKey(COSName.getPDFName("DSS")));
        }
    }

    Optional<CarriedSignature> lastTimeStamp() {
        return all.stream().filter(s -> s.stampedAt() != null).reduce((earlier, later) -> later);
    }

    /** Until when the certificate of the last time-stamp is valid; empty without one. */
    public Optional<Instant> hold() {
        return lastTimeStamp().map(s -> s.signer().getNotAfter().toInstant());
    }
}
