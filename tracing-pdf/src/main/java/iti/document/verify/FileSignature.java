package iti.document.verify;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.cms.CMSTypedData;

/**
 * A signature as it stands in the file.
 *
 * @param dictionary   the signature dictionary
 * @param range        its byte range as written, usually four numbers
 * @param fieldVisible whether its field has an area on a page
 * @param timeStamp    whether it is a document time-stamp, which is no signature of a person
 */
record FileSignature(COSDictionary dictionary, int[] range, boolean fieldVisible, boolean timeStamp) {

    /** Where the covered bytes end; 0 when the range is malformed. */
    int end() {
        return range.length == 4 ? range[2] + range[3] : 0;
    }

    /** How the signature is written, for example {@code ETSI.CAdES.detached}; empty when it does not say. */
    String form() {
        String form = dictionary.getNameAsString(COSName.SUB_FILTER);
        return form == null ? "" : form;
    }

    /** @throws IOException when there is nothing where the signature should stand */
    byte[] contents() throws IOException {
        if (dictionary.getDictionaryObject(COSName.CONTENTS) instanceof COSString contents) {
            return contents.getBytes();
        }
        throw new IOException("A signature is empty.");
    }

    /** The covered bytes, not copied. @throws IOException when the range is malformed or reaches beyond the file */
    CMSTypedData covered(byte[] file) throws IOException {
        if (range.length != 4 || range[0] < 0 || range[1] < 0 || range[2] < 0 || range[3] < 0
                || (long) range[0] + range[1] > file.length || (long) range[2] + range[3] > file.length) {
            throw new IOException("A signature does not say properly which bytes it covers.");
        }
        return new Covered(file, range);
    }

    private record Covered(byte[] file, int[] range) implements CMSTypedData {

        @Override
        public ASN1ObjectIdentifier getContentType() {
            return CMSObjectIdentifiers.data;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            out.write(file, range[0], range[1]);
            out.write(file, range[2], range[3]);
        }

        @Override
        public Object getContent() {
            return file;
        }
    }
}
