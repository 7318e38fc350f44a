package iti.firearm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import iti.message.CodeNames;
import iti.problem.Issue;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirearmDescriptionTest {

    private static final Marking SERIAL = new Marking(MarkKind.SERIAL, Component.FRAME, null, "K0417BS8", MarkingStatus.READABLE, RestorationMethod.BY_EYE);

    private static List<String> missing(FirearmType type, String make, String calibre, List<Marking> markings) {
        return new FirearmDescription(type, make, "NH-9", calibre, null, null, null, null, markings, null).missing("").list().stream().map(Issue::field).toList();
    }

    @ParameterizedTest
    @Tag("ITI-4")
    @ValueSource(strings = {"REVOLVER", "PISTOL_SELF_LOADING", "RIFLE", "CARBINE", "SMG", "ASSAULT_RIFLE", "LMG", "SHOTGUN", "HMG", "GRENADE_LAUNCHER", "PORTABLE_AA_GUN",
        "PORTABLE_AT_GUN", "RECOILLESS_RIFLE", "AT_MISSILE_ROCKET_LAUNCHER", "MANPADS_LAUNCHER", "MORTAR_LT_100MM", "UNKNOWN"})
    void eachTypeOfWeaponCanBeTracedAndHasAName(String code) {
        FirearmType type = FirearmType.valueOf(code);
        assertEquals(List.of(), missing(type, "Norrholt", "9x19 mm", List.of(SERIAL)));
        assertNotEquals(code, new CodeNames(Locale.ENGLISH).name(type));
    }

    @Test
    @Tag("ITI-17")
    void typeMakeCalibreAndMarksAreAskedForAtOnce() {
        assertEquals(List.of("type", "calibre", "make", "markings"), missing(null, " ", null, List.of()));
    }

    @Test
    @Tag("ITI-10")
    @Tag("ITI-17")
    void aMarkWithoutItsPartIsNotComplete() {
        assertEquals(List.of("markings.0.component"),
                missing(FirearmType.RIFLE, "Norrholt", "7.62x39 mm", List.of(new Marking(MarkKind.SERIAL, null, "left", "K0417BS8", MarkingStatus.READABLE, null))));
    }

    @Test
    @Tag("ITI-7")
    void aMarkSaysInWhatStateItIsAndNeedsNoText() {
        assertEquals(List.of("markings.0.status"), missing(FirearmType.RIFLE, "Norrholt", "7.62x39 mm", List.of(new Marking(MarkKind.SERIAL, Component.FRAME, null, "K0417BS8", null, null))));
        assertEquals(List.of(), missing(FirearmType.RIFLE, "Norrholt", "7.62x39 mm", List.of(new Marking(MarkKind.SERIAL, Component.FRAME, null, null, MarkingStatus.OBLITERATED, null))));
    }
}
