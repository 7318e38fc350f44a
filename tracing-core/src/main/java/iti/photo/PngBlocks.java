package iti.photo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The chunks of a PNG file (ISO/IEC 15948), from its head to its end. */
final class PngBlocks {

    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final Set<String> OF_THE_PICTURE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final Set<String> SAY_NOTHING = Set.of("gAMA", "cHRM", "sRGB", "sBIT", "pHYs", "bKGD", "hIST");

    private final byte[] file;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Set<Stripped> stripped = EnumSet.noneOf(Stripped.class);
    private Turn turn = Turn.NONE;

    PngBlocks(byte[] file) {
        this.file = file;
    }

    Essence essence() throws BrokenPicture {
        kept.write(file, 0, SIGNATURE);
        ByteBuffer bytes = ByteBuffer.wrap(file);
        int at = SIGNATURE;
        String kind = "";
        while (!kind.equals("IEND")) {
            if (at + AROUND > file.length || bytes.getInt(at) < 0 || (long) at + AROUND + bytes.getInt(at) > file.length) {
                throw new BrokenPicture("cut off");
            }
            int length = bytes.getInt(at);
            kind = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (at == SIGNATURE && !kind.equals("IHDR")) {
                throw new BrokenPicture("no head");
            }
            chunk(kind, at, length);
            at += AROUND + length;
        }
        if (at < file.length) {
            stripped.add(Stripped.DATA_BEHIND);
        }
        return new Essence(kept.toByteArray(), turn, false, stripped);
    }

    private void chunk(String kind, int at, int length) {
        if (OF_THE_PICTURE.contains(kind)) {
            kept.write(file, at, AROUND + length);
        } else if (kind.equals("eXIf")) {
            stripped.add(Stripped.CAMERA_DATA);
            ExifBlock exif = ExifBlock.of(Arrays.copyOfRange(file, at + 8, at + 8 + length));
            turn = exif.turn();
            if (exif.located()) {
                stripped.add(Stripped.LOCATION);
            }
        } else if (kind.equals("iCCP")) {
            stripped.add(Stripped.COLOUR_PROFILE);
        } else if (Set.of("tEXt", "zTXt", "iTXt").contains(kind)) {
            stripped.add(Stripped.EMBEDDED_TEXT);
        } else if (!SAY_NOTHING.contains(kind)) {
            stripped.add(Stripped.OTHER_BLOCKS);
        }
    }
}
