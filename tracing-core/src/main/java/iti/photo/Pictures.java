package iti.photo;

import iti.access.Secrets;
import iti.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** The bytes of all photos. Who may see which is decided where they belong: the caller has found the photo for its person. */
@ApplicationScoped
public class Pictures {

    private final EntityManager em;
    private final PhotoIntake intake;

    @Inject
    public Pictures(EntityManager em, PhotoIntake intake) {
        this.em = em;
        this.intake = intake;
    }

    /** Keeps a photo that was drawn anew here; written at once, so that what refers to it can follow in the same transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(CleanPhoto photo) {
        if (em.find(Picture.class, photo.sha256()) == null) {
            em.persist(new Picture(photo.sha256(), photo.content(), photo.thumbnail()));
            em.flush();
        }
    }

    /** Keeps a photo byte for byte as it came in a verified document. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keepAsItCame(byte[] photo) {
        String sha256 = Secrets.sha256(photo);
        if (em.find(Picture.class, sha256) == null) {
            em.persist(new Picture(sha256, photo, intake.thumbnail(photo).orElse(null)));
        }
    }

    /** @throws Problem {@code NOT_FOUND} */
    @Transactional
    public byte[] content(String sha256) {
        return find(sha256).content().clone();
    }

    /** @throws Problem {@code NOT_FOUND}, also for one that cannot be shown */
    @Transactional
    public byte[] thumbnail(String sha256) {
        byte[] thumbnail = find(sha256).thumbnail();
        if (thumbnail == null) {
            throw Problem.notFound();
        }
        return thumbnail.clone();
    }

    /** Size in bytes. @throws Problem {@code NOT_FOUND} */
    @Transactional
    public int size(String sha256) {
        return find(sha256).content().length;
    }

    private Picture find(String sha256) {
        Picture picture = em.find(Picture.class, sha256);
        if (picture == null) {
            throw Problem.notFound();
        }
        return picture;
    }
}
