package iti.web.board;

import iti.access.People;
import iti.access.Permission;
import iti.access.Principal;
import iti.access.User;
import iti.casefile.CaseFiles;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.request.Side;
import iti.request.TracingRequest;
import iti.request.TracingRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Hands several traces to one officer, all or none. A trace of ours goes with its case. */
@ApplicationScoped
public class Reassignment {

    private final People people;
    private final CaseFiles cases;
    private final TracingRequests requests;

    @Inject
    public Reassignment(People people, CaseFiles cases, TracingRequests requests) {
        this.people = people;
        this.cases = cases;
        this.requests = requests;
    }

    /** People who can take a trace over. */
    @Transactional
    public List<User> officers() {
        return Stream.concat(people.with(Permission.OPEN_TRACES).stream(), people.with(Permission.ANSWER).stream()).distinct()
                .sorted(Comparator.comparing(User::name)).toList();
    }

    /**
     * @param officer identity of the officer
     * @throws Problem {@code INVALID_INPUT} when there is no such officer
     */
    @Transactional
    public void give(Principal by, List<UUID> traces, String officer) {
        by.demand(Permission.ASSIGN);
        User to = officers().stream().filter(u -> u.id().toString().equals(officer)).findFirst()
                .orElseThrow(() -> Problem.invalid(Issue.required("to")));
        for (UUID trace : traces) {
            TracingRequest request = requests.find(by, trace);
            requests.assign(by, trace, to.id(), to.unit().id());
            if (request.side() == Side.REQUESTING) {
                cases.assign(by, request.caseFile(), to.id(), to.unit().id());
            }
        }
    }
}
