package iti.document;

import iti.message.AttachedPhotos;
import iti.message.PhotoDescription;
import iti.message.TracingMessage;
import iti.message.TracingMessage.InformationSuppliedBody;
import iti.photo.CleanPhoto;
import iti.photo.PhotoIntake;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Drawn photos of the pistol of the samples, and the messages that carry them. */
public final class SamplePhotos {

    private static final PhotoIntake INTAKE = new PhotoIntake();
    private static final Map<String, byte[]> FILES = new LinkedHashMap<>();
    private static final List<PhotoDescription> DESCRIBED = new ArrayList<>();

    static {
        describe("mark", "MARK", "SERIAL", "FRAME", "XBK0?1[8B]", "Serial plate under the dust cover after etching, side light", plate("XBK0 1", 1600, 1000));
        describe("mark", "MARK", "IMPORT", "FRAME", "XB 15", "Import mark behind the trigger guard", plate("XB 15", 1200, 1200));
        describe("right-side", "RIGHT_SIDE", null, null, null, "Whole pistol, right side, with scale", pistol());
    }

    private SamplePhotos() {
    }

    public static AttachedPhotos files() {
        return AttachedPhotos.of(FILES);
    }

    /** Those that a message of the samples carries. */
    public static AttachedPhotos of(TracingMessage message) {
        return message.photos().isEmpty() ? AttachedPhotos.NONE : files();
    }

    public static byte[] file(int number) {
        return FILES.get(DESCRIBED.get(number - 1).sha256());
    }

    public static List<PhotoDescription> described() {
        return List.copyOf(DESCRIBED);
    }

    /** The request of the samples with three photos. */
    public static TracingMessage request() {
        return with(Samples.request(), DESCRIBED);
    }

    public static TracingMessage with(TracingMessage request, List<PhotoDescription> photos) {
        return body(request, request.requestBody().with(photos));
    }

    /** What was sought, with one photo. */
    public static TracingMessage supplied() {
        TracingMessage plain = Samples.supplied();
        return body(plain, new InformationSuppliedBody(plain.informationSupplied().explanation(), null, null, DESCRIBED.subList(2, 3)));
    }

    private static TracingMessage body(TracingMessage m, iti.message.MessageBody body) {
        return new TracingMessage(m.contract(), m.kind(), m.id(), m.request(), m.reference(), m.from(), m.to(), m.issuedAt(), m.priority(), m.handling(), m.language(),
                m.answers(), m.sequence(), m.ledger(), m.signers(), body);
    }

    private static void describe(String name, String shows, String kind, String component, String text, String caption, BufferedImage image) {
        CleanPhoto photo = INTAKE.clean(jpeg(image));
        FILES.put(photo.sha256(), photo.content());
        DESCRIBED.add(new PhotoDescription("photo-" + (DESCRIBED.size() + 1) + "-" + name + ".jpg", CleanPhoto.MEDIA_TYPE, photo.sha256(), photo.content().length,
                photo.width(), photo.height(), shows, kind, component, text, null, caption, "2026-11-17"));
    }

    private static BufferedImage plate(String text, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(image);
        pen.setPaint(new GradientPaint(0, 0, new Color(0x5A5E66), width, height, new Color(0xB9BDC4)));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(0x2B2D31));
        pen.setFont(new Font(Font.MONOSPACED, Font.BOLD, width / 6));
        pen.drawString(text, width / 10, height * 6 / 10);
        pen.setColor(new Color(0xD8DBE0));
        pen.drawString(text, width / 10 + 5, height * 6 / 10 + 5);
        pen.dispose();
        return image;
    }

    private static BufferedImage pistol() {
        BufferedImage image = new BufferedImage(1800, 1200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(image);
        pen.setColor(new Color(0xE9E6DF));
        pen.fillRect(0, 0, 1800, 1200);
        pen.setColor(new Color(0x26282C));
        pen.fillRoundRect(260, 300, 1180, 210, 30, 30);
        pen.fillRoundRect(1060, 480, 330, 560, 60, 60);
        pen.setStroke(new BasicStroke(26));
        pen.drawArc(760, 470, 330, 230, 180, 180);
        pen.setColor(Color.BLACK);
        pen.fillRect(200, 1090, 1400, 24);
        for (int n = 0; n <= 14; n++) {
            pen.fillRect(200 + n * 100, 1060, 6, 54);
        }
        pen.dispose();
        return image;
    }

    private static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return pen;
    }

    private static byte[] jpeg(BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
