package iti.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.access.Principal;
import iti.access.Role;
import iti.casefile.CaseFile;
import iti.casefile.RecoveryEvent;
import iti.casefile.RecoveryKind;
import iti.deconfliction.SameWeapons;
import iti.deconfliction.WeaponMatches;
import iti.firearm.Component;
import iti.firearm.FirearmDescription;
import iti.firearm.MarkKind;
import iti.firearm.Marking;
import iti.firearm.MarkingStatus;
import iti.ledger.LedgerAct;
import iti.persistence.CountingDataSource;
import iti.persistence.Databases;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import iti.register.RegisterImport;
import iti.register.RegisterKind;
import iti.register.RegisterSearch;
import iti.register.Registers;
import iti.register.SearchQuota;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same weapon in registers, requests and other cases; what a person may not see gives no sign (ITI 15 (a)). */
@Tag("ITI-15")
class SameWeaponsTest {

    private static FirearmDescription pistol(String make, String serial) {
        return new FirearmDescription(null, make, "NH-9", null, null, null, null, null,
                List.of(new Marking(MarkKind.SERIAL, Component.FRAME, null, serial, MarkingStatus.READABLE, null)), null);
    }

    private static SameWeapons same(Centre a) {
        return same(a, 300);
    }

    private static SameWeapons same(Centre a, int quota) {
        return new SameWeapons(a.em, a.cases, a.requests, new RegisterSearch(a.em, a.ledger, new Registers(a.em, a.ledger), new SearchQuota(a.em, a.ledger, a.clock, quota, 3000)), a.references, a.ledger, a.clock);
    }

    private static WeaponMatches matches(Centre a) {
        return new WeaponMatches(a.em, a.references, a.ledger, a.clock);
    }

    /** The statements without their values, and without the numbers that are fetched for fifty entries at once. */
    private static List<String> asked(CountingDataSource counting) {
        return counting.takeStatements().stream().filter(sql -> !sql.toLowerCase(java.util.Locale.ROOT).matches(".*(next value|nextval).*")).map(sql -> sql.replaceAll("'[^']*'", "?")).toList();
    }

    private static CaseFile opened(Centre a, Principal officer) {
        return a.tx(() -> a.cases.open(officer, new RecoveryEvent(RecoveryKind.FOUND, LocalDate.parse("2026-06-30"), "Harbour", "Harbour Customs", 1, "Found in a container.")));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatThePersonMaySeeIsShown(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark")) {
            a.knows(b, "Brenmark");
            Principal custodian = a.person("custodian", "Cora", "Centre", Role.CUSTODIAN);
            a.tx(() -> new RegisterImport(a.em, a.ledger, a.clock).load(custodian, new ByteArrayInputStream(("register,serial,maker,event_date\nLOST_STOLEN,K0417BS8,Norrholt Arms,2019-11-04\n"
                    + "LOST_STOLEN,K0417BS8,Halden,2019-11-04\nLICENCE,K0417BS9,Norrholt Arms,2019-11-04\n").getBytes(StandardCharsets.UTF_8))));
            CaseFile file = Story.recovered(a);
            Story.issued(a, file);
            CaseFile second = opened(a, a.officer);
            SameWeapons.Finding found = a.tx(() -> same(a).find(a.officer, second.id(), null, pistol("NORRHOLT ARMS", "k-O417 B5[8B]")));
            assertEquals(List.of("Norrholt Arms LOST_STOLEN"), found.recorded().stream().map(c -> c.record().maker() + " " + c.record().register()).toList());
            assertEquals(List.of(file.number()), found.weapons().stream().map(SameWeapons.Elsewhere::caseNumber).toList());
            assertFalse(found.weapons().get(0).sameCase());
            assertEquals(List.of(Status.ISSUED), found.requests().stream().map(SameWeapons.Asked::status).toList());
            assertTrue(a.tx(() -> a.ledger.entries(second.id())).stream().anyMatch(e -> e.act() == LedgerAct.WEAPON_CHECKED && e.details().contains("\"weapons\":\"1\"")
                    && !e.details().contains("0417")));
            assertEquals(List.of(), a.tx(() -> same(a).find(a.officer, second.id(), null, pistol("Halden", "K0417BS8"))).weapons(), "another maker's weapon has the same number");
            assertEquals(1, a.tx(() -> same(a).find(a.officer, second.id(), null, pistol(null, "K0417BS8"))).weapons().size(), "an unknown maker may be this one");
            assertEquals(List.of(), a.tx(() -> same(a).find(a.officer, file.id(), file.firearms().get(0).id(), pistol("Norrholt Arms", "K0417BS8"))).weapons(), "not its own double");
            assertFalse(a.tx(() -> same(a).find(a.officer, second.id(), null, pistol("Norrholt Arms", null))).compared());
            assertTrue(a.tx(() -> same(a).find(a.officer, second.id(), null, pistol("Norrholt Arms", "K04?7BS8"))).recorded().stream()
                    .anyMatch(c -> c.record().register() == RegisterKind.LOST_STOLEN), "a damaged number is looked for in the registers");
            SameWeapons.Finding used = a.tx(() -> same(a, 0).find(a.officer, second.id(), null, pistol("Norrholt Arms", "K0417BS8")));
            assertFalse(used.searched(), "the searches of the day are used up");
            assertEquals(1, used.weapons().size(), "the cases are compared all the same");
            assertEquals(ProblemKind.NOT_PERMITTED, assertThrows(Problem.class, () -> a.tx(() -> same(a).find(a.supervisor, second.id(), null, pistol("X", "1")))).kind());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aHiddenCaseTellsItsOfficerAndNobodyElse(Databases database) {
        CountingDataSource counting = new CountingDataSource(database.fresh());
        try (Centre a = new Centre(Databases.entities(counting.dataSource()), Centre.details("XA", "Alvoria"))) {
            CaseFile hidden = Story.recovered(a);
            CaseFile asking = opened(a, a.otherUnit);
            SameWeapons same = same(a);
            a.tx(() -> same.find(a.otherUnit, asking.id(), null, pistol("Norrholt Arms", "Z0000000")));
            counting.takeStatements();
            SameWeapons.Finding nothing = a.tx(() -> same.find(a.otherUnit, asking.id(), null, pistol("Norrholt Arms", "K0417BS1")));
            List<String> without = asked(counting);
            SameWeapons.Finding hit = a.tx(() -> same.find(a.otherUnit, asking.id(), null, pistol("Norrholt Arms", "K0417BS8")));
            List<String> with = asked(counting);
            assertEquals(nothing, hit, "the asker is shown nothing");
            assertEquals(without, with, "and the database is asked the same");
            assertTrue(with.size() > 4, "statements are counted");
            assertEquals(List.of(), a.tx(() -> matches(a).unseen(a.otherUnit)));
            List<WeaponMatches.Match> told = a.tx(() -> matches(a).unseen(a.officer));
            assertEquals(List.of(hidden.number() + " Otto Other Harbour Customs"), told.stream().map(m -> m.caseNumber() + " " + m.callName() + " " + m.callUnit()).toList());
            a.tx(() -> same.find(a.otherUnit, asking.id(), null, pistol("Norrholt Arms", "K0417BS8")));
            assertEquals(1, a.tx(() -> matches(a).unseen(a.officer)).size(), "looking again tells nothing new");
            a.tx(() -> same.find(a.otherUnit, asking.id(), null, pistol("Halden", "K0417BS8")));
            assertEquals(1, a.tx(() -> matches(a).unseen(a.officer)).size(), "another maker's weapon is another weapon");
            assertThrows(Problem.class, () -> a.tx(() -> {
                matches(a).seen(a.otherUnit, told.get(0).id());
                return null;
            }));
            a.tx(() -> {
                matches(a).seen(a.officer, told.get(0).id());
                return null;
            });
            assertEquals(List.of(), a.tx(() -> matches(a).unseen(a.officer)));
            assertTrue(a.tx(() -> a.ledger.entries(hidden.id())).stream().anyMatch(e -> e.act() == LedgerAct.WEAPON_MATCH_SEEN));
        }
    }
}
