package iti.document.layout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.EnumMap;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** A PDF in work with its structure tree; claims PDF/A-3A and PDF/UA-1. Close it after {@link #save}. */
public final class TaggedDocument implements AutoCloseable {

    private static final byte[] SRGB = resource("/iti/document/srgb.icc");

    private final PDDocument pdf = new PDDocument();
    private final PDStructureTreeRoot tree = new PDStructureTreeRoot();
    private final PDStructureElement root;
    private final List<COSBase> parents = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<Typeface, PDType0Font> embedded = new EnumMap<>(Typeface.class);
    private final Fonts fonts;

    public TaggedDocument(Fonts fonts, DocumentInformation information) throws IOException {
        this.fonts = fonts;
        pdf.setVersion(1.7f);
        pdf.setDocumentId(information.createdAt().toEpochMilli());
        root = element("Document", tree);
        describe(information);
    }

    public PDDocument pdf() {
        return pdf;
    }

    /** A new structure element, last child of its parent; null stands for the document. */
    PDStructureElement element(String type, PDStructureElement parent) {
        return element(type, parent == null ? root : (PDStructureNode) parent);
    }

    private PDStructureElement element(String type, PDStructureNode parent) {
        PDStructureElement element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    /** Makes a slot of the parent tree and returns its key. */
    int own(COSBase owner) {
        parents.add(owner);
        return parents.size() - 1;
    }

    Sheet newSheet(PDRectangle size) throws IOException {
        int key = own(null);
        Sheet sheet = new Sheet(this, size, key);
        parents.set(key, sheet.owners());
        sheets.add(sheet);
        return sheet;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    Fonts fonts() {
        return fonts;
    }

    /** A font as it is embedded in this document, of which only the characters that are used will be kept. */
    PDType0Font font(Typeface typeface) throws IOException {
        PDType0Font font = embedded.get(typeface.outlines());
        if (font == null) {
            font = PDType0Font.load(pdf, fonts.program(typeface).font(), true);
            embedded.put(typeface.outlines(), font);
        }
        return font;
    }

    private void describe(DocumentInformation information) throws IOException {
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        catalog.setLanguage(information.language());
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        PDViewerPreferences viewer = new PDViewerPreferences(new COSDictionary());
        viewer.setDisplayDocTitle(true);
        catalog.setViewerPreferences(viewer);
        PDMetadata metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(Xmp.of(information));
        catalog.setMetadata(metadata);
        PDOutputIntent intent = new PDOutputIntent(pdf, new ByteArrayInputStream(SRGB));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        catalog.addOutputIntent(intent);
        PDDocumentInformation info = pdf.getDocumentInformation();
        info.setTitle(information.title());
        info.setAuthor(information.author());
        info.setSubject(information.subject());
        info.setCreator(information.creator());
        info.setCreationDate(calendar(information.createdAt()));
        info.setModificationDate(calendar(information.createdAt()));
    }

    public static Calendar calendar(Instant instant) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(instant.getEpochSecond() * 1000);
        return calendar;
    }

    /** Completes the structure tree and writes the file. */
    public byte[] save() throws IOException {
        for (Sheet sheet : sheets) {
            sheet.close();
        }
        COSArray numbers = new COSArray();
        for (int key = 0; key < parents.size(); key++) {
            numbers.add(COSInteger.get(key));
            numbers.add(parents.get(key));
        }
        COSDictionary parentTree = new COSDictionary();
        parentTree.setItem(COSName.NUMS, numbers);
        tree.getCOSObject().setItem(COSName.PARENT_TREE, parentTree);
        tree.setParentTreeNextKey(parents.size());
        pdf.getDocumentCatalog().setStructureTreeRoot(tree);
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        pdf.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }

    private static byte[] resource(String name) {
        try (InputStream in = TaggedDocument.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
