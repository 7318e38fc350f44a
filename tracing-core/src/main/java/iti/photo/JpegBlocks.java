package iti.photo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The segments of a JPEG file (ITU-T T.81, annex B), from its start to its end mark. */
final class JpegBlocks {

    /** A progressive picture has about ten scans; a file of thousands only keeps a processor busy. */
    private static final int MOST_SCANS = 40;
    private static final byte[] JFIF = {(byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0};
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;

    private final byte[] file;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Set<Stripped> stripped = EnumSet.noneOf(Stripped.class);
    private Turn turn = Turn.NONE;
    private boolean framed;
    private boolean progressive;
    private int scans;
    private int at = 2;

    JpegBlocks(byte[] file) {
        this.file = file;
    }

    Essence essence() throws BrokenPicture {
        kept.write(0xFF);
        kept.write(SOI);
        int marker = marker();
        while (marker != EOI) {
            segment(marker);
            marker = marker();
        }
        if (scans == 0) {
            throw new BrokenPicture("no picture in it");
        }
        kept.write(0xFF);
        kept.write(EOI);
        if (at < file.length) {
            stripped.add(Stripped.DATA_BEHIND);
        }
        return new Essence(kept.toByteArray(), turn, progressive, stripped);
    }

    private int marker() throws BrokenPicture {
        if (u8(at) != 0xFF) {
            throw new BrokenPicture("no marker where one must be");
        }
        while (u8(at) == 0xFF) {
            at++;
        }
        return u8(at++);
    }

    private void segment(int marker) throws BrokenPicture {
        int start = at;
        int length = u8(at) << 8 | u8(at + 1);
        if (length < 2 || start + length > file.length) {
            throw new BrokenPicture("a segment without an end");
        }
        at += length;
        switch (marker) {
            case 0xC0, 0xC1, 0xC2 -> frame(marker, start, length);
            case 0xC4, 0xDB, 0xDD -> keep(marker, start, length);
            case 0xE0 -> jfif(start, length);
            case 0xE1 -> described(start, length);
            case 0xE2 -> stripped.add(begins(start, "ICC_PROFILE") ? Stripped.COLOUR_PROFILE : Stripped.OTHER_BLOCKS);
            case 0xED, 0xFE -> stripped.add(Stripped.EMBEDDED_TEXT);
            case 0xEE -> adobe(marker, start, length);
            case 0xE3, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xEA, 0xEB, 0xEC, 0xEF -> stripped.add(Stripped.OTHER_BLOCKS);
            case SOS -> scan(start, length);
            default -> throw new BrokenPicture("a segment that no camera writes");
        }
    }

    private void frame(int marker, int start, int length) throws BrokenPicture {
        if (framed) {
            throw new BrokenPicture("two pictures in one");
        }
        framed = true;
        progressive = marker == 0xC2;
        keep(marker, start, length);
    }

    /** Says how colours are coded; its preview is left out. */
    private void jfif(int start, int length) throws BrokenPicture {
        if (begins(start, "JFIF\0") && kept.size() == 2) {
            kept.writeBytes(JFIF);
        }
        if (length > 16) {
            stripped.add(Stripped.OTHER_BLOCKS);
        }
    }

    private void described(int start, int length) throws BrokenPicture {
        if (!begins(start, "Exif\0\0")) {
            stripped.add(begins(start, "http://ns.adobe.com/") ? Stripped.EMBEDDED_TEXT : Stripped.OTHER_BLOCKS);
            return;
        }
        stripped.add(Stripped.CAMERA_DATA);
        ExifBlock exif = ExifBlock.of(Arrays.copyOfRange(file, Math.min(start + 8, start + length), start + length));
        turn = exif.turn() == Turn.NONE ? turn : exif.turn();
        if (exif.located()) {
            stripped.add(Stripped.LOCATION);
        }
    }

    /** Says how colours are coded, where it is what it claims to be. */
    private void adobe(int marker, int start, int length) throws BrokenPicture {
        if (begins(start, "Adobe") && length == 14) {
            keep(marker, start, length);
        } else {
            stripped.add(Stripped.OTHER_BLOCKS);
        }
    }

    /** Head of a scan and its coded picture, up to the next marker. */
    private void scan(int start, int length) throws BrokenPicture {
        if (!framed || ++scans > MOST_SCANS) {
            throw new BrokenPicture("scans as no camera writes them");
        }
        keep(SOS, start, length);
        int from = at;
        while (u8(at) != 0xFF || u8(at + 1) == 0 || u8(at + 1) >= 0xD0 && u8(at + 1) <= 0xD7) {
            at += u8(at) == 0xFF ? 2 : 1;
        }
        kept.write(file, from, at - from);
    }

    private void keep(int marker, int start, int length) {
        kept.write(0xFF);
        kept.write(marker);
        kept.write(file, start, length);
    }

    private boolean begins(int start, String word) {
        byte[] wanted = word.getBytes(StandardCharsets.ISO_8859_1);
        return start + 2 + wanted.length <= file.length && Arrays.equals(file, start + 2, start + 2 + wanted.length, wanted, 0, wanted.length);
    }

    private int u8(int index) throws BrokenPicture {
        if (index >= file.length) {
            throw new BrokenPicture("cut off");
        }
        return file[index] & 0xFF;
    }
}
