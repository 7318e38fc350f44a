package iti.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.document.seal.PadesSeal;
import iti.document.verify.SealedPhotos;
import iti.document.verify.TracingSealVerifier;
import iti.message.AttachedPhotos;
import iti.message.Contract;
import iti.message.PhotoDescription;
import iti.message.SealReport;
import iti.message.SealReport.Result;
import iti.message.SealReport.SealCheck;
import iti.message.TracingMessage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;

/** Photos in a document: attached once, pictured with words, under both seals, and nothing else passes for them (ITI 17 (b), 21). */
@Tag("ITI-17")
class PhotoDocumentTest {

    private static final Station STATION = new Station();
    private static final TracingSealVerifier VERIFIER = new TracingSealVerifier(Station.CLOCK);

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void aRequestWithPhotosIsArchivalAccessibleAndSealed() throws IOException, VeraPDFException, InterruptedException {
        byte[] sealed = STATION.sealed(SamplePhotos.request());
        assertTrue(sealed.length < 3 * 1024 * 1024, sealed.length + " bytes");
        ConformanceTest.conforms(STATION.certified(SamplePhotos.request()));
        ConformanceTest.conforms(sealed);
        ConformanceTest.popplerAgrees(sealed);
        SealReport report = verify(sealed);
        assertTrue(report.good(), report.reason());
        assertEquals(List.of(), report.checks().stream().filter(c -> c.result() != Result.PASS && !c.id().equals("revoked")).toList(), "the pages are exactly those that data and photos make");
    }

    @Test
    @Tag("ITI-21")
    void whatIsSuppliedCarriesPhotosToo() throws IOException, VeraPDFException {
        byte[] sealed = STATION.sealed(SamplePhotos.supplied());
        ConformanceTest.conforms(sealed);
        assertTrue(verify(sealed).good());
        assertArrayEquals(SamplePhotos.file(3), new SealedPhotos().of(sealed, SamplePhotos.supplied()).file(SamplePhotos.described().get(2).sha256()).orElseThrow());
    }

    @Test
    void eachPhotoIsAttachedOnceAndTheDataStayTheOneDataAttachment() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(STATION.sealed(SamplePhotos.request()))) {
            List<String> relationships = new ArrayList<>();
            Set<String> files = new TreeSet<>();
            COSArray associated = pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF"));
            for (int n = 0; n < associated.size(); n++) {
                COSDictionary file = (COSDictionary) associated.getObject(n);
                relationships.add(file.getNameAsString("AFRelationship"));
                files.add(file.getString(COSName.UF));
            }
            assertEquals(List.of("Data", "Supplement", "Supplement", "Supplement"), relationships);
            assertEquals(new TreeSet<>(Set.of("tracing-message.json", "photo-1-mark.jpg", "photo-2-mark.jpg", "photo-3-right-side.jpg")), files);
            assertEquals(files, new TreeSet<>(pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().keySet()));
        }
        AttachedPhotos taken = new SealedPhotos().of(STATION.sealed(SamplePhotos.request()), SamplePhotos.request());
        for (int number = 1; number <= 3; number++) {
            assertArrayEquals(SamplePhotos.file(number), taken.file(SamplePhotos.described().get(number - 1).sha256()).orElseThrow());
        }
    }

    @Test
    void thePagesShowAndSayWhatIsPhotographed() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(STATION.certified(SamplePhotos.request()))) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            for (String said : List.of("Photo 1: Serial number, Frame, XBK0?1[8B]", "Serial plate under the dust cover after etching", "Taken on 17 Nov 2026",
                    "Attached as photo-1-mark.jpg", "Photo 3: Right side")) {
                assertTrue(text.contains(said), said + " in " + text);
            }
            List<String> figures = new ArrayList<>();
            for (Object element : ((PDStructureElement) pdf.getDocumentCatalog().getStructureTreeRoot().getKids().get(0)).getKids()) {
                if (element instanceof PDStructureElement e && "Figure".equals(e.getStructureType()) && e.getAlternateDescription().startsWith("Photo")) {
                    figures.add(e.getAlternateDescription());
                }
            }
            assertEquals(3, figures.size());
            assertEquals("Photo 2: Import, Frame, XB 15. Import mark behind the trigger guard", figures.get(1));
        }
    }

    /** Another Java may write JPEG otherwise: the pages then look and read the same, which is a note and no stop. */
    @Test
    void aPictureWrittenByAnotherEncoderIsANote() throws IOException {
        byte[] sealed = seal(changed((pdf, resources) -> {
            for (COSName name : resources.getXObjectNames()) {
                resources.put(name, JPEGFactory.createFromImage(pdf, ((PDImageXObject) resources.getXObject(name)).getImage(), 0.9f));
            }
        }));
        SealReport report = verify(sealed);
        assertTrue(report.good(), report.reason());
        assertEquals(Result.WARN, result(report, "page"));
    }

    @Test
    void anotherPictureOnThePageIsAStop() throws IOException {
        byte[] sealed = seal(changed((pdf, resources) -> {
            for (COSName name : resources.getXObjectNames()) {
                resources.put(name, LosslessFactory.createFromImage(pdf, new BufferedImage(64, 40, BufferedImage.TYPE_INT_RGB)));
            }
        }));
        SealReport report = verify(sealed);
        assertEquals(Result.FAIL, result(report, "page"), report.reason());
    }

    @Test
    void anAttachedPhotoThatIsNotTheStatedOneIsAStop() throws IOException {
        PhotoDescription first = SamplePhotos.described().get(0);
        Map<String, byte[]> swapped = new HashMap<>();
        SamplePhotos.described().forEach(p -> swapped.put(p.sha256(), SamplePhotos.files().file(p.sha256()).orElseThrow()));
        swapped.put(first.sha256(), SamplePhotos.file(2));
        stopped(rendered(SamplePhotos.request(), AttachedPhotos.of(swapped)), "twice");
        stopped(rewritten(pages(), pdf -> content(pdf, "photo-1-mark.jpg", "no picture".getBytes())), "not attached, or was replaced");
        stopped(rewritten(pages(), pdf -> forget(pdf, "photo-1-mark.jpg")), "not attached, or was replaced");
        stopped(rewritten(pages(), pdf -> file(pdf, "photo-1-mark.jpg").setString(COSName.UF, "other.jpg")), "differ in name");
    }

    @Test
    void aPhotoThatTheDataDoNotStateIsAStop() throws IOException {
        TracingMessage two = SamplePhotos.with(SamplePhotos.request(), SamplePhotos.described().subList(0, 2));
        byte[] three = rendered(SamplePhotos.request(), SamplePhotos.files());
        byte[] json = new Contract().write(two);
        stopped(rewritten(three, pdf -> content(pdf, AttachedData.NAME, json)), "that the data do not state");
    }

    @Test
    void nothingIsSealedWithoutThePhotosItStates() {
        assertThrows(IllegalArgumentException.class, () -> STATION.documents().certify(SamplePhotos.request(), STATION.officer("XA")));
        assertThrows(IllegalArgumentException.class, () -> STATION.documents().certify(SamplePhotos.with(SamplePhotos.request(),
                List.of(named(SamplePhotos.described().get(0), "../photo.jpg"))), SamplePhotos.files(), STATION.officer("XA")), "a name that leads elsewhere");
    }

    private static PhotoDescription named(PhotoDescription p, String name) {
        return new PhotoDescription(name, p.mediaType(), p.sha256(), p.size(), p.width(), p.height(), p.shows(), p.markKind(), p.component(), p.markText(), p.line(),
                p.caption(), p.takenOn());
    }

    private interface Change {
        void on(PDDocument pdf) throws IOException;
    }

    private interface PictureChange {
        void on(PDDocument pdf, PDResources resources) throws IOException;
    }

    private static byte[] pages() {
        return rendered(SamplePhotos.request(), SamplePhotos.files());
    }

    private static byte[] rendered(TracingMessage message, AttachedPhotos photos) {
        return new DocumentRenderer().render(message, new Contract().write(message), photos, Stationery.PLAIN);
    }

    private static byte[] changed(PictureChange change) throws IOException {
        return rewritten(pages(), pdf -> {
            for (var page : pdf.getPages()) {
                change.on(pdf, page.getResources());
            }
        });
    }

    private static byte[] rewritten(byte[] file, Change change) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            change.on(pdf);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static COSDictionary file(PDDocument pdf, String name) {
        COSArray associated = pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF"));
        for (int n = 0; n < associated.size(); n++) {
            COSDictionary file = (COSDictionary) associated.getObject(n);
            if (name.equals(file.getString(COSName.UF))) {
                return file;
            }
        }
        throw new AssertionError(name);
    }

    private static void content(PDDocument pdf, String name, byte[] bytes) throws IOException {
        COSStream stream = file(pdf, name).getCOSDictionary(COSName.EF).getCOSStream(COSName.F);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ByteArrayInputStream(bytes).transferTo(out);
        }
    }

    private static void forget(PDDocument pdf, String name) throws IOException {
        COSArray associated = pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF"));
        COSArray names = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getCOSObject().getCOSArray(COSName.NAMES);
        for (int n = 0; n < associated.size(); n++) {
            if (associated.getObject(n) == file(pdf, name)) {
                associated.remove(n);
                break;
            }
        }
        for (int n = 0; n < names.size(); n += 2) {
            if (name.equals(names.getString(n))) {
                names.remove(n);
                names.remove(n);
                break;
            }
        }
    }

    private static byte[] seal(byte[] pages) {
        return STATION.documents().countersign(new PadesSeal().certify(pages, STATION.officer("XA"), Samples.AT, "sig-officer", "Signed"),
                STATION.of("XA").office());
    }

    private static SealReport verify(byte[] file) {
        return VERIFIER.verify(file, STATION.trust(), "XB");
    }

    private static Result result(SealReport report, String id) {
        return report.checks().stream().filter(c -> c.id().equals(id)).map(SealCheck::result).findFirst().orElseThrow();
    }

    private static void stopped(byte[] pages, String why) {
        SealReport report = verify(seal(pages));
        assertEquals(SealReport.Verdict.BAD, report.verdict());
        assertTrue(report.reason().contains(why), report.reason());
    }
}
