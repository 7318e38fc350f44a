package iti.request;

import iti.access.Principal;
import iti.casefile.CaseFiles;
import iti.casefile.CaseReaders;
import iti.casefile.HandlingCode;
import iti.ledger.Ledger;
import iti.ledger.LedgerAct;
import iti.access.People;
import iti.access.Permission;
import iti.problem.Issues;
import iti.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/**
 * The assigned officer or a supervisor decides how a case of ours, or a request of another State, is handled inside the State and who is given
 * access to it by name (ITI 15 (a)). Handling never falls below that of a message it contains.
 */
@ApplicationScoped
public class HandleCase {

    private final CaseFiles cases;
    private final CaseReaders readers;
    private final CaseSubjects subjects;
    private final TracingRequests requests;
    private final Documents documents;
    private final People people;
    private final Ledger ledger;

    @Inject
    public HandleCase(CaseFiles cases, CaseReaders readers, CaseSubjects subjects, TracingRequests requests, Documents documents, People people, Ledger ledger) {
        this.cases = cases;
        this.readers = readers;
        this.subjects = subjects;
        this.requests = requests;
        this.documents = documents;
        this.people = people;
        this.ledger = ledger;
    }

    /**
     * Sets the handling code.
     *
     * @param subject a case file of ours or a request of another State
     * @throws Problem {@code INVALID_INPUT} for a code below that of the content, {@code NOT_PERMITTED} for another person than officer and supervisor
     */
    @Transactional
    public void as(Principal by, UUID subject, HandlingCode code) {
        CaseSubject about = decided(by, subject);
        new Issues().demand(code != null, "handling", "required")
                .demand(code == null || code.compareTo(content(about)) >= 0, "handling", "belowContent").throwIfAny();
        if (about.request() == null) {
            cases.handle(about.id(), code);
        } else {
            requests.byId(about.request()).orElseThrow(Problem::notFound).handle(code);
        }
        ledger.append(about.id(), by.actor(), LedgerAct.HANDLING_CHANGED, about.request(), about.counterpart(), Map.of("code", code.name()));
    }

    /** Gives a person access by name. @throws Problem {@code INVALID_INPUT} when the person's roles do not read such cases, or at {@code H3} */
    @Transactional
    public void give(Principal by, UUID subject, UUID person) {
        CaseSubject about = decided(by, subject);
        new Issues().demand(about.handling() != HandlingCode.H3, "person", "namedPersonsOnly")
                .demand(people.with(about.reading()).stream().anyMatch(u -> u.id().equals(person)), "person", "required").throwIfAny();
        if (readers.give(about.id(), person, by.id())) {
            ledger.append(about.id(), by.actor(), LedgerAct.ACCESS_GIVEN, about.request(), about.counterpart(), Map.of("user", person.toString()));
        }
    }

    /** Ends the access of a person who was given it by name. @throws Problem {@code NOT_FOUND} when the person has none */
    @Transactional
    public void take(Principal by, UUID subject, UUID person) {
        CaseSubject about = decided(by, subject);
        if (!readers.take(about.id(), person)) {
            throw Problem.notFound();
        }
        ledger.append(about.id(), by.actor(), LedgerAct.ACCESS_TAKEN, about.request(), about.counterpart(), Map.of("user", person.toString()));
    }

    /** The highest handling code of what a case or a request contains. */
    HandlingCode content(CaseSubject about) {
        return about.request() != null ? documents.highestHandling(about.request())
                : requests.ofCase(about.id()).stream().map(r -> documents.highestHandling(r.id())).reduce(HandlingCode.H0, HandlingCode::or);
    }

    private CaseSubject decided(Principal by, UUID subject) {
        CaseSubject about = subjects.find(by, subject);
        if (!about.decides(by)) {
            by.demand(Permission.ASSIGN);
        }
        return about;
    }
}
