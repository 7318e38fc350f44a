package iti.document.verify;

import static iti.document.verify.Forger.SEALED;
import static iti.document.verify.Forger.bad;
import static iti.document.verify.Forger.changed;
import static iti.document.verify.Forger.rewritten;
import static iti.document.verify.Forger.updated;
import static org.junit.jupiter.api.Assertions.assertEquals;

import iti.message.SealReport.Verdict;
import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

/**
 * Universal signature forgery (Mladenov and others, 2019): what a verifier needs of the signature is missing, empty or nonsense, in the
 * hope that a reader shows a signature and checks none.
 */
class UniversalForgeryAttackTest {

    /** What is done to a signature dictionary. */
    enum Damage {
        NO_CONTENTS(s -> s.removeItem(COSName.CONTENTS)),
        NULL_CONTENTS(s -> s.setItem(COSName.CONTENTS, COSNull.NULL)),
        EMPTY_CONTENTS(s -> s.setItem(COSName.CONTENTS, new COSString(new byte[0], true))),
        ZERO_CONTENTS(s -> s.setItem(COSName.CONTENTS, new COSString(new byte[200], true))),
        GARBAGE_CONTENTS(s -> s.setItem(COSName.CONTENTS, new COSString("no signature at all"))),
        NO_RANGE(s -> s.removeItem(COSName.BYTERANGE)),
        NULL_RANGE(s -> s.setItem(COSName.BYTERANGE, COSNull.NULL)),
        EMPTY_RANGE(s -> s.setItem(COSName.BYTERANGE, new COSArray())),
        ZERO_RANGE(s -> s.setItem(COSName.BYTERANGE, range(0, 0, 0, 0))),
        NEGATIVE_RANGE(s -> s.setItem(COSName.BYTERANGE, range(0, -1, -1, 5))),
        LONG_RANGE(s -> s.setItem(COSName.BYTERANGE, range(0, 10, 20, 10, 40, 10))),
        NAMES_FOR_NUMBERS(s -> s.setItem(COSName.BYTERANGE, new COSArray(java.util.List.of(COSName.A, COSName.A, COSName.A, COSName.A))));

        private final java.util.function.Consumer<COSDictionary> edit;

        Damage(java.util.function.Consumer<COSDictionary> edit) {
            this.edit = edit;
        }
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void damagedSignature(Damage damage) throws IOException {
        bad(updated(SEALED, pdf -> everySignature(pdf, damage)), Question.RANGES);
        assertEquals(Verdict.BAD, Forger.verify(rewritten(SEALED, pdf -> everySignature(pdf, damage))).verdict());
    }

    @Test
    void fieldWithoutValue() throws IOException {
        bad(rewritten(SEALED, pdf -> pdf.getDocumentCatalog().getAcroForm(null).getFields().forEach(f -> f.getCOSObject().removeItem(COSName.V))), Question.SIGNED);
    }

    @Test
    void formWithoutFields() throws IOException {
        bad(rewritten(SEALED, pdf -> pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.ACRO_FORM)), Question.SIGNED);
    }

    /** A document time-stamp says when, never who. */
    @Test
    void timeStampInPlaceOfSignatures() {
        bad(TestTime.stamped(Forger.STATION.documents().preview(iti.document.Samples.request()), Authority.of("XA", "Seal root")), Question.SIGNED);
    }

    private static void everySignature(PDDocument pdf, Damage damage) {
        for (FileSignature signature : SignatureFields.of(pdf)) {
            damage.edit.accept(signature.dictionary());
            changed(signature.dictionary());
        }
    }

    private static COSBase range(long... numbers) {
        COSArray range = new COSArray();
        for (long number : numbers) {
            range.add(COSInteger.get(number));
        }
        return range;
    }
}
