package iti.web.casefile;

import static iti.web.frame.RenderedViews.render;
import static iti.web.frame.RenderedViews.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import iti.firearm.Action;
import iti.firearm.Component;
import iti.firearm.FirearmDescription;
import iti.firearm.FirearmPart;
import iti.firearm.FirearmType;
import iti.firearm.ManufactureMode;
import iti.firearm.MarkKind;
import iti.firearm.Marking;
import iti.firearm.MarkingStatus;
import iti.firearm.Original;
import iti.web.frame.Words;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Weapons that no factory made as they are: what is not known of them takes no line and is never called null. */
@Tag("ITI-10")
class UnusualWeaponPagesTest {

    private static final Marking NONE = new Marking(MarkKind.SERIAL, Component.RECEIVER, null, null, MarkingStatus.NONE, null);
    private static final Words WORDS = new Words(Locale.ENGLISH, ZoneOffset.UTC, code -> "State " + code);

    private static FirearmDescription weapon(String make, String model, ManufactureMode mode, List<FirearmPart> parts, Original original) {
        return new FirearmDescription(FirearmType.SHOTGUN, make, model, "12", Action.SINGLE_SHOT, null, null, mode, List.of(NONE), null, parts, original);
    }

    private static String page(FirearmDescription weapon) {
        return render("<th:block th:replace=\"~{parts.html :: weapon(${w})}\"/>", Map.of("w", weapon));
    }

    @Test
    void aWeaponWithoutMakerHasNoEmptyLines() {
        String page = page(weapon(null, null, ManufactureMode.CRAFT, List.of(), null));
        says(page, "Shotgun", "12", "Craft", "No mark there");
        assertFalse(page.contains("Make<") || page.contains("Model<") || page.contains("null"), page);
        says(page(weapon("Norrholt", "NH-9", ManufactureMode.INDUSTRIAL, List.of(), null)), "Make</dt><dd>Norrholt", "Model</dt><dd>NH-9");
    }

    @Test
    void anOriginalAndAPartAreNamedByWhatIsKnown() {
        String page = page(weapon(null, null, ManufactureMode.CONVERTED, List.of(new FirearmPart(Component.BARREL, null, null, "XB", "cut down"), new FirearmPart(Component.BOLT, "Calder", null, null, null)),
                new Original(null, "914")));
        says(page, "<dd>914</dd>", "State XB", "cut down", "Calder");
        assertFalse(page.contains("null"), page);
    }

    @Test
    void aStateThatIsNotInTheDirectoryIsNamedByItsCodeOnce() {
        assertEquals("State XB (XB)", WORDS.stateAndCode("XB"));
        assertEquals("RS", new Words(Locale.ENGLISH, ZoneOffset.UTC, code -> code).stateAndCode("RS"));
    }

    @Test
    void inShortItIsCalledByItsTypeWhenItHasNoMaker() {
        assertEquals("Shotgun", WORDS.weapon(weapon(null, null, ManufactureMode.CRAFT, List.of(), null)));
        assertEquals("FGC-9", WORDS.weapon(weapon(null, "FGC-9", ManufactureMode.ADDITIVE_3D, List.of(), null)));
        assertEquals("Norrholt NH-9", WORDS.named("Norrholt", "NH-9"));
    }
}
