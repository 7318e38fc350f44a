package iti.web.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * One static file.
 *
 * @param address where it is served, for example {@code /assets/look.1f2e3d4c5b6a.css}
 * @param type    media type
 */
record Asset(String address, String type, byte[] plain, byte[] zipped) {

    static Asset of(String name, String type, byte[] content) {
        int dot = name.lastIndexOf('.');
        return new Asset("/assets/" + name.substring(0, dot) + "." + digest(content) + name.substring(dot), type, content, zip(content));
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] zip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
