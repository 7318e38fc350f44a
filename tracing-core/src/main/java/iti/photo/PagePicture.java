package iti.photo;

import java.util.Optional;

/**
 * A photo as it is set on a page: the same picture with fewer points. Equal photos give equal pictures.
 *
 * @param jpeg   a JPEG file of nothing but the picture
 * @param width  in points of the picture
 * @param height in points of the picture
 */
public record PagePicture(byte[] jpeg, int width, int height) {

    private static final float QUALITY = 0.72f;

    /** Empty when the photo is no plain JPEG picture. @param longestSide in points of the picture */
    public static Optional<PagePicture> of(byte[] photo, int longestSide) {
        return Drawing.ofPlain(photo, longestSide).map(d -> new PagePicture(d.jpeg(QUALITY), d.width(), d.height()));
    }
}
