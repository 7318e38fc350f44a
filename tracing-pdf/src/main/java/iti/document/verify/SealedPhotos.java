package iti.document.verify;

import iti.document.PhotoFiles;
import iti.document.verify.Attachments.Attachment;
import iti.message.AttachedPhotos;
import iti.message.PhotoDescription;
import iti.message.PhotoExtraction;
import iti.message.TracingMessage;
import iti.photo.PagePicture;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The photos of a sealed document: attached files whose digests its signed data state. Thread-safe. */
@ApplicationScoped
public class SealedPhotos implements PhotoExtraction {

    @Override
    public AttachedPhotos of(byte[] file, TracingMessage message) {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return of(Attachments.of(pdf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AttachedPhotos of(Attachments attachments) {
        Map<String, byte[]> byDigest = new HashMap<>();
        photos(attachments).forEach(a -> byDigest.put(a.sha256(), a.content()));
        return AttachedPhotos.of(byDigest);
    }

    /** What is wrong with the photos of a document, in one sentence; empty when those attached are those that its data state, each once. */
    static Optional<String> fault(Attachments attachments, TracingMessage message) {
        Map<String, Attachment> attached = new HashMap<>();
        for (Attachment photo : photos(attachments)) {
            if (attached.put(photo.sha256(), photo) != null) {
                return Optional.of("A photo is attached twice.");
            }
        }
        Set<String> stated = new HashSet<>();
        for (PhotoDescription photo : message.photos()) {
            Attachment found = attached.get(photo.sha256());
            if (found == null) {
                return Optional.of("The photo \"" + photo.fileName() + "\" that the data state is not attached, or was replaced.");
            }
            if (!stated.add(photo.sha256()) || !photo.fileName().equals(found.name()) || photo.size() != found.content().length) {
                return Optional.of("The data and the attached photo \"" + photo.fileName() + "\" differ in name or size, or the data state it twice.");
            }
            Optional<PagePicture> picture = PagePicture.of(found.content(), 1);
            if (picture.isEmpty()) {
                return Optional.of("The attached photo \"" + photo.fileName() + "\" is no plain JPEG picture.");
            }
        }
        return attached.keySet().stream().filter(digest -> !stated.contains(digest)).findFirst().map(digest -> "A file is attached as a photo that the data do not state.");
    }

    private static List<Attachment> photos(Attachments attachments) {
        return attachments.files().stream().filter(a -> PhotoFiles.RELATIONSHIP.equals(a.relationship())).toList();
    }
}
