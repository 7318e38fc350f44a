package iti.photo;

import java.awt.geom.AffineTransform;

/** How a picture is to be turned to stand upright: the eight orientations of Exif. */
enum Turn {
    NONE, MIRROR, HALF, FLIP, TRANSPOSE, RIGHT, TRANSVERSE, LEFT;

    /** @param orientation 1 to 8; any other value turns nothing */
    static Turn of(int orientation) {
        return orientation >= 1 && orientation <= values().length ? values()[orientation - 1] : NONE;
    }

    boolean swapsSides() {
        return ordinal() >= TRANSPOSE.ordinal();
    }

    /** From a picture of this width and height to the upright one. */
    AffineTransform transform(int width, int height) {
        return switch (this) {
            case NONE -> new AffineTransform();
            case MIRROR -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case HALF -> new AffineTransform(-1, 0, 0, -1, width, height);
            case FLIP -> new AffineTransform(1, 0, 0, -1, 0, height);
            case TRANSPOSE -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case RIGHT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case TRANSVERSE -> new AffineTransform(0, -1, -1, 0, height, width);
            case LEFT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
