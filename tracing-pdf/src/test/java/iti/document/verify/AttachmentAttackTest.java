package iti.document.verify;

import static iti.document.verify.Forger.SEALED;
import static iti.document.verify.Forger.bad;
import static iti.document.verify.Forger.betweenTheSignatures;
import static iti.document.verify.Forger.changed;
import static iti.document.verify.Forger.sealedAfter;
import static iti.document.verify.Forger.underAForeignTimeStamp;
import static iti.document.verify.Forger.updated;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.Test;

/** Attachment swaps: other data than those signed, or two sources in one file so that readers differ about which are the data. */
class AttachmentAttackTest {

    private static final COSName AF = COSName.getPDFName("AF");

    @Test
    void dataReplacedByAnUpdate() throws IOException {
        bad(updated(SEALED, Forger::replaceData), Question.ATTACHMENT);
        bad(underAForeignTimeStamp(Forger::replaceData), Question.ATTACHMENT);
    }

    @Test
    void dataReplacedBetweenTheSignatures() throws IOException {
        bad(betweenTheSignatures(Forger::replaceData), Question.ATTACHMENT);
    }

    @Test
    void secondAttachmentOfTheSameName() throws IOException {
        bad(updated(SEALED, AttachmentAttackTest::addSecond), Question.ATTACHMENT);
        bad(sealedAfter(AttachmentAttackTest::addSecond), Question.ATTACHMENT);
    }

    @Test
    void nameTreeAndAssociatedFilesDisagree() throws IOException {
        bad(sealedAfter(pdf -> {
            COSArray other = new COSArray();
            other.add(file(pdf, "Data").getCOSObject());
            pdf.getDocumentCatalog().getCOSObject().setItem(AF, other);
        }), Question.ATTACHMENT);
    }

    @Test
    void plainAndUnicodeNameLeadToDifferentFiles() throws IOException {
        bad(sealedAfter(pdf -> {
            COSDictionary embedded = associated(pdf).getCOSDictionary(COSName.EF);
            embedded.setItem(COSName.UF, file(pdf, "Data").getEmbeddedFile());
        }), Question.ATTACHMENT);
    }

    @Test
    void noDataAtAll() throws IOException {
        bad(sealedAfter(pdf -> {
            pdf.getDocumentCatalog().getCOSObject().removeItem(AF);
            pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.NAMES);
        }), Question.ATTACHMENT);
    }

    @Test
    void attachmentBehindAnAnnotation() throws IOException {
        bad(sealedAfter(pdf -> {
            var note = new org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment();
            note.setFile(file(pdf, "Data"));
            note.setRectangle(new org.apache.pdfbox.pdmodel.common.PDRectangle(20, 20, 20, 20));
            pdf.getPage(0).getAnnotations().add(note);
        }), Question.PAGE);
    }

    private static COSDictionary associated(PDDocument pdf) {
        return (COSDictionary) pdf.getDocumentCatalog().getCOSObject().getCOSArray(AF).getObject(0);
    }

    private static void addSecond(PDDocument pdf) throws IOException {
        PDComplexFileSpecification second = file(pdf, "Data");
        var names = pdf.getDocumentCatalog().getNames();
        Map<String, PDComplexFileSpecification> files = new TreeMap<>(names.getEmbeddedFiles().getNames());
        files.put("tracing-message.json.json", second);
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(files);
        names.setEmbeddedFiles(tree);
        COSArray associated = pdf.getDocumentCatalog().getCOSObject().getCOSArray(AF);
        associated.add(second.getCOSObject());
        associated.setNeedToBeUpdated(true);
        changed(names.getCOSObject());
        changed(pdf.getDocumentCatalog().getCOSObject());
    }

    private static PDComplexFileSpecification file(PDDocument pdf, String relationship) throws IOException {
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile("tracing-message.json");
        file.setFileUnicode("tracing-message.json");
        PDEmbeddedFile stream = new PDEmbeddedFile(pdf, new ByteArrayInputStream(Forger.otherData()));
        file.setEmbeddedFile(stream);
        file.setEmbeddedFileUnicode(stream);
        file.getCOSObject().setName(COSName.getPDFName("AFRelationship"), relationship);
        return file;
    }
}
