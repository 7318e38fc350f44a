package iti.request;

import iti.access.Principal;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.message.AttachedPhotos;
import iti.message.MessageKind;
import iti.message.PhotoDescription;
import iti.message.PhotoExtraction;
import iti.message.TracingMessage;
import iti.photo.Pictures;
import iti.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The photos that documents of a request carried, in either direction (ITI 17 (b), 21). Those of the other State are taken from the
 * verified file when it comes, by the digests that its signed data state. Who sees the request sees them.
 */
@ApplicationScoped
public class CarriedPhotos {

    private final TracingRequests requests;
    private final Documents documents;
    private final PhotoExtraction extraction;
    private final Pictures pictures;
    private final Ledger ledger;

    @Inject
    public CarriedPhotos(TracingRequests requests, Documents documents, PhotoExtraction extraction, Pictures pictures, Ledger ledger) {
        this.requests = requests;
        this.documents = documents;
        this.extraction = extraction;
        this.pictures = pictures;
        this.ledger = ledger;
    }

    /**
     * A photo as the last document that carried it says.
     *
     * @param kind    of that document
     * @param from    the State that sent it
     * @param at      when it left or was placed here
     */
    public record Carried(PhotoDescription photo, UUID message, MessageKind kind, String from, Instant at) {
    }

    /** The photos of a request that was loaded for its person, in the order in which they came; each once. */
    @Transactional
    public List<Carried> of(UUID request) {
        Map<String, Carried> carried = new LinkedHashMap<>();
        documents.exchanged(request).forEach(d -> documents.message(d).photos()
                .forEach(p -> carried.put(p.sha256(), new Carried(p, d.message(), d.kind(), d.from(), d.at()))));
        return List.copyOf(carried.values());
    }

    /** The small picture, for lists. @throws Problem {@code NOT_FOUND}, also for one that cannot be shown */
    @Transactional
    public byte[] thumbnail(Principal by, UUID request, String sha256) {
        demandCarried(requests.find(by, request), sha256);
        return pictures.thumbnail(sha256);
    }

    /** The photo itself, byte for byte as it was attached, with an entry that it was seen. @throws Problem {@code NOT_FOUND}, also for one that cannot be shown */
    @Transactional
    public byte[] read(Principal by, UUID request, String sha256) {
        TracingRequest about = requests.find(by, request);
        demandCarried(about, sha256);
        pictures.thumbnail(sha256);
        ledger.append(about.chain(), by.actor(), LedgerAct.PHOTO_READ, about.id(), null, Map.of("sha256", sha256));
        return pictures.content(sha256);
    }

    /**
     * Keeps the photos of a document that arrived.
     *
     * @param file verified as good
     * @throws IllegalStateException when one is missing that the data state, which a good file cannot be
     */
    void take(TracingMessage message, byte[] file) {
        if (message.photos().isEmpty()) {
            return;
        }
        AttachedPhotos attached = extraction.of(file, message);
        message.photos().forEach(p -> pictures.keepAsItCame(attached.file(p.sha256())
                .orElseThrow(() -> new IllegalStateException("a verified file lacks the photo " + p.sha256()))));
    }

    private void demandCarried(TracingRequest request, String sha256) {
        if (of(request.id()).stream().noneMatch(c -> c.photo().sha256().equals(sha256))) {
            throw Problem.notFound();
        }
    }
}
