package iti.firearm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("ITI-10")
class FirearmTest {

    private static Firearm marked(Marking... markings) {
        return new Firearm(new FirearmDescription(FirearmType.PISTOL_SELF_LOADING, "Norrholt", "NH-9", "9x19 mm", null, null, null, null, List.of(markings), null));
    }

    private static Marking mark(MarkKind kind, Component component, String text) {
        return new Marking(kind, component, null, text, MarkingStatus.READABLE, RestorationMethod.BY_EYE);
    }

    @ParameterizedTest
    @EnumSource(value = Component.class, names = {"FRAME", "RECEIVER", "RECEIVER_UPPER", "RECEIVER_LOWER"})
    void theNumberOnFrameOrReceiverIsThatOfTheWeapon(Component component) {
        Firearm weapon = marked(mark(MarkKind.SERIAL, Component.BARREL, "B1"), mark(MarkKind.IMPORT, component, "XB 15"), mark(MarkKind.SERIAL, component, "K0417BS8"));
        assertEquals("K0417BS8", weapon.serial().orElseThrow().text());
        assertEquals(List.of(Component.BARREL, component, component), weapon.description().markings().stream().map(Marking::component).toList(), "each mark keeps its part");
    }

    @Test
    void anotherPartsNumberStandsInOnlyWhenThereIsNone() {
        assertEquals("S1", marked(mark(MarkKind.PROOF, Component.FRAME, "P"), mark(MarkKind.SERIAL, Component.SLIDE, "S1")).serial().orElseThrow().text());
        assertTrue(marked(mark(MarkKind.MANUFACTURER, Component.FRAME, "NORRHOLT")).serial().isEmpty());
    }
}
