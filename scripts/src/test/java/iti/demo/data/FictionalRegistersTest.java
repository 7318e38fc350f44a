package iti.demo.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FictionalRegistersTest {

    private static final int FIREARMS = 20_000;
    private static final List<String> STATES = List.of("XA", "XB");
    private static final FictionalRegisters REGISTERS = new FictionalRegisters(STATES, FIREARMS, 17);

    @Test
    void sameSeedGivesTheSameFileAndAnotherSeedAnother() {
        String file = new FictionalRegisters(STATES, 300, 5).csv("XB");
        assertEquals(file, new FictionalRegisters(STATES, 300, 5).csv("XB"));
        assertNotEquals(file, new FictionalRegisters(STATES, 300, 6).csv("XB"));
    }

    @Test
    void eachStateKnowsTheNumberAskedFor() {
        for (String state : STATES) {
            assertTrue(weapons(state).size() >= FIREARMS, state + " " + weapons(state).size());
        }
    }

    @Test
    void sharesOfTypesAndCalibresFollowThePublishedOnes() {
        Map<String, Double> types = shares(RegisterRecord::type);
        assertEquals(79.0, types.get("PISTOL_SELF_LOADING"), 1.5);
        assertEquals(9.3, types.get("RIFLE"), 1.0);
        assertEquals(5.7, types.get("REVOLVER"), 1.0);
        assertEquals(4.2, types.get("SHOTGUN"), 1.0);
        Map<String, Double> calibres = shares(RegisterRecord::calibre);
        assertEquals(49.1, calibres.get("9x19"), 1.5);
        assertEquals(9.9, calibres.get(".40 S&W"), 1.0);
        assertEquals(6.7, calibres.get(".380 ACP"), 1.0);
        assertEquals(6.3, calibres.get(".22 LR"), 1.0);
        assertEquals(5.6, calibres.get(".45 ACP"), 1.0);
    }

    @Test
    void everyKindOfRegisterIsThere() {
        Set<String> kinds = REGISTERS.of("XB").stream().map(RegisterRecord::register).collect(Collectors.toSet());
        assertEquals(Set.of("MANUFACTURE", "IMPORT", "EXPORT", "TRANSFER", "LICENCE", "LOST_STOLEN", "DEACTIVATED", "DESTROYED"), kinds);
    }

    @Test
    void aWeaponIsHandedOnByWhoeverHeldIt() {
        for (List<RegisterRecord> life : weapons("XA").values()) {
            for (int i = 1; i < life.size(); i++) {
                RegisterRecord before = life.get(i - 1);
                RegisterRecord here = life.get(i);
                assertFalse(here.eventDate().isBefore(before.eventDate()), here.csv());
                if (!here.register().equals("IMPORT")) {
                    assertEquals(before.toParty(), here.fromParty(), here.csv());
                }
            }
        }
    }

    @Test
    void anExportToTheOtherStateIsItsImport() {
        Map<String, List<RegisterRecord>> other = weapons("XB");
        long checked = 0;
        for (RegisterRecord export : REGISTERS.of("XA")) {
            if (export.register().equals("EXPORT") && export.state().equals("XB") && export.eventDate().isBefore(FictionalRegisters.LAST_DAY.minusDays(40))) {
                assertTrue(other.get(key(export)).stream().anyMatch(r -> r.register().equals("IMPORT") && r.state().equals("XA")
                        && r.toParty().equals(export.toParty()) && r.eventDate().isAfter(export.eventDate())), export.csv());
                checked++;
            }
        }
        assertTrue(checked > 100);
    }

    @Test
    void noEventLiesAfterTheLastDayAndOnlyLicencesNameAPerson() {
        for (String state : STATES) {
            for (RegisterRecord record : REGISTERS.of(state)) {
                assertFalse(record.eventDate().isAfter(FictionalRegisters.LAST_DAY), record.csv());
                assertEquals(record.register().equals("LICENCE"), !record.holder().isEmpty(), record.csv());
                assertTrue(record.state().matches("X[A-F]"), record.csv());
            }
        }
    }

    @Test
    void thePistolOfTheStoryIsInBrenmark() {
        List<RegisterRecord> life = weapons("XB").get("Norrholt Arms " + StoryWeapons.PISTOL);
        assertEquals(List.of("IMPORT", "TRANSFER", "LICENCE", "TRANSFER", "EXPORT"), life.stream().map(RegisterRecord::register).toList());
        assertEquals("IMPORT,K0417BS8,Norrholt Arms,NH-9,PISTOL_SELF_LOADING,9x19,2014,2015-03-03,Norrholt Arms,\"Orla Trading, Kestro\",XC,IM 15/0087,", life.get(0).csv());
        assertEquals("XD EX 19/0442 2019-05-14", life.get(4).state() + " " + life.get(4).document() + " " + life.get(4).eventDate());
    }

    private static String key(RegisterRecord record) {
        return record.maker() + " " + record.serial();
    }

    private static Map<String, List<RegisterRecord>> weapons(String state) {
        return REGISTERS.of(state).stream().sorted(Comparator.comparing(RegisterRecord::eventDate)).collect(Collectors.groupingBy(FictionalRegistersTest::key));
    }

    private static Map<String, Double> shares(Function<RegisterRecord, String> what) {
        Map<String, Double> shares = new HashMap<>();
        Set<String> seen = new HashSet<>();
        STATES.stream().flatMap(s -> REGISTERS.of(s).stream()).filter(r -> seen.add(key(r))).forEach(r -> shares.merge(what.apply(r), 1.0, Double::sum));
        shares.replaceAll((k, v) -> 100 * v / seen.size());
        return shares;
    }
}
