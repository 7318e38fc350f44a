package iti.document;

import iti.document.layout.TaggedDocument;
import iti.message.AttachedPhotos;
import iti.message.PhotoDescription;
import iti.message.TracingMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** The photos of a message as associated files beside its data (PDF/A-3, relationship {@code Supplement}), each once. */
public final class PhotoFiles {

    /** What an attached photo is to the document. */
    public static final String RELATIONSHIP = "Supplement";

    private PhotoFiles() {
    }

    /** Attaches the photos to a document that has its data already. */
    static void attach(PDDocument pdf, TracingMessage message, AttachedPhotos photos) throws IOException {
        List<PhotoDescription> described = message.photos();
        if (described.isEmpty()) {
            return;
        }
        COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
        COSArray associated = catalog.getCOSArray(COSName.getPDFName("AF"));
        PDDocumentNameDictionary names = pdf.getDocumentCatalog().getNames();
        Map<String, PDComplexFileSpecification> files = new TreeMap<>(names.getEmbeddedFiles().getNames());
        for (PhotoDescription photo : described) {
            byte[] file = photos.file(photo.sha256()).orElseThrow(() -> new IllegalArgumentException("The photo " + photo.fileName() + " is not there."));
            PDComplexFileSpecification specification = specification(pdf, message, photo, file);
            files.put(photo.fileName(), specification);
            associated.add(specification);
        }
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(files);
        names.setEmbeddedFiles(tree);
    }

    private static PDComplexFileSpecification specification(PDDocument pdf, TracingMessage message, PhotoDescription photo, byte[] file) throws IOException {
        PDEmbeddedFile stream = new PDEmbeddedFile(pdf, new ByteArrayInputStream(file), COSName.FLATE_DECODE);
        stream.setSubtype(photo.mediaType());
        stream.setSize(file.length);
        stream.setCreationDate(TaggedDocument.calendar(message.issuedAt()));
        stream.setModDate(TaggedDocument.calendar(message.issuedAt()));
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(photo.fileName());
        specification.setFileUnicode(photo.fileName());
        specification.setFileDescription(photo.caption());
        specification.setEmbeddedFile(stream);
        specification.setEmbeddedFileUnicode(stream);
        specification.getCOSObject().setItem(COSName.getPDFName("AFRelationship"), COSName.getPDFName(RELATIONSHIP));
        return specification;
    }
}
