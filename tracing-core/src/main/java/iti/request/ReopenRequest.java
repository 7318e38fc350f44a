package iti.request;

import iti.access.Permission;
import iti.access.Principal;
import iti.casefile.CaseFile;
import iti.casefile.CaseFiles;
import iti.message.MessageBody.Reopening;
import iti.message.MessageKind;
import iti.problem.Issues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A closed request is taken up again because of new facts, with the weapon as it is described now (ITI 16, 17); the clocks begin anew. */
@ApplicationScoped
public class ReopenRequest {

    private final TracingRequests requests;
    private final CaseFiles cases;
    private final Correspondence correspondence;
    private final Workflow workflow;

    @Inject
    public ReopenRequest(TracingRequests requests, CaseFiles cases, Correspondence correspondence, Workflow workflow) {
        this.requests = requests;
        this.cases = cases;
        this.correspondence = correspondence;
        this.workflow = workflow;
    }

    @Transactional
    public TracingRequest propose(Principal by, UUID id, Long version, String newFacts) {
        by.demand(Permission.OPEN_TRACES);
        TracingRequest request = requests.forChange(by, id, version);
        workflow.demand(request, Procedure.REOPEN);
        CaseFile file = cases.find(by, request.caseFile());
        RequestSubject subject = RequestSubject.of(request, file);
        Issues issues = new Issues().demandText(newFacts, "newFacts").limit(newFacts, 4000, "newFacts");
        subject.missing().list().forEach(issues::add);
        issues.throwIfAny();
        correspondence.propose(by, request, Procedure.REOPEN, MessageKind.REOPENING, null, new Reopening(newFacts.strip(), subject.firearm(), subject.schedule()));
        return request;
    }
}
