package iti.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import iti.access.Principal;
import iti.access.Role;
import iti.casefile.CaseFile;
import iti.casefile.HandlingCode;
import iti.casefile.WeaponPhoto;
import iti.exchange.Incoming;
import iti.ledger.LedgerAct;
import iti.ledger.LedgerEntry;
import iti.persistence.Databases;
import iti.photo.PhotoSubject;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Roles x handling x every way of reading: what a person may not see looks like what is not there, on all of them alike (ITI 15 (a)). */
@Tag("ITI-15")
class NeedToKnowTest {

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aCaseOfOurs(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            b.knows(a, "Alvoria");
            CaseFile file = Story.recovered(a);
            WeaponPhoto photo = PhotosTest.photographed(a, file, PhotoSubject.MARK, "K0417BS8");
            UUID weapon = file.firearms().get(0).id();
            UUID id = Story.issued(a, file);
            UUID message = a.sent.get(0).message();
            a.deliver(b);
            b.tx(() -> b.acknowledge.acknowledge(b.answering, id, null, null));
            b.deliver(a);
            String received = a.tx(() -> a.reception.newest(a.pointOfContact, 0, 1)).get(0).sha256();
            Principal colleague = a.person("colleague", "Carl Colleague", "Averno Police", Role.OFFICER);
            Map<String, Principal> people = people(a, colleague, a.person("reader", "Rita Reader", "Harbour Customs", Role.OFFICER));
            a.tx(() -> {
                a.handle.give(a.officer, file.id(), people.get("reader").id());
                return null;
            });
            Set<String> always = Set.of("officer", "supervisor", "pointOfContact");
            Map<HandlingCode, Set<String>> expected = Map.of(HandlingCode.H1, with(always, "colleague", "reader"),
                    HandlingCode.H2, with(always, "reader"), HandlingCode.H3, always);
            for (HandlingCode code : List.of(HandlingCode.H1, HandlingCode.H2, HandlingCode.H3)) {
                set(a, a.officer, file.id(), code);
                Map<String, Set<String>> seen = new LinkedHashMap<>();
                people.forEach((name, p) -> {
                    look(seen, "find case", name, () -> found(() -> a.cases.find(p, file.id())));
                    look(seen, "case by number", name, () -> a.cases.numbered(p, file.number()).isPresent());
                    look(seen, "find request", name, () -> found(() -> a.requests.find(p, id)));
                    look(seen, "request by number", name, () -> a.requests.numbered(p, "XA", a.requests.byId(id).orElseThrow().number()).isPresent());
                    look(seen, "list", name, () -> !a.requests.list(p, RequestFilter.ALL, 0, 10).isEmpty());
                    look(seen, "search", name, () -> !a.requests.list(p, new RequestFilter(null, null, null, null, null, "norrholt"), 0, 10).isEmpty());
                    look(seen, "count", name, () -> a.requests.count(p, RequestFilter.ALL) > 0);
                    look(seen, "document", name, () -> a.tx(() -> found(() -> a.documents.read(p, message))));
                    look(seen, "find photo", name, () -> found(() -> a.photos.find(p, photo.id())));
                    look(seen, "small photo", name, () -> found(() -> a.photos.thumbnail(p, photo.id())));
                    look(seen, "photo", name, () -> a.tx(() -> found(() -> a.photos.read(p, photo.id()))));
                    look(seen, "photos of the weapon", name, () -> found(() -> a.photos.of(p, file.id(), weapon)));
                    look(seen, "sent photo", name, () -> a.tx(() -> found(() -> a.carried.read(p, id, photo.sha256()))));
                    look(seen, "print", name, () -> a.tx(() -> found(() -> a.cases.printed(p, file.id()))));
                });
                seen.forEach((path, names) -> assertEquals(expected.get(code), names, path + " at " + code));
                assertEquals(expected.get(code), names(people, a.whoSees.of(a.supervisor, file.id())), "who sees at " + code);
            }
            assertEquals(Set.of("supervisor", "pointOfContact"), receivers(a, people, received), "a file is seen with its request");
            assertEquals(ProblemKind.INVALID_INPUT, assertThrows(Problem.class, () -> a.tx(() -> {
                a.handle.give(a.officer, file.id(), colleague.id());
                return null;
            })).kind(), "no readers at H3");
            assertEquals(List.of(), a.ledgerFindings());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aRequestOfAnotherState(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            b.knows(a, "Alvoria");
            CaseFile file = Story.recovered(a);
            String photo = PhotosTest.photographed(a, file, PhotoSubject.MARK, "K0417BS8").sha256();
            UUID id = Story.issued(a, file);
            a.deliver(b);
            b.tx(() -> b.acknowledge.acknowledge(b.answering, id, null, null));
            String received = b.tx(() -> b.reception.newest(b.pointOfContact, 0, 1)).get(0).sha256();
            UUID message = b.documents.of(id).get(0).message();
            Principal colleague = b.person("colleague", "Carl Colleague", "Centre", Role.ANSWERING_OFFICER);
            Map<String, Principal> people = people(b, colleague, b.person("reader", "Rita Reader", "Centre", Role.ANSWERING_OFFICER));
            b.tx(() -> {
                b.handle.give(b.answering, id, people.get("reader").id());
                return null;
            });
            Set<String> always = Set.of("answering", "supervisor", "pointOfContact");
            Map<HandlingCode, Set<String>> expected = Map.of(HandlingCode.H1, with(always, "colleague", "reader"), HandlingCode.H2, with(always, "reader"), HandlingCode.H3, always);
            for (HandlingCode code : List.of(HandlingCode.H1, HandlingCode.H2, HandlingCode.H3)) {
                set(b, b.answering, id, code);
                Map<String, Set<String>> seen = new LinkedHashMap<>();
                people.forEach((name, p) -> {
                    look(seen, "find", name, () -> found(() -> b.requests.find(p, id)));
                    look(seen, "number", name, () -> b.requests.numbered(p, "XA", b.requests.byId(id).orElseThrow().number()).isPresent());
                    look(seen, "list", name, () -> !b.requests.list(p, RequestFilter.ALL, 0, 10).isEmpty());
                    look(seen, "search", name, () -> !b.requests.list(p, new RequestFilter(null, null, null, null, null, "k0417"), 0, 10).isEmpty());
                    look(seen, "count", name, () -> b.requests.count(p, RequestFilter.ALL) > 0);
                    look(seen, "document", name, () -> b.tx(() -> found(() -> b.documents.read(p, message))));
                    look(seen, "photo", name, () -> b.tx(() -> found(() -> b.carried.read(p, id, photo))));
                    look(seen, "small photo", name, () -> found(() -> b.carried.thumbnail(p, id, photo)));
                });
                seen.forEach((path, names) -> assertEquals(expected.get(code), names, path + " at " + code));
                assertEquals(expected.get(code), receivers(b, people, received), "file at " + code);
                assertEquals(expected.get(code), names(people, b.whoSees.of(b.supervisor, id)), "who sees at " + code);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void handlingRisesWithTheContentAndFallsOnlyByAPersonAndNeverBelowIt(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            b.knows(a, "Alvoria");
            UUID id = Story.issued(a);
            a.deliver(b);
            b.tx(() -> b.acknowledge.acknowledge(b.answering, id, null, null));
            b.tx(() -> b.respond.write(b.answering, id, null, RequestersTest.answer(null), HandlingCode.H2));
            RequestersTest.released(b, id);
            assertEquals(HandlingCode.H2, b.requests.find(b.answering, id).handling());
            b.deliver(a);
            TracingRequest request = a.requests.find(a.officer, id);
            UUID file = request.caseFile();
            assertEquals(HandlingCode.H2, request.handling());
            assertEquals(HandlingCode.H2, a.cases.find(a.officer, file).handling());
            assertEquals(1, acts(a, file, LedgerAct.HANDLING_RAISED));

            Problem low = assertThrows(Problem.class, () -> set(a, a.officer, file, HandlingCode.H1));
            assertEquals("belowContent", low.issues().get(0).code());
            set(a, a.officer, file, HandlingCode.H3);
            set(a, a.supervisor, file, HandlingCode.H2);
            assertEquals(2, acts(a, file, LedgerAct.HANDLING_CHANGED));
            assertEquals(ProblemKind.NOT_PERMITTED, assertThrows(Problem.class, () -> set(a, a.pointOfContact, file, HandlingCode.H3)).kind());
            assertEquals(ProblemKind.NOT_FOUND, assertThrows(Problem.class, () -> set(a, a.otherUnit, file, HandlingCode.H3)).kind());
            assertEquals(HandlingCode.H2, a.whoSees.of(a.officer, file).content());

            a.tx(() -> {
                a.handle.give(a.officer, file, a.otherUnit.id());
                a.handle.give(a.officer, file, a.otherUnit.id());
                return null;
            });
            assertEquals(id, a.requests.find(a.otherUnit, id).id());
            assertEquals(ProblemKind.NOT_PERMITTED, assertThrows(Problem.class, () -> a.whoSees.of(a.otherUnit, file)).kind());
            assertEquals(1, acts(a, file, LedgerAct.ACCESS_GIVEN));
            assertEquals(ProblemKind.INVALID_INPUT, assertThrows(Problem.class, () -> a.tx(() -> {
                a.handle.give(a.officer, file, a.administrator.id());
                return null;
            })).kind(), "an administrator reads no cases");
            a.tx(() -> {
                a.handle.take(a.supervisor, file, a.otherUnit.id());
                return null;
            });
            assertEquals(ProblemKind.NOT_FOUND, assertThrows(Problem.class, () -> a.requests.find(a.otherUnit, id)).kind());
            assertEquals(1, acts(a, file, LedgerAct.ACCESS_TAKEN));
        }
    }

    private static Map<String, Principal> people(Centre centre, Principal colleague, Principal reader) {
        Map<String, Principal> people = new LinkedHashMap<>();
        people.put("officer", centre.officer);
        people.put("colleague", colleague);
        people.put("otherUnit", centre.otherUnit);
        people.put("reader", reader);
        people.put("supervisor", centre.supervisor);
        people.put("pointOfContact", centre.pointOfContact);
        people.put("answering", centre.answering);
        people.put("administrator", centre.administrator);
        people.put("custodian", centre.person("custodian", "Cora Custodian", "Averno Police", Role.CUSTODIAN));
        people.put("auditor", centre.auditor);
        return people;
    }

    private static Set<String> receivers(Centre centre, Map<String, Principal> people, String file) {
        Set<String> finds = new TreeSet<>();
        people.forEach((name, p) -> {
            if (p.may(iti.access.Permission.RECEIVE)) {
                boolean found = found(() -> centre.reception.find(p, file));
                assertEquals(found, centre.reception.newest(p, 0, 10).stream().anyMatch(i -> i.sha256().equals(file)), name);
                assertEquals(found, centre.reception.count(p, Incoming.State.PLACED) > 0, name);
                if (found) {
                    finds.add(name);
                }
            } else if (p.may(iti.access.Permission.READ_INCOMING)) {
                finds.add(name);
            }
        });
        return finds;
    }

    private static Set<String> names(Map<String, Principal> people, WhoSees.Answer answer) {
        Set<UUID> ids = answer.seers().stream().map(s -> s.person().id()).collect(Collectors.toSet());
        return people.entrySet().stream().filter(e -> ids.contains(e.getValue().id())).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static Set<String> with(Set<String> names, String... more) {
        List<String> all = new ArrayList<>(names);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    private static void set(Centre centre, Principal by, UUID subject, HandlingCode code) {
        centre.tx(() -> {
            centre.handle.as(by, subject, code);
            return null;
        });
    }

    private static void look(Map<String, Set<String>> seen, String path, String name, BooleanSupplier sees) {
        seen.computeIfAbsent(path, p -> new TreeSet<>());
        if (sees.getAsBoolean()) {
            seen.get(path).add(name);
        }
    }

    private static boolean found(Runnable read) {
        try {
            read.run();
            return true;
        } catch (Problem problem) {
            assertEquals(ProblemKind.NOT_FOUND, problem.kind());
            return false;
        }
    }

    private static long acts(Centre centre, UUID chain, LedgerAct act) {
        return centre.ledger.entries(chain).stream().map(LedgerEntry::act).filter(act::equals).count();
    }
}
