package iti.photo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The two facts that matter of an Exif block (TIFF 6.0, Exif 2.32): how the picture is to be turned, and whether it says where it was taken. */
record ExifBlock(Turn turn, boolean located) {

    private static final int HEADER = 8;
    private static final int ENTRY = 12;
    private static final int ORIENTATION = 0x0112;
    private static final int GPS = 0x8825;

    /** @param tiff the block without the word {@code Exif}; one that is damaged says nothing */
    static ExifBlock of(byte[] tiff) {
        Turn turn = Turn.NONE;
        boolean located = false;
        if (tiff.length > HEADER && (tiff[0] == 'I' || tiff[0] == 'M') && tiff[1] == tiff[0]) {
            ByteBuffer block = ByteBuffer.wrap(tiff).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int at = block.getInt(4);
            int entries = at >= HEADER && at + 2 <= tiff.length ? block.getShort(at) & 0xFFFF : 0;
            for (int entry = 0; entry < entries && at + 2 + (entry + 1) * ENTRY <= tiff.length; entry++) {
                int here = at + 2 + entry * ENTRY;
                switch (block.getShort(here) & 0xFFFF) {
                    case ORIENTATION -> turn = Turn.of(block.getShort(here + 8));
                    case GPS -> located = true;
                    default -> { }
                }
            }
        }
        return new ExifBlock(turn, located);
    }
}
