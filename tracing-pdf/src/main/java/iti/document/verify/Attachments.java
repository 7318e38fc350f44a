package iti.document.verify;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The files inside a file, by every way that leads to them. */
final class Attachments {

    private static final int LIMIT = 4 * 1024 * 1024;
    private static final int MOST_NODES = 256;
    private static final COSName AF = COSName.getPDFName("AF");
    private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");

    /** @param relationship what the file says it is to the document, for example {@code Data}; null when it does not say */
    record Attachment(String name, String relationship, byte[] content, String sha256) {
        String identity() {
            return name + " " + relationship + " " + sha256;
        }
    }

    private final List<Attachment> files = new ArrayList<>();
    private boolean consistent = true;

    private Attachments() {
    }

    /** @throws IOException when a file is too large or cannot be decoded */
    static Attachments of(PDDocument pdf) throws IOException {
        Attachments found = new Attachments();
        COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
        Set<COSBase> named = Collections.newSetFromMap(new IdentityHashMap<>());
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null && names.getCOSDictionary(COSName.EMBEDDED_FILES) != null) {
            collect(names.getCOSDictionary(COSName.EMBEDDED_FILES), named, Collections.newSetFromMap(new IdentityHashMap<>()));
        }
        Set<COSBase> associated = Collections.newSetFromMap(new IdentityHashMap<>());
        COSArray array = catalog.getCOSArray(AF);
        for (int i = 0; array != null && i < array.size(); i++) {
            associated.add(array.getObject(i));
        }
        found.consistent = associated.isEmpty() || named.equals(associated);
        named.addAll(associated);
        for (COSBase specification : named) {
            if (specification instanceof COSDictionary dictionary) {
                found.read(dictionary);
            }
        }
        return found;
    }

    /** @param seen the nodes read so far; no node of a tree stands in two places */
    private static void collect(COSDictionary node, Set<COSBase> files, Set<COSBase> seen) throws IOException {
        if (!seen.add(node) || seen.size() > MOST_NODES) {
            throw new IOException("The tree of attachments is no tree, or too large.");
        }
        COSArray pairs = node.getCOSArray(COSName.NAMES);
        for (int i = 1; pairs != null && i < pairs.size(); i += 2) {
            files.add(pairs.getObject(i));
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < kids.size(); i++) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                collect(kid, files, seen);
            }
        }
    }

    private void read(COSDictionary specification) throws IOException {
        COSDictionary embedded = specification.getCOSDictionary(COSName.EF);
        COSStream file = embedded == null ? null : embedded.getCOSStream(COSName.F);
        if (file == null) {
            consistent = false;
            return;
        }
        if (embedded.containsKey(COSName.UF) && embedded.getCOSStream(COSName.UF) != file) {
            consistent = false;
        }
        String name = specification.getString(COSName.UF, specification.getString(COSName.F, ""));
        byte[] content = content(file);
        files.add(new Attachment(name, specification.getNameAsString(RELATIONSHIP), content, sha256(content)));
    }

    /** Decodes a stream, refusing to go beyond the limit. */
    static byte[] content(COSStream stream) throws IOException {
        try (InputStream in = stream.createInputStream()) {
            byte[] content = in.readNBytes(LIMIT + 1);
            if (content.length > LIMIT) {
                throw new IOException("A part of the file is larger than " + LIMIT + " bytes.");
            }
            return content;
        }
    }

    /** SHA-256 as 64 hexadecimal digits. */
    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    List<Attachment> files() {
        return files;
    }

    /** The associated files with the relationship {@code Data}. */
    List<Attachment> data() {
        return files.stream().filter(f -> "Data".equals(f.relationship())).toList();
    }

    /** Whether all ways to an attachment lead to the same file. */
    boolean consistent() {
        return consistent;
    }

    Set<String> identities() {
        Set<String> identities = new TreeSet<>();
        files.forEach(f -> identities.add(f.identity()));
        return identities;
    }
}
