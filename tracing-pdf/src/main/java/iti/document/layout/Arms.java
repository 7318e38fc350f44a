package iti.document.layout;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * The arms of the State at the head of the first page. They are no part of the data of a message: the picture travels in the
 * page, under a fixed name and in a box of fixed size, so that a receiver can draw the page anew with the picture it finds there.
 */
public final class Arms {

    /** Height of the box of the arms in points, and the largest width of the picture. */
    static final float BOX = 56;
    private static final float WIDEST = 120;
    /** Points of the picture along its longer side. */
    private static final int SIDE = 240;
    private static final COSName NAME = COSName.getPDFName("Arms");

    private final BufferedImage picture;

    private Arms(BufferedImage picture) {
        this.picture = picture;
    }

    /** Makes arms of a picture: scaled down when it is larger than can be printed, on white. */
    public static Arms of(BufferedImage picture) {
        double scale = Math.min(1, (double) SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage flat = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = flat.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, width, height);
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        brush.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        brush.drawImage(picture, 0, 0, width, height, null);
        brush.dispose();
        return new Arms(flat);
    }

    /** The arms on the first page of a document that exists; empty when there are none, or a picture that {@link #of} would not have made. */
    public static Optional<Arms> on(PDPage page) throws IOException {
        PDResources resources = page.getResources();
        if (resources == null || !resources.isImageXObject(NAME) || !(resources.getXObject(NAME) instanceof PDImageXObject image)
                || image.getWidth() > SIDE || image.getHeight() > SIDE || image.getWidth() < 1 || image.getHeight() < 1) {
            return Optional.empty();
        }
        BufferedImage found = image.getImage();
        BufferedImage flat = new BufferedImage(found.getWidth(), found.getHeight(), BufferedImage.TYPE_INT_RGB);
        flat.createGraphics().drawImage(found, 0, 0, null);
        return Optional.of(new Arms(flat));
    }

    /** Width and height on the page. */
    float[] fitted() {
        float scale = Math.min(BOX / picture.getHeight(), WIDEST / picture.getWidth());
        return new float[] {picture.getWidth() * scale, picture.getHeight() * scale};
    }

    PDImageXObject in(PDDocument document, PDPage page) throws IOException {
        PDImageXObject image = LosslessFactory.createFromImage(document, picture);
        if (page.getResources() == null) {
            page.setResources(new PDResources());
        }
        page.getResources().put(NAME, image);
        return image;
    }
}
