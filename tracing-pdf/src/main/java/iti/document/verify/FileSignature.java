package iti.document.verify;

import org.apache.pdfbox.cos.COSDictionary;

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
}
