package iti.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.firearm.Component;
import iti.firearm.FirearmDescription;
import iti.firearm.FirearmType;
import iti.firearm.ManufactureMode;
import iti.firearm.MarkKind;
import iti.firearm.Marking;
import iti.firearm.MarkingStatus;
import iti.problem.Wording;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("ITI-17")
class PlausibilityTest {

    private static final Catalogue CATALOGUE = Catalogue.of(ShippedReference.rows(), List.of());
    private static final Plausibility PLAUSIBILITY = new Plausibility(CATALOGUE);

    private static FirearmDescription weapon(FirearmType type, String make, String model, String calibre, String country, Integer year, ManufactureMode mode, Marking... marks) {
        return new FirearmDescription(type, make, model, calibre, null, country, year, mode, List.of(marks), null);
    }

    private static Marking mark(MarkKind kind, String text) {
        return RoutingRulesTest.mark(kind, text);
    }

    private static List<String> doubts(FirearmDescription weapon) {
        return PLAUSIBILITY.of(weapon, "firearm.").stream().map(d -> d.issue().field() + " " + d.issue().code()).toList();
    }

    @Test
    void aWeaponAsItIsMadeRaisesNoDoubt() {
        assertEquals(List.of(), doubts(weapon(FirearmType.PISTOL_SELF_LOADING, "Glock", "17", "9 mm Luger", "AT", 1990, ManufactureMode.INDUSTRIAL,
                mark(MarkKind.SERIAL, "BCD123"), mark(MarkKind.CALIBRE, "9x19"), mark(MarkKind.IMPORT, "CAI GEORGIA VT 1991"), mark(MarkKind.YEAR, "1990"))));
        assertEquals(List.of(), doubts(weapon(null, null, null, null, null, null, null)));
        assertEquals(List.of(), doubts(weapon(FirearmType.RIFLE, "Nobody Known", "Z1", "9x19", "XB", 1700, null, mark(MarkKind.SERIAL, "1"))));
        assertEquals(List.of(), doubts(weapon(FirearmType.ASSAULT_RIFLE, "Zastava", "M70", "7.62x39", "YU", 1975, null)), "made in the State of its time");
    }

    @Test
    void everyCombinationThatCannotBeIsNamedAtItsField() {
        assertEquals(List.of("firearm.type doubt.type", "firearm.calibre doubt.calibre", "firearm.countryOfManufacture doubt.country", "firearm.yearOfManufacture doubt.yearBeforeModel",
                "firearm.markings.0.text doubt.serial", "firearm.markings.1.text doubt.calibreMark", "firearm.markings.2.text doubt.importBeforeMade", "firearm.markings.3.text doubt.yearMark"),
                doubts(weapon(FirearmType.SHOTGUN, "Glock", "17", ".45 ACP", "US", 1975, null, mark(MarkKind.SERIAL, "1234567"), mark(MarkKind.CALIBRE, "9x19"),
                        mark(MarkKind.IMPORT, "DE 1971"), mark(MarkKind.YEAR, "1977"))));
        assertEquals(List.of("firearm.model doubt.otherMaker"), doubts(weapon(null, "Glock", "PPSh-41", null, null, null, null)));
        assertEquals(List.of("firearm.yearOfManufacture doubt.yearAfterModel"), doubts(weapon(null, "Tula", "SKS", null, null, 1985, null)));
        assertEquals(List.of("firearm.yearOfManufacture doubt.yearBeforeMaker"), doubts(weapon(null, "Glock", null, null, null, 1950, null)));
        assertEquals(List.of("firearm.yearOfManufacture doubt.yearAfterMaker"), doubts(weapon(null, "Llama", null, null, null, 2010, null)));
        assertEquals(List.of("firearm.markings.0.text doubt.importBeforeModel"), doubts(weapon(null, "Glock", "43", null, null, null, null, mark(MarkKind.IMPORT, "DE 2003"))));
    }

    @Test
    void whatFitsBesideTheLetterIsNotHeldAgainstIt() {
        assertEquals(List.of(), doubts(weapon(null, "Colt", "AR-15", "5.56 NATO", null, null, null)), "military and commercial");
        assertEquals(List.of(), doubts(weapon(FirearmType.CARBINE, "Zastava", "M70", "7.62x39", null, null, null)), "a long weapon by another word");
        assertEquals(List.of(), doubts(weapon(FirearmType.FRAME_OR_RECEIVER, "Glock", "17", null, null, null, null)));
        assertEquals(List.of(), doubts(weapon(null, "Glock", "17", "4.6 something", null, null, null)), "a calibre that is not known is no contradiction");
    }

    @ParameterizedTest
    @CsvSource({"Glock, 17, BCD123, true", "Glock, 17, bcd-123, true", "Glock, 17, ABCD123, true", "Glock, 17, ABCD123US, true", "Glock, 17, B[0O]D123, true", "Glock, 17, BC?123, true",
        "Glock, 17, 12345, false", "Glock, 17, BCD12, false", "Glock, nothing, 12345, false", "Beretta, 92, K12345Z, true", "Beretta, 92, 12, false", "Radom, AKM, AB12345, true",
        "Radom, AKM, 12345, false", "Tula, SKS, АБ1234, true", "Izhmekh, PM, AB1234, true", "HS Produkt, HS2000, H12345, true", "Taurus, PT 92, TAB12345, true",
        "Taurus, PT 92, TAB12, false", "Mossberg, 500, R123456, true", "Mossberg, 500, 123, false"})
    void serialNumbersOfAMaker(String make, String model, String serial, boolean fits) {
        assertEquals(fits, doubts(weapon(null, make, model, null, null, null, null, mark(MarkKind.SERIAL, serial))).isEmpty());
    }

    @Test
    void aWeaponWithoutAMakerHasNoMakersNumber() {
        assertEquals(List.of(), doubts(weapon(null, "Glock", "17", null, null, null, ManufactureMode.ADDITIVE_3D, mark(MarkKind.SERIAL, "1"))));
    }

    @Test
    void everyDoubtIsSaidInPlainWords() {
        Wording wording = new Wording(Locale.ENGLISH);
        List<Doubt> doubts = Stream.of(weapon(FirearmType.SHOTGUN, "Glock", "17", ".45 ACP", "US", 1975, null, mark(MarkKind.SERIAL, "1234567"), mark(MarkKind.CALIBRE, "9x19"),
                        mark(MarkKind.IMPORT, "DE 1971"), mark(MarkKind.YEAR, "1977")), weapon(null, "Glock", "PPSh-41", null, null, null, null), weapon(null, "Tula", "SKS", null, null, 1985, null),
                weapon(null, "Llama", null, null, null, 2010, null), weapon(null, "Glock", null, null, null, 1950, null),
                weapon(null, "Glock", "43", null, null, null, null, mark(MarkKind.IMPORT, "DE 2003"))).flatMap(w -> PLAUSIBILITY.of(w, "").stream()).toList();
        assertEquals(13, doubts.size());
        doubts.forEach(d -> {
            assertFalse(wording.sentence(d.issue()).contains("{"), () -> d.issue().code() + ": " + wording.sentence(d.issue()));
            assertFalse(wording.sentence(d.issue()).equals(wording.sentence(new iti.problem.Issue("x", "no such code", java.util.Map.of()))), () -> d.issue().code());
        });
        assertTrue(doubts.stream().anyMatch(d -> wording.sentence(d.issue()).startsWith("Serial numbers of Glock have two to four letters and three digits")));
    }

    @Test
    void lookAlikesAreShownBothWays() {
        List<LookAlikeHint> copies = PLAUSIBILITY.lookAlikes(weapon(null, "Browning", "High Power", null, null, null, null));
        assertTrue(copies.stream().anyMatch(h -> h.maker().equals("Tisas") && h.model().equals("Regent BR9") && h.kind() == Likeness.COPY));
        assertTrue(PLAUSIBILITY.lookAlikes(weapon(null, "Norinco", "Type 56", null, null, null, null)).stream().anyMatch(h -> h.model().equals("AK-47")));
        assertEquals(List.of(), PLAUSIBILITY.lookAlikes(weapon(null, null, "Type 56", null, null, null, null)));
    }

    @Test
    void answerabilityFallsWithEachThingThatIsLacking() {
        Answerability nothing = Answerability.of(weapon(null, null, null, null, null, null, null), CATALOGUE, List.of(), java.util.Set.of(), false);
        assertEquals(0, nothing.points());
        assertEquals(Answerability.Lack.NO_SERIAL, nothing.gaps().get(0).lack(), "the heaviest first");
        assertEquals(new Answerability.Shot(null, null), nothing.photograph().get(0));
        FirearmDescription whole = weapon(FirearmType.PISTOL_SELF_LOADING, "Glock", "17", "9x19", "AT", 1990, null, mark(MarkKind.SERIAL, "BCD123"), mark(MarkKind.IMPORT, "DE 91"),
                mark(MarkKind.PROOF, "{eagle over N}"), new Marking(MarkKind.SERIAL, Component.SLIDE, null, "BCD123", MarkingStatus.READABLE, null));
        assertEquals(new Answerability(100, List.of(), List.of(new Answerability.Shot(MarkKind.SERIAL, Component.SLIDE), new Answerability.Shot(MarkKind.IMPORT, Component.FRAME),
                new Answerability.Shot(MarkKind.PROOF, Component.FRAME))), Answerability.of(whole, CATALOGUE, PLAUSIBILITY.of(whole, "firearm."),
                java.util.Set.of(new Answerability.Photographed(MarkKind.SERIAL, Component.FRAME)), true));
        FirearmDescription damaged = weapon(FirearmType.PISTOL_SELF_LOADING, "Glock", "17", "9x19", "AT", 1990, null, new Marking(MarkKind.SERIAL, Component.FRAME, null, "B?D123",
                MarkingStatus.PARTLY_READABLE, null), new Marking(MarkKind.IMPORT, Component.FRAME, null, null, MarkingStatus.NONE, null));
        Answerability less = Answerability.of(damaged, CATALOGUE, List.of(), java.util.Set.of(), true);
        assertEquals(List.of("SERIAL_READ_IN_PART 13 firearm.markings.0.text", "NO_ORIGIN_MARK 5 firearm.markings", "OTHER_PARTS_NOT_LOOKED_AT 5 firearm.markings",
                "PROOF_MARK_NOT_LOOKED_FOR 2 firearm.markings"), less.gaps().stream().map(g -> g.lack() + " " + g.points() + " " + g.field()).toList());
        assertEquals(75, less.points());
    }
}
