package iti.document.verify;

import static iti.document.verify.Forger.bad;
import static iti.document.verify.Forger.sealedAfter;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts, launches and other parts that act when the file is opened, put in before the genuine keys sealed it. */
class ActiveContentAttackTest {

    private static final COSName ANNOTATIONS = COSName.ANNOTS;

    @ParameterizedTest
    @ValueSource(strings = {"JavaScript", "Launch", "SubmitForm", "ImportData", "Rendition", "Movie", "Sound", "GoToE", "RichMediaExecute"})
    void actsWhenOpened(String kind) throws IOException {
        bad(sealedAfter(pdf -> pdf.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action(kind))), Question.ACTIVE);
    }

    @Test
    void actsWhenAPageIsShown() throws IOException {
        bad(sealedAfter(pdf -> {
            COSDictionary events = new COSDictionary();
            events.setItem(COSName.O, action("JavaScript"));
            pdf.getPage(1).getCOSObject().setItem(COSName.AA, events);
        }), Question.ACTIVE);
    }

    @Test
    void actsAfterAnotherAction() throws IOException {
        bad(sealedAfter(pdf -> {
            COSDictionary first = action("GoTo");
            COSArray next = new COSArray();
            next.add(action("Launch"));
            first.setItem(COSName.NEXT, next);
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, first);
        }), Question.ACTIVE);
    }

    @Test
    void scriptBehindALink() throws IOException {
        bad(sealedAfter(pdf -> {
            COSDictionary link = new COSDictionary();
            link.setItem(COSName.SUBTYPE, COSName.getPDFName("Link"));
            link.setItem(COSName.A, action("JavaScript"));
            COSArray annotations = pdf.getPage(0).getCOSObject().getCOSArray(ANNOTATIONS);
            if (annotations == null) {
                annotations = new COSArray();
                pdf.getPage(0).getCOSObject().setItem(ANNOTATIONS, annotations);
            }
            annotations.add(link);
        }), Question.ACTIVE);
    }

    @Test
    void scriptsByName() throws IOException {
        bad(sealedAfter(pdf -> pdf.getDocumentCatalog().getNames().getCOSObject().setItem(COSName.getPDFName("JavaScript"), new COSDictionary())), Question.ACTIVE);
    }

    @Test
    void formOfXml() throws IOException {
        bad(sealedAfter(ActiveContentAttackTest::xmlForm), Question.ACTIVE);
    }

    /** A carrier adds the script without a key. */
    @Test
    void scriptAddedAfterwards() throws IOException {
        bad(Forger.updated(Forger.SEALED, pdf -> {
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action("JavaScript"));
            Forger.changed(pdf.getDocumentCatalog().getCOSObject());
        }), Question.ACTIVE);
    }

    private static void xmlForm(PDDocument pdf) {
        pdf.getDocumentCatalog().getAcroForm(null).getCOSObject().setItem(COSName.XFA, new COSString("<xdp/>"));
    }

    private static COSDictionary action(String kind) {
        COSDictionary action = new COSDictionary();
        action.setName(COSName.S, kind);
        action.setString(COSName.F, "calc.exe");
        return action;
    }
}
