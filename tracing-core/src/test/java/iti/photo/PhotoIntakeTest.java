package iti.photo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.access.Secrets;
import iti.problem.Problem;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing but the picture comes in, and no file keeps the system busy (ITI 17 (b)). */
@Tag("ITI-17")
class PhotoIntakeTest {

    private static final String SECRET = "N 48.2082 E 16.3738 of Officer Marand";

    private final PhotoIntake intake = new PhotoIntake();

    @Test
    void aPhotoIsDrawnAnewAndBothDigestsAreKept() throws IOException {
        byte[] original = Camera.jpeg(2400, 1600, "K0417BS8");
        CleanPhoto photo = intake.clean(original);
        assertEquals(Secrets.sha256(original), photo.originalSha256());
        assertEquals(original.length, photo.originalSize());
        assertEquals(PhotoFormat.JPEG, photo.originalFormat());
        assertEquals(Secrets.sha256(photo.content()), photo.sha256());
        assertEquals("1800x1200", photo.width() + "x" + photo.height());
        BufferedImage read = read(photo.content());
        assertEquals("1800x1200", read.getWidth() + "x" + read.getHeight());
        assertTrue(light(read, 0.9, 0.9) > 150 && light(read, 0.1, 0.9) < 100, "the picture is the same");
        BufferedImage small = read(photo.thumbnail());
        assertEquals("200x133", small.getWidth() + "x" + small.getHeight());
        assertTrue(photo.thumbnail().length < 8 * 1024, photo.thumbnail().length + " bytes");
        assertEquals(Set.of(), photo.stripped());
        assertArrayEquals(photo.content(), intake.clean(original).content(), "the same file gives the same photo");
    }

    @Test
    void whereAndByWhomItWasTakenIsGone() {
        byte[] jpeg = Camera.withSegment(Camera.jpeg(300, 200, "K04"), 0xE1, Camera.exifSegment(1, SECRET));
        jpeg = Camera.withSegment(jpeg, 0xE1, ("http://ns.adobe.com/xap/1.0/\0<x>" + SECRET + "</x>").getBytes(StandardCharsets.ISO_8859_1));
        jpeg = Camera.withSegment(jpeg, 0xE2, ("ICC_PROFILE\0" + SECRET).getBytes(StandardCharsets.ISO_8859_1));
        jpeg = Camera.withSegment(jpeg, 0xFE, SECRET.getBytes(StandardCharsets.ISO_8859_1));
        jpeg = Camera.withSegment(jpeg, 0xEB, SECRET.getBytes(StandardCharsets.ISO_8859_1));
        jpeg = Camera.joined(jpeg, SECRET.getBytes(StandardCharsets.ISO_8859_1));
        CleanPhoto photo = intake.clean(jpeg);
        assertFalse(text(photo.content()).contains("Marand"));
        assertFalse(text(photo.thumbnail()).contains("Marand"));
        assertEquals(EnumSet.allOf(Stripped.class), photo.stripped());

        byte[] png = Camera.withChunk(Camera.png(300, 200, "K04"), "eXIf", Camera.exif(1, SECRET));
        png = Camera.withChunk(png, "tEXt", ("Author\0" + SECRET).getBytes(StandardCharsets.ISO_8859_1));
        CleanPhoto drawn = intake.clean(Camera.joined(png, SECRET.getBytes(StandardCharsets.ISO_8859_1)));
        assertFalse(text(drawn.content()).contains("Marand"));
        assertEquals(Set.of(Stripped.LOCATION, Stripped.CAMERA_DATA, Stripped.EMBEDDED_TEXT, Stripped.DATA_BEHIND), drawn.stripped());
    }

    /** A file that is a picture to one program and a page or an archive to another. */
    @Test
    void aFileOfTwoKindsBecomesAPictureOnly() {
        String page = "<script>alert('K0417')</script>%PDF-1.7 PK\u0003\u0004";
        byte[] inComment = Camera.withSegment(Camera.jpeg(300, 200, "K04"), 0xFE, page.getBytes(StandardCharsets.ISO_8859_1));
        byte[] behind = Camera.joined(Camera.jpeg(300, 200, "K04"), page.getBytes(StandardCharsets.ISO_8859_1));
        for (byte[] file : new byte[][] {inComment, behind}) {
            String kept = text(intake.clean(file).content());
            for (String word : new String[] {"script", "%PDF", "PK\u0003\u0004", "Exif", "http"}) {
                assertFalse(kept.contains(word), word);
            }
            assertTrue(kept.endsWith("\u00FF\u00D9"));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 300, 200, 0.1, 0.9", "2, 300, 200, 0.9, 0.9", "3, 300, 200, 0.9, 0.9", "4, 300, 200, 0.1, 0.9", "5, 200, 300, 0.9, 0.1", "6, 200, 300, 0.9, 0.1",
            "7, 200, 300, 0.9, 0.9", "8, 200, 300, 0.9, 0.9"})
    void aPictureStandsUpright(int orientation, int width, int height, double x, double y) throws IOException {
        CleanPhoto photo = intake.clean(Camera.withSegment(Camera.jpeg(300, 200, ""), 0xE1, Camera.exifSegment(orientation, "")));
        assertEquals(width + "x" + height, photo.width() + "x" + photo.height());
        assertTrue(light(read(photo.content()), x, y) < 100, "the dark half is where it belongs");
    }

    @Test
    void aLargePictureIsMadeSmallEnoughToBeSent() {
        CleanPhoto photo = intake.clean(Camera.noise(2000, 1500));
        assertTrue(photo.content().length < 700 * 1024, photo.content().length + " bytes");
        assertTrue(photo.width() >= 700, photo.width() + " points");
    }

    @Test
    void aBombIsRefusedBeforeItIsDecoded() {
        byte[] bomb = Camera.bomb(60_000, 60_000, 60);
        assertTrue(bomb.length < 100_000, bomb.length + " bytes");
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> refused(bomb, "photoPoints"));
        byte[] wide = Camera.bomb(50_000_001, 1, 0);
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> refused(wide, "photoPoints"));
    }

    /** As large as is decoded at all: it takes neither long nor much memory. */
    @Test
    void theLargestThatIsDecodedStaysSmallInMemory() {
        byte[] large = Camera.bomb(10_000, 5_000, 5_000);
        CleanPhoto photo = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> intake.clean(large));
        assertEquals("1800x900", photo.width() + "x" + photo.height());
    }

    @Test
    void thousandsOfScansAreRefused() throws BrokenPicture {
        assertEquals(scanned(20).length, new JpegBlocks(scanned(20)).essence().picture().length, "as many as a camera may write");
        assertEquals("scans as no camera writes them", assertThrows(BrokenPicture.class, () -> new JpegBlocks(scanned(45)).essence()).getMessage());
        byte[] file = scanned(2000);
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> refused(file, "photoBroken"));
    }

    /** A picture whose one scan is there so many times. */
    private static byte[] scanned(int times) {
        byte[] jpeg = Camera.jpeg(60, 40, "K04");
        int scan = text(jpeg).indexOf("\u00FF\u00DA");
        byte[] one = Arrays.copyOfRange(jpeg, scan, jpeg.length - 2);
        byte[][] parts = new byte[times + 2][];
        parts[0] = Arrays.copyOf(jpeg, scan);
        Arrays.fill(parts, 1, times + 1, one);
        parts[times + 1] = new byte[] {(byte) 0xFF, (byte) 0xD9};
        return Camera.joined(parts);
    }

    /** Colours by number without a list of colours, and a table of codes that is cut off: decoders stumble over both. */
    @Test
    void whatADecoderStumblesOverIsABrokenPicture() {
        refused(Camera.numberedColours(new byte[0]), "photoBroken");
        refused(Camera.withSegment(Camera.jpeg(60, 40, "K"), 0xC4, new byte[] {0, 1, 2}), "photoBroken");
    }

    @Test
    void whatIsNoPictureIsNamed() {
        refused(new byte[0], "fileNeeded");
        refused(new byte[PhotoIntake.LARGEST + 1], "photoTooLarge");
        refused("RIFF0000WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1), "photoKind");
        refused("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.ISO_8859_1), "photoKind");
        byte[] jpeg = Camera.jpeg(300, 200, "K04");
        refused(Arrays.copyOf(jpeg, jpeg.length / 2), "photoBroken");
        refused(Arrays.copyOf(jpeg, 4), "photoBroken");
        byte[] png = Camera.png(300, 200, "K04");
        refused(Arrays.copyOf(png, png.length - 20), "photoBroken");
        refused(Camera.bomb(200, 200, 20), "photoBroken");
    }

    /** Whatever a file holds, the answer is a photo or one of our issues. */
    @Test
    void noFileMakesTheDecoderThrowSomethingElse() {
        Random random = new Random(11);
        byte[][] seeds = {Camera.withSegment(Camera.jpeg(64, 48, "K"), 0xE1, Camera.exifSegment(6, "x")), Camera.withChunk(Camera.png(64, 48, "K"), "eXIf", Camera.exif(6, "x"))};
        int taken = 0;
        for (int n = 0; n < 1500; n++) {
            byte[] file = seeds[n % 2].clone();
            for (int flips = 0; flips <= n % 7; flips++) {
                file[3 + random.nextInt(file.length - 3)] = (byte) random.nextInt();
            }
            try {
                intake.clean(file);
                taken++;
            } catch (Problem refused) {
                assertTrue(refused.issues().get(0).code().startsWith("photo"), refused.getMessage());
            }
        }
        assertTrue(taken > 0 && taken < 1500, taken + " taken");
    }

    /** What came in a document of another State is shown only when it is a plain picture. */
    @Test
    void aPhotoFromOutsideIsShownOnlyWhenItIsPlain() {
        byte[] plain = intake.clean(Camera.jpeg(300, 200, "K04")).content();
        assertTrue(intake.thumbnail(plain).isPresent());
        assertTrue(PagePicture.of(plain, 100).isPresent());
        assertTrue(intake.thumbnail(Camera.joined(plain, "PK".getBytes(StandardCharsets.ISO_8859_1))).isEmpty());
        assertTrue(intake.thumbnail(Camera.png(300, 200, "K04")).isEmpty());
        assertTrue(intake.thumbnail("%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1)).isEmpty());
    }

    private void refused(byte[] file, String code) {
        Problem problem = assertThrows(Problem.class, () -> intake.clean(file));
        assertEquals(code, problem.issues().get(0).code());
        assertEquals("photo.file", problem.issues().get(0).field());
    }

    private static BufferedImage read(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    private static int light(BufferedImage image, double x, double y) {
        return image.getRGB((int) (x * image.getWidth()), (int) (y * image.getHeight())) >> 8 & 0xFF;
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
