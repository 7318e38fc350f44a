package iti.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.firearm.MarkText;
import iti.firearm.SerialNumber;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SearchQuestionsTest {

    private static final int WEAPONS = 20_000;

    @Test
    void aWeaponIsMadeAgainFromSeedAndNumber() {
        assertEquals(new SearchSerials(7).weapon(123_456), new SearchSerials(7).weapon(123_456));
        assertNotEquals(new SearchSerials(7).weapon(123_456).serial(), new SearchSerials(8).weapon(123_456).serial());
    }

    @Test
    void sixtyMakersOfWhichTheLargestHasAFifthUseSeventeenForms() {
        SearchSerials serials = new SearchSerials(7);
        Map<String, Long> makers = LongStream.range(0, WEAPONS).mapToObj(serials::weapon).collect(Collectors.groupingBy(SearchSerials.Weapon::maker, Collectors.counting()));
        assertEquals(60, makers.size());
        double largest = (double) makers.values().stream().max(Long::compare).orElseThrow() / WEAPONS;
        assertEquals(0.21, largest, 0.02);
        Set<String> forms = LongStream.range(0, WEAPONS).mapToObj(n -> serials.weapon(n).serial().replaceAll("[A-Z]", "L").replaceAll("[0-9]", "D")).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("DDD", "DDDD", "DDD LL DDDDD", "DDD-DDDDD", "DDDDD", "DDDDDD", "DDDDDDD", "DDDDDDDD", "DDDDDDL", "DD-DDDDDDDD", "DDDDLLDDDD", "LDDDDD/DDDD", "LDDDDDD", "LDDDDDDL",
                "LLDDDDD", "LLDDDDDD", "LLL DDDDD", "LLLDDD", "LLLDDDDDD", "LLLLDDD"), forms);
    }

    @ParameterizedTest
    @EnumSource(SearchDamage.class)
    void eachDamageLeavesAMarkThatCanBeSearched(SearchDamage damage) {
        SplittableRandom random = new SplittableRandom(7);
        SearchSerials serials = new SearchSerials(7);
        for (int i = 0; i < 500; i++) {
            String serial = new SerialNumber(serials.weapon(i).serial()).normalised();
            if (serial.length() >= 5) {
                MarkText mark = MarkText.parse(damage.mark(serial, random), "serial");
                assertTrue(!mark.illegible(), mark::typed);
                assertEquals(damage.words().contains("3 illegible") ? 3 : damage == SearchDamage.THREE_LEADING ? 3 : damage == SearchDamage.ONE ? 1 : damage == SearchDamage.TWO ? 2 : 0,
                        mark.count(MarkText.Certainty.UNREADABLE), mark::typed);
            }
        }
    }
}
