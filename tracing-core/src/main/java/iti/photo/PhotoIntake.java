package iti.photo;

import iti.access.Secrets;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Takes a photo in from outside and draws it anew. Not part of a transaction: decoding takes up to some seconds. Thread-safe. */
@ApplicationScoped
public class PhotoIntake {

    /** Largest file in bytes: 15 MB. */
    public static final int LARGEST = 15 * 1024 * 1024;
    /** Longest side of a photo that is kept, in points: marks stay readable, and eight of them fit into one document. */
    public static final int LONGEST_SIDE = 1800;
    /** Name of the file in issues. */
    public static final String FIELD = "photo.file";

    private static final int AIM = 350 * 1024;
    private static final int THUMBNAIL = 200;
    private static final float THUMBNAIL_QUALITY = 0.6f;
    private static final float FINE = 0.86f;
    private static final float PLAIN = 0.72f;
    private static final int AT_ONCE = 2;
    private static final int PATIENCE = 20;

    private final Semaphore places = new Semaphore(AT_ONCE);

    /**
     * @throws Problem {@code INVALID_INPUT} with {@code fileNeeded}, {@code photoTooLarge}, {@code photoKind}, {@code photoPoints} or
     *                 {@code photoBroken}; {@code TOO_MANY_ATTEMPTS} when too many photos come at once
     */
    public CleanPhoto clean(byte[] file) {
        if (file.length == 0) {
            throw Problem.invalid(Issue.of(FIELD, "fileNeeded"));
        }
        if (file.length > LARGEST) {
            throw Problem.invalid(new Issue(FIELD, "photoTooLarge", Map.of("max", String.valueOf(LARGEST / 1024 / 1024))));
        }
        PhotoFormat format = PhotoFormat.of(file).orElseThrow(() -> Problem.invalid(Issue.of(FIELD, "photoKind")));
        takePlace();
        try {
            Essence essence = Essence.of(format, file);
            Drawing drawing = Drawing.of(format, essence, LONGEST_SIDE);
            byte[] content = drawing.jpeg(FINE);
            if (content.length > AIM) {
                content = drawing.jpeg(PLAIN);
            }
            while (content.length > AIM && drawing.longest() > LONGEST_SIDE / 2) {
                drawing = drawing.within(drawing.longest() * 4 / 5);
                content = drawing.jpeg(PLAIN);
            }
            return new CleanPhoto(content, Secrets.sha256(content), drawing.width(), drawing.height(), drawing.within(THUMBNAIL).jpeg(THUMBNAIL_QUALITY),
                    Secrets.sha256(file), format, file.length, essence.stripped());
        } catch (BrokenPicture e) {
            throw Problem.invalid(Issue.of(FIELD, "photoBroken"));
        } catch (Drawing.TooManyPoints e) {
            throw Problem.invalid(new Issue(FIELD, "photoPoints", Map.of("max", String.valueOf(Drawing.MOST_POINTS / 1_000_000))));
        } finally {
            places.release();
        }
    }

    /** A small picture of a photo that came in a verified document; empty when it is no plain JPEG picture, so that it is not shown. */
    public Optional<byte[]> thumbnail(byte[] photo) {
        return Drawing.ofPlain(photo, THUMBNAIL).map(d -> d.jpeg(THUMBNAIL_QUALITY));
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
                throw Problem.of(ProblemKind.TOO_MANY_ATTEMPTS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(ProblemKind.TOO_MANY_ATTEMPTS);
        }
    }
}
