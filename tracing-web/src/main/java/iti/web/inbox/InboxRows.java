package iti.web.inbox;

import iti.access.Principal;
import iti.exchange.Incoming;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import iti.request.Documents;
import iti.request.SealedDocument;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Joins the files that came in with the requests they belong to, as far as the reader may see these. */
@ApplicationScoped
public class InboxRows {

    private final TracingRequests requests;
    private final Documents documents;

    @Inject
    public InboxRows(TracingRequests requests, Documents documents) {
        this.requests = requests;
        this.documents = documents;
    }

    List<InboxRow> of(Principal reader, List<Incoming> files) {
        return files.stream().map(f -> of(reader, f)).toList();
    }

    InboxRow of(Principal reader, Incoming file) {
        Optional<SealedDocument> document = file.request() == null ? Optional.empty() : documents.byMessage(file.message());
        boolean fits = file.state() == Incoming.State.CROSSED && document.filter(d -> d.stage() == SealedDocument.Stage.PLACED).isPresent();
        return new InboxRow(file, fits ? Incoming.State.PLACED : file.state(), document.map(d -> d.kind().name()).orElse(null),
                request(reader, file).orElse(null));
    }

    private Optional<TracingRequest> request(Principal reader, Incoming file) {
        if (file.request() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(requests.find(reader, file.request()));
        } catch (Problem hidden) {
            if (hidden.kind() == ProblemKind.NOT_FOUND) {
                return Optional.empty();
            }
            throw hidden;
        }
    }
}
