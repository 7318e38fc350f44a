package iti.arquillian;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.access.Secrets;
import iti.photo.CleanPhoto;
import iti.photo.PhotoIntake;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Outside: photos are added without script, seen by who may see the case, and taken from what another State signed (ITI 17 (b)). */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class PhotosIT {

    private static final String SECRET = "taken by Officer Marand at 48.2082";
    private static final Pattern PHOTO = Pattern.compile("/photos/([0-9a-f-]{36})/small");

    @ArquillianResource
    private URL base;

    @Test
    @Tag("ITI-17")
    void anOfficerAddsAPhotoAndOnlyThePictureIsKept() throws IOException, InterruptedException {
        Visitor officer = Visitor.signedIn(base, Alvoria.OFFICER);
        String weapon = Visitor.location(officer.send("/traces/new", "/traces/new", "recovery.kind", "SEIZED", "recovery.date", "2026-07-15", "recovery.place", "Quay 9"));
        String file = weapon.replaceFirst(".*/cases/([^/]+)/.*", "$1");
        String kept = Visitor.location(officer.send(path(weapon), path(weapon), "firearm.type", "PISTOL_SELF_LOADING", "firearm.make", "Norrholt", "firearm.calibre", "9x19",
                "lines", "1", "save", "yes", "firearm.markings.0.kind", "SERIAL", "firearm.markings.0.component", "FRAME", "firearm.markings.0.status", "READABLE",
                "firearm.markings.0.text", "QX40718B"));
        String page = path(kept).replaceFirst("\\?.*", "") + "/photos";

        HttpResponse<String> refused = officer.upload(page, page, PhotoIntake.FIELD, "serial.jpg", "no picture".getBytes(StandardCharsets.UTF_8), "photo.subject", "MARK.0",
                "photo.caption", "Typed before", "photo.takenBy", "Ilse Marand", "photo.takenOn", "2026-07-15");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("This is not a JPEG or PNG file") && refused.body().contains("value=\"Typed before\""), refused.body());

        byte[] original = withComment(jpeg());
        assertEquals(303, officer.upload(page, page, PhotoIntake.FIELD, "serial.jpg", original, "photo.subject", "MARK.0", "photo.caption", "Serial number, side light",
                "photo.takenBy", "Ilse Marand", "photo.takenOn", "2026-07-15").statusCode());
        String shown = officer.get(page).body();
        assertTrue(shown.contains("alt=\"Serial number, side light\"") && shown.contains("QX40718B"), shown);
        assertTrue(shown.length() < 40 * 1024, "the page stays light");
        Matcher photo = PHOTO.matcher(shown);
        assertTrue(photo.find());
        String one = "/photos/" + photo.group(1);
        HttpResponse<byte[]> small = officer.take(officer.to(one + "/small"));
        assertTrue(small.body().length < 8 * 1024 && ImageIO.read(new ByteArrayInputStream(small.body())).getWidth() == 200);
        HttpResponse<byte[]> whole = officer.take(officer.to(one + "/file"));
        assertEquals("image/jpeg", whole.headers().firstValue("Content-Type").orElse(""));
        assertEquals("nosniff", whole.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertTrue(whole.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"));
        assertFalse(new String(whole.body(), StandardCharsets.ISO_8859_1).contains("Marand"));
        String facts = officer.get(one).body();
        assertTrue(facts.contains(Secrets.sha256(original)) && facts.contains(Secrets.sha256(whole.body())) && facts.contains("titles and comments"), facts);
        assertTrue(officer.get("/cases/" + file).body().contains("Photo looked at"), "the look is in the timeline");

        Visitor other = Visitor.signedIn(base, Alvoria.OTHER_UNIT);
        for (String path : new String[] {one, one + "/small", one + "/file", page}) {
            assertEquals(404, other.get(path).statusCode(), path);
        }
        assertEquals(422, officer.send(one, one + "/withdraw", "reason", "").statusCode());
        assertEquals(303, officer.send(one, one + "/withdraw", "reason", "It shows another weapon.").statusCode());
        assertTrue(officer.get(page).body().contains("It shows another weapon."));
    }

    @Test
    @Tag("ITI-17")
    void aPhotoOfAnotherStateIsTakenFromWhatItSigned() throws IOException, InterruptedException {
        Visitor answering = Visitor.signedIn(base, Alvoria.ANSWERING);
        CleanPhoto photo = new PhotoIntake().clean(jpeg());
        String request = Brenmark.asks(base, photo);
        String page = answering.get("/incoming/" + request).body();
        assertTrue(page.contains("alt=\"" + Brenmark.PHOTO_CAPTION + "\""), page);
        String one = "/carried-photos/" + request + "/" + photo.sha256();
        assertTrue(answering.get(one).body().contains(photo.sha256()));
        assertArrayEquals(photo.content(), answering.take(answering.to(one + "/file")).body(), "byte for byte");
        assertEquals(200, answering.get(one + "/small").statusCode());
        assertEquals(404, answering.get("/carried-photos/" + UUID.randomUUID() + "/" + photo.sha256() + "/file").statusCode());
        assertEquals(404, Visitor.signedIn(base, Alvoria.OTHER_UNIT).get(one + "/file").statusCode());
    }

    private static byte[] jpeg() throws IOException {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0x9AA0A8));
        pen.fillRect(0, 0, 640, 480);
        pen.setColor(Color.BLACK);
        pen.fillRect(80, 200, 400, 60);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    private static byte[] withComment(byte[] jpeg) {
        byte[] text = SECRET.getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (text.length + 2)});
        out.writeBytes(text);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static String path(String location) {
        return location.replaceFirst("https?://[^/]+", "");
    }
}
