package iti.document.seal;

import iti.document.revocation.StatusResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The document security store of a file (ISO 32000-2, 12.8.4.3): certificates, revocation lists and answers of responders, and for each
 * signature which of them speak of it. What is there stays, each thing is there once.
 */
final class SecurityStore {

    private static final COSName DSS = COSName.getPDFName("DSS");
    private static final COSName VRI = COSName.getPDFName("VRI");

    private final PDDocument pdf;
    private final COSDictionary store = fresh();
    private final COSDictionary signatures = fresh();
    private final Map<String, COSArray> kept = new HashMap<>();
    private final Map<ByteBuffer, COSBase> known = new HashMap<>();

    SecurityStore(PDDocument pdf) throws IOException {
        this.pdf = pdf;
        COSDictionary before = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(DSS);
        if (before != null) {
            for (String kind : new String[] {"Certs", "CRLs", "OCSPs"}) {
                take(kind, before.getCOSArray(COSName.getPDFName(kind)));
            }
            COSDictionary earlier = before.getCOSDictionary(VRI);
            if (earlier != null) {
                earlier.entrySet().forEach(e -> signatures.setItem(e.getKey(), e.getValue()));
            }
        }
    }

    private static COSDictionary fresh() {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setNeedToBeUpdated(true);
        return dictionary;
    }

    private void take(String kind, COSArray before) throws IOException {
        for (int i = 0; before != null && i < before.size(); i++) {
            kept(kind).add(before.get(i));
            if (before.getObject(i) instanceof COSStream stream) {
                try (InputStream in = stream.createInputStream()) {
                    known.put(ByteBuffer.wrap(in.readAllBytes()), before.get(i));
                }
            }
        }
    }

    private COSArray kept(String kind) {
        return kept.computeIfAbsent(kind, k -> {
            COSArray array = new COSArray();
            array.setNeedToBeUpdated(true);
            store.setItem(COSName.getPDFName(k), array);
            return array;
        });
    }

    void add(Evidence evidence) throws IOException, GeneralSecurityException {
        for (X509Certificate certificate : evidence.certificates()) {
            keep("Certs", certificate.getEncoded());
        }
        for (Evidence.OfSignature signature : evidence.signatures()) {
            COSDictionary related = fresh();
            for (X509Certificate certificate : signature.certificates()) {
                relate(related, "Cert", keep("Certs", certificate.getEncoded()));
            }
            for (X509CRL list : signature.lists()) {
                relate(related, "CRL", keep("CRLs", list.getEncoded()));
            }
            for (StatusResponse answer : signature.answers()) {
                relate(related, "OCSP", keep("OCSPs", answer.encoded()));
            }
            signatures.setItem(COSName.getPDFName(signature.key()), related);
        }
        store.setItem(COSName.TYPE, DSS);
        store.setItem(VRI, signatures);
        COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
        catalog.setItem(DSS, store);
        catalog.setNeedToBeUpdated(true);
    }

    private COSBase keep(String kind, byte[] content) throws IOException {
        COSBase there = known.get(ByteBuffer.wrap(content));
        if (there != null) {
            return there;
        }
        COSStream stream = pdf.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content);
        }
        stream.setNeedToBeUpdated(true);
        known.put(ByteBuffer.wrap(content), stream);
        kept(kind).add(stream);
        return stream;
    }

    private static void relate(COSDictionary signature, String kind, COSBase thing) {
        COSArray array = signature.getCOSArray(COSName.getPDFName(kind));
        if (array == null) {
            array = new COSArray();
            array.setNeedToBeUpdated(true);
            signature.setItem(COSName.getPDFName(kind), array);
        }
        array.add(thing);
    }
}
