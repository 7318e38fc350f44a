package iti.document.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import iti.document.Samples;
import iti.document.Station;
import iti.message.Contract;
import iti.message.TracingMessage;
import iti.paper.PaperReading;
import iti.paper.PaperReading.Finding;
import iti.paper.PaperReading.Pages;
import iti.paper.ReplyCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The code of our own reply page is read from what comes back: scans, pictures, filled copies. */
@Tag("ITI-18")
class PaperPagesTest {

    private static final TracingMessage REQUEST = Samples.request();
    private static final byte[] SEALED = new Station().sealed(REQUEST);
    private static final ReplyCode CODE = ReplyCode.of(REQUEST.reference(), REQUEST.request(), sha256(new Contract().write(REQUEST)));

    private final PaperPages pages = new PaperPages();

    private static String sha256(byte[] data) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BufferedImage reply() throws IOException {
        return Scanner.printed(SEALED, 1, 150);
    }

    @Test
    void theDocumentItselfHasTheCodeAndASignature() {
        assertEquals(new Pages(Finding.READ, true, List.of(CODE)), pages.read(SEALED));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "2.5, 12", "-3.5, 25", "90, 12", "92, 20", "180, 12", "177, 25", "270, 12", "263, 12", "45, 12"})
    void aGreyScanAt150DpiIsReadHoweverItLies(double degrees, double grain) throws IOException {
        BufferedImage scan = Scanner.scanned(reply(), degrees, grain);
        Pages found = new Pages(Finding.READ, false, List.of(CODE));
        assertEquals(found, pages.read(Scanner.jpeg(scan)), "as a picture of lossy kind");
        assertEquals(found, pages.read(Scanner.pdf(scan)), "as a page");
    }

    @Test
    void aPictureWithoutLossIsReadToo() throws IOException {
        assertEquals(new Pages(Finding.READ, false, List.of(CODE)), pages.read(Scanner.png(Scanner.scanned(reply(), 178, 12))));
    }

    @ParameterizedTest
    @CsvSource({"100, 8", "300, 12", "600, 12"})
    void coarseAndFineScansAreReadToo(float dpi, double grain) throws IOException {
        assertEquals(List.of(CODE), pages.read(Scanner.jpeg(Scanner.scanned(Scanner.printed(SEALED, 1, dpi), 1.5, grain))).codes());
    }

    @Test
    void theReplyPageMayLieAnywhereAndOtherSquaresArePassedOver() throws IOException, WriterException {
        BufferedImage other = Scanner.scanned(Scanner.printed(SEALED, 2, 150), 1, 12);
        BufferedImage reply = Scanner.scanned(reply(), 181, 12);
        assertEquals(List.of(CODE), pages.read(Scanner.pdf(reply, other, other)).codes());
        assertEquals(List.of(CODE), pages.read(Scanner.pdf(other, square("https://post.example/tracking/1"), reply, other)).codes());
        Pages without = pages.read(Scanner.pdf(other, square("https://post.example/tracking/1")));
        assertEquals(new Pages(Finding.READ, false, List.of()), without);
        ReplyCode second = new ReplyCode("TR-2", CODE.request(), "0123456789abcdef");
        assertEquals(List.of(CODE, second), pages.read(Scanner.pdf(reply, square(second.text()))).codes());
    }

    private static BufferedImage square(String text) throws WriterException {
        BitMatrix square = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 300, 300);
        BufferedImage page = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                boolean dark = x >= 200 && y >= 200 && x < 500 && y < 500 && square.get(x - 200, y - 200);
                page.getRaster().setSample(x, y, 0, dark ? 0 : 255);
            }
        }
        return page;
    }

    @Test
    void aFilledCopyIsReadWhetherItKeepsTheSignatureOrNot() throws IOException {
        byte[] kept = filled(true);
        assertEquals(new Pages(Finding.READ, true, List.of(CODE)), pages.read(kept));
        assertFalse(Arrays.equals(SEALED, kept));
        assertEquals(new Pages(Finding.READ, false, List.of(CODE)), pages.read(filled(false)), "printed into a new file");
    }

    private static byte[] filled(boolean copy) throws IOException {
        try (PDDocument document = Loader.loadPDF(SEALED); PDDocument printed = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDDocument to = copy ? document : printed;
            PDPage page = document.getPage(document.getNumberOfPages() - 1);
            if (!copy) {
                page = printed.importPage(page);
                page.setAnnotations(List.of());
            }
            try (PDPageContentStream pen = new PDPageContentStream(to, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
                pen.beginText();
                pen.setFont(new PDType1Font(Standard14Fonts.FontName.COURIER), 14);
                pen.newLineAtOffset(120, 420);
                pen.showText("Orla Trading, Kestro");
                pen.endText();
            }
            if (copy) {
                page.getCOSObject().setNeedToBeUpdated(true);
                document.getPages().getCOSObject().setNeedToBeUpdated(true);
                document.save(out);
            } else {
                printed.save(out);
            }
            return out.toByteArray();
        }
    }

    @Test
    void aPictureThatClaimsToBeHugeIsRefusedBeforeItIsDecoded() throws IOException {
        byte[] png = Scanner.png(new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY));
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, 60_000).putInt(20, 60_000);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        header.putInt(29, (int) sum.getValue());
        assertEquals(Pages.not(Finding.TOO_MANY_POINTS), pages.read(png));
        byte[] jpeg = Scanner.jpeg(new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY));
        int frame = 0;
        while (jpeg[frame] != (byte) 0xFF || jpeg[frame + 1] != (byte) 0xC0) {
            frame++;
        }
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 65_000).putShort(frame + 7, (short) 65_000);
        assertEquals(Pages.not(Finding.TOO_MANY_POINTS), pages.read(jpeg));
    }

    @Test
    void whatCannotBeLookedAtSaysWhy() throws IOException {
        assertEquals(Finding.OTHER_KIND, pages.read("GIF89a and more".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).finding());
        assertEquals(Finding.UNREADABLE, pages.read("%PDF-1.7\nnothing\n%%EOF".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).finding());
        assertEquals(Finding.TOO_MANY_PAGES, pages.read(made(PaperReading.MOST_PAGES + 1, d -> { })).finding());
        assertEquals(Finding.READ, pages.read(made(2, d -> { })).finding());
        assertEquals(Finding.ACTIVE, pages.read(made(1, d -> d.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")))).finding());
        assertEquals(Finding.UNREADABLE, pages.read(made(1, d -> {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "secret", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            d.protect(policy);
        })).finding());
        assertEquals(Finding.READ, pages.read(made(1, d -> d.getPage(0).setMediaBox(new PDRectangle(14_400, 14_400)))).finding(), "a page of five metres is drawn coarser");
        assertEquals(Finding.UNREADABLE, pages.read(made(1, d -> d.getPage(0).getCOSObject().setItem(COSName.MEDIA_BOX, new PDRectangle(0, 0).getCOSArray()))).finding());
        byte[] scan = Scanner.jpeg(reply());
        assertTrue(pages.read(Arrays.copyOf(scan, scan.length / 3)).codes().isEmpty(), "cut off");
    }

    private interface Change {
        void to(PDDocument document) throws IOException;
    }

    private static byte[] made(int count, Change change) throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int page = 0; page < count; page++) {
                document.addPage(new PDPage());
            }
            change.to(document);
            document.save(out);
            return out.toByteArray();
        }
    }
}
