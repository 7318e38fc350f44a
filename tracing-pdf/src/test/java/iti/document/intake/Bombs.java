package iti.document.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Small files that become large. */
public final class Bombs {

    private static final int MEGABYTE = 1024 * 1024;

    private Bombs() {
    }

    /** A PDF whose catalog stands in a compressed object stream, which is unpacked while the file is opened. */
    public static byte[] objectStream(int megabytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed, new Deflater(9))) {
            deflater.write(ascii("1 0 << /Type /Catalog /Pages << /Type /Pages /Kids [] /Count 0 >> >>"));
            byte[] spaces = " ".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < megabytes; i++) {
                deflater.write(spaces);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(ascii("%PDF-1.7\n2 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length " + packed.size() + " >>\nstream\n"));
        file.write(packed.toByteArray());
        file.write(ascii("\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n"));
        return file.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
