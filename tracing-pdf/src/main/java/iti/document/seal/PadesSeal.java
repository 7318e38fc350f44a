package iti.document.seal;

import iti.document.time.NoTimeStamp;
import iti.document.time.TimeStamps;
import iti.message.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import org.apache.pdfbox.cos.COSDictionary;

/**
 * Puts PAdES signatures of level B into a document, and the document time-stamp that makes both of them level T, and what makes them level
 * LTA. Written on PDFBox and Bouncy Castle alone, because EU DSS reads the file several times for each signature. Thread-safe.
 */
public final class PadesSeal {

    private final Stamp stamp;

    public PadesSeal() {
        try {
            stamp = new Stamp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Certifies: only further signatures may follow (DocMDP level 2). The signature is shown in a field that is already there.
     *
     * @param field name of the empty field
     * @param text  lines shown in the field, in characters of the font
     */
    public byte[] certify(byte[] pdf, SigningKey key, Instant at, String field, String text) {
        try (Revision revision = new Revision(pdf)) {
            COSDictionary signature = signature(key, at);
            revision.certify(signature);
            stamp.draw(revision.pdf(), revision.into(field, signature), text);
            return signed(revision, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a signature that is not shown, in a new field. */
    public byte[] countersign(byte[] pdf, SigningKey key, Instant at) {
        try (Revision revision = new Revision(pdf)) {
            revision.intoNew("sig-point-of-contact", signature(key, at));
            return signed(revision, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds a document time-stamp over everything that is there: each signature before it becomes level T.
     *
     * @throws NoTimeStamp when the service gives none; the document is as it was
     */
    public byte[] timeStamp(byte[] pdf, TimeStamps service) throws NoTimeStamp {
        try (Revision revision = new Revision(pdf)) {
            COSDictionary value = Revision.timeStamp();
            SignaturePlace.keep(value, TimeStamps.LARGEST);
            revision.intoNew("time-stamp", value);
            SignaturePlace place = revision.write();
            return place.filled(service.tokenOver(place.covered()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds the evidence (dictionary {@code DSS}) and a document time-stamp over it: a document of level T becomes level LTA, and one of level
     * LTA holds longer.
     *
     * @throws NoTimeStamp when the service gives none; the document is as it was
     */
    public byte[] archive(byte[] pdf, Evidence evidence, TimeStamps service) throws NoTimeStamp {
        try (Revision revision = new Revision(pdf)) {
            revision.keep(evidence);
            return timeStamp(revision.written(), service);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The evidence cannot be written.", e);
        }
    }

    private static COSDictionary signature(SigningKey key, Instant at) throws IOException {
        COSDictionary signature = Revision.signature(at);
        SignaturePlace.keep(signature, Cades.size(key));
        return signature;
    }

    private static byte[] signed(Revision revision, SigningKey key) throws IOException {
        SignaturePlace place = revision.write();
        return place.filled(Cades.sign(place.covered(), key));
    }
}
