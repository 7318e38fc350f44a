package iti.firearm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SerialNumberTest {

    @ParameterizedTest
    @CsvSource({"ab-12 34, AB1234", "007/1961, 0071961", "٠٤٧А, 047А", "۱۲۳, 123", "жк 12, ЖК12", "ＡＢ１, AB1", "-- //, ''"})
    @Tag("ITI-7")
    void normalisedIsUpperCaseLettersAndDigitsOfAnyScript(String engraved, String normalised) {
        assertEquals(normalised, new SerialNumber(engraved).normalised());
        assertEquals(engraved, new SerialNumber(engraved).engraved());
    }

    @ParameterizedTest
    @CsvSource({"O0, 00", "1IL, 111", "S5, 55", "B8, 88", "DQ2Z6G, DQ2Z6G", "ВОЅ, 805", "ΑΒΟ, A80", "Ж, Ж", "КМ З, KM3"})
    void foldedTakesTheClassesAndTheTwins(String engraved, String folded) {
        assertEquals(folded, new SerialNumber(engraved).folded());
    }

    @Test
    void sameIgnoresSeparatorsAndCaseOnly() {
        assertTrue(new SerialNumber("b-047 1").sameAs(new SerialNumber("B0471")));
        assertFalse(new SerialNumber("BO471").sameAs(new SerialNumber("B0471")));
        assertFalse(new SerialNumber("0471").sameAs(new SerialNumber("471")));
    }

    @Test
    void lookAlikesAreNotThemselves() {
        assertTrue(LookAlikes.lookAlike('0', 'O'));
        assertTrue(LookAlikes.lookAlike('А', 'A'));
        assertFalse(LookAlikes.lookAlike('0', '0'));
        assertFalse(LookAlikes.lookAlike('2', 'Z'));
    }
}
