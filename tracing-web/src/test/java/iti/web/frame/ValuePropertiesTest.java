package iti.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import ognl.Ognl;
import ognl.OgnlException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ValuePropertiesTest {

    /** A value as pages show it. */
    public record Line(String serial, boolean stolen, List<String> marks) {

        public boolean isLate() {
            return true;
        }

        public String getPlace() {
            return "Kestro";
        }

        public String broken() {
            throw new IllegalStateException("as it may happen");
        }
    }

    private static final Line LINE = new Line("XBK0?1", false, List.of("a", "b"));

    @BeforeAll
    static void install() {
        ValueProperties.install();
    }

    @Test
    void componentsAndGettersAreProperties() throws OgnlException {
        assertEquals("XBK0?1", read("serial"));
        assertEquals(false, read("stolen"));
        assertEquals(true, read("late"));
        assertEquals("Kestro", read("place"));
        assertEquals("b", read("marks[1]"));
        assertEquals(2, read("marks.size"));
    }

    @Test
    void mapsAndOtherValuesAreReadAsBefore() throws OgnlException {
        assertEquals(6, Ognl.getValue("line.serial.length()", Map.of("line", LINE)));
        assertEquals("NONE", Ognl.getValue("k.name", Map.of("k", Kind.NONE)));
    }

    enum Kind { NONE }

    @Test
    void whatIsNotThereAndWhatFailsIsSaid() {
        assertThrows(OgnlException.class, () -> read("nothing"));
        OgnlException failed = assertThrows(OgnlException.class, () -> read("broken"));
        assertEquals("as it may happen", failed.getReason().getMessage());
    }

    private static Object read(String expression) throws OgnlException {
        return Ognl.getValue(expression, LINE);
    }
}
