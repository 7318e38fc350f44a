package iti.web.incoming;

import iti.message.MessageBody;
import iti.message.MessageKind;
import iti.request.Documents;
import iti.request.Procedure;
import iti.request.SealedDocument;
import iti.request.Status;
import iti.request.TracingRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the other State said since that changes the work on its request: withdrawn, taken up again, corrected, reminded (ITI 16 to 19). */
@ApplicationScoped
public class Changes {

    private final Documents documents;

    @Inject
    public Changes(Documents documents) {
        this.documents = documents;
    }

    List<Change> of(TracingRequest request, List<SealedDocument> papers) {
        List<Change> changes = new ArrayList<>();
        if (request.status() == Status.WITHDRAWN) {
            last(papers, d -> d.kind() == MessageKind.WITHDRAWAL).ifPresent(d -> {
                MessageBody.Withdrawal withdrawal = documents.message(d).body(MessageBody.Withdrawal.class);
                changes.add(new Change("change.withdrawn", d, withdrawal.reason(), withdrawal.explanation()));
            });
        }
        if (request.status().awaitsResponse()) {
            last(papers, d -> d.kind() == MessageKind.REOPENING)
                    .ifPresent(d -> changes.add(new Change("change.reopened", d, null, documents.message(d).body(MessageBody.Reopening.class).newFacts())));
            last(papers, d -> d.step() == Procedure.CORRECT_REQUEST)
                    .ifPresent(d -> changes.add(new Change("change.corrected", d, null, documents.message(d).body(MessageBody.Correction.class).explanation())));
        }
        last(papers, d -> d.step() == Procedure.REMIND).filter(d -> stillOwed(request, papers, d))
                .ifPresent(d -> changes.add(new Change("change.reminded", d, null, documents.message(d).body(MessageBody.Reminder.class).text())));
        return changes;
    }

    /** Whether nothing of the kind that was called to mind has left since. */
    private boolean stillOwed(TracingRequest request, List<SealedDocument> papers, SealedDocument reminder) {
        MessageKind of = MessageKind.valueOf(documents.message(reminder).body(MessageBody.Reminder.class).of());
        boolean given = papers.stream().anyMatch(d -> d.exchanged() && d.kind() == of && d.at().isAfter(reminder.at()));
        return !given && (request.status().awaitsResponse() || of == MessageKind.CLARIFICATION || of == MessageKind.CONSENT);
    }

    private static Optional<SealedDocument> last(List<SealedDocument> papers, Predicate<SealedDocument> which) {
        return papers.stream().filter(SealedDocument::counts).filter(which).reduce((a, b) -> b);
    }
}
