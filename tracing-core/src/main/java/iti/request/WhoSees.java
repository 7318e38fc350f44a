package iti.request;

import iti.access.People;
import iti.access.Permission;
import iti.access.Principal;
import iti.casefile.CaseReader;
import iti.casefile.CaseReaders;
import iti.casefile.HandlingCode;
import iti.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who can see a case of ours or a request of another State, and why: each person is asked through the decision itself (ITI 15 (a)). */
@ApplicationScoped
public class WhoSees {

    private final CaseSubjects subjects;
    private final CaseReaders readers;
    private final HandleCase handling;
    private final People people;

    @Inject
    public WhoSees(CaseSubjects subjects, CaseReaders readers, HandleCase handling, People people) {
        this.subjects = subjects;
        this.readers = readers;
        this.handling = handling;
        this.people = people;
    }

    /** The part of the rule that lets a person in. */
    public enum Reason { OFFICER, ALL_UNITS, READER, UNIT, ROLE }

    /** One person who can see it. */
    public record Seer(Principal person, Reason reason) {
    }

    /**
     * @param content the lowest handling code it can be given: the highest of the messages in it
     * @param decides whether the asker may change handling and readers
     * @param others  people whose roles read such cases and who cannot see this one; they could be given access by name
     */
    public record Answer(CaseSubject subject, HandlingCode content, boolean decides, List<Seer> seers, List<CaseReader> readers, List<Principal> others) {
    }

    /**
     * @param subject a case file of ours or a request of another State
     * @throws Problem {@code NOT_FOUND}; {@code NOT_PERMITTED} for another person than the assigned officer, the point of contact and supervisors
     */
    @Transactional
    public Answer of(Principal by, UUID subject) {
        CaseSubject about = subjects.find(by, subject);
        if (!mayAsk(by, about.officer())) {
            by.demand(Permission.READ_ALL_UNITS);
        }
        List<CaseReader> named = readers.of(about.id());
        Set<UUID> names = named.stream().map(CaseReader::person).collect(Collectors.toSet());
        List<Principal> all = people.principals();
        List<Seer> seers = all.stream().filter(p -> subjects.seen(p, subject).isPresent()).map(p -> new Seer(p, reason(about, names, p))).toList();
        Set<UUID> seeing = seers.stream().map(s -> s.person().id()).collect(Collectors.toSet());
        return new Answer(about, handling.content(about), about.decides(by), seers, named,
                all.stream().filter(p -> p.may(about.reading()) && !seeing.contains(p.id())).toList());
    }

    /** Whether this person may ask about a case of this officer. */
    public static boolean mayAsk(Principal by, UUID officer) {
        return by.id().equals(officer) || by.may(Permission.READ_ALL_UNITS);
    }

    private static Reason reason(CaseSubject about, Set<UUID> readers, Principal person) {
        if (person.id().equals(about.officer())) {
            return Reason.OFFICER;
        }
        if (person.may(Permission.READ_ALL_UNITS)) {
            return Reason.ALL_UNITS;
        }
        if (readers.contains(person.id())) {
            return Reason.READER;
        }
        return about.request() == null ? Reason.UNIT : Reason.ROLE;
    }
}
