package iti.request;

import iti.access.Principal;
import iti.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Hands documents out to people. The right is asked first: a person who may not read a document neither has it wait for a time-stamp nor
 * makes it leave without one.
 */
@ApplicationScoped
public class HandOut {

    private final Documents documents;
    private final TimeStampRounds timeStamps;

    @Inject
    public HandOut(Documents documents, TimeStampRounds timeStamps) {
        this.documents = documents;
        this.timeStamps = timeStamps;
    }

    /**
     * The document as it leaves. Called outside any transaction, because the time-stamp service may be asked.
     *
     * @throws Problem {@code NOT_FOUND} when it is not there or not for this person
     */
    public PdfFile document(Principal by, UUID message) {
        documents.visible(by, message);
        timeStamps.settle(message);
        SealedDocument document = documents.read(by, message);
        return new PdfFile(document.fileName(), document.content());
    }

    /**
     * The archival copy of a document, whoever asks under the same rules as for the document itself.
     *
     * @throws Problem {@code NOT_FOUND} when there is none, or the document is not for this person
     */
    public PdfFile archivalCopy(Principal by, UUID message) {
        return documents.readArchived(by, message);
    }
}
