package iti.document.evidence;

import iti.evidence.EvidenceFile;
import iti.evidence.EvidencePack;
import iti.evidence.EvidenceSealer;
import iti.message.SigningKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes packs of evidence. The same files, key and time give the same container apart from the signature. Thread-safe. */
@ApplicationScoped
public class AsicSealer implements EvidenceSealer {

    @Override
    public byte[] seal(List<EvidenceFile> files, SigningKey key, Instant at) {
        Map<String, String> mediaTypes = new LinkedHashMap<>();
        Map<String, String> digests = new LinkedHashMap<>();
        for (EvidenceFile file : files) {
            mediaTypes.put(file.name(), file.mediaType());
            if (digests.put(file.name(), file.sha256()) != null) {
                throw new IllegalArgumentException("Two files of a pack have the name " + file.name() + ".");
            }
        }
        byte[] manifest = Manifest.write(mediaTypes, digests);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            mediaType(zip, at);
            for (EvidenceFile file : files) {
                put(zip, file.name(), file.content(), at);
            }
            put(zip, Manifest.PLACE, manifest, at);
            put(zip, Manifest.SIGNATURE, ManifestSignature.over(manifest, key, at), at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Comes first and is not compressed, so that the kind of the container can be read at a fixed place (EN 319 162-1, A.1). */
    private static void mediaType(ZipOutputStream zip, Instant at) throws IOException {
        byte[] content = EvidencePack.MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content, Instant at) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
