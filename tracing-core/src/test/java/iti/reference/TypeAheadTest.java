package iti.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeAheadTest {

    private static final Catalogue CATALOGUE = Catalogue.of(ShippedReference.rows(), List.of());
    private static final TypeAhead SHIPPED = new TypeAhead(CATALOGUE);

    @ParameterizedTest
    @CsvSource({"glo, Glock", "GLOCK, Glock", "Гло, Glock", "izhma, Kalashnikov Concern", "Ижмаш, Kalashnikov Concern", "heckler-koch, Heckler & Koch", "H&K, Heckler & Koch",
        "h k, Heckler & Koch", "smith and, Smith & Wesson", "česká zb, Ceska zbrojovka", "cz, Ceska zbrojovka", "Łucznik, FB Radom", "sarsılmaz, Sarsilmaz", "tisaş, Tisas",
        "北方, Norinco", "baretta, Beretta", "bereta, Beretta", "Baikal, Izhevsk Mechanical Plant", "Wesson, Smith & Wesson"})
    void aMakerInAnySpelling(String typed, String expected) {
        assertEquals(expected, SHIPPED.makers(typed, 5).get(0).text());
    }

    @ParameterizedTest
    @CsvSource({"glock, 17, 17", "glock, glock 19, 19", "CZ, 75b, CZ 75", "CZ, cz-75, CZ 75", "Izhmash, АКМ, AKM", "izhmash, ak 47, AK-47", "Walther, ppk/s, PPK/S", "tula, тт, TT-33",
        "Norinco, type-56, Type 56", "Beretta, 92 fs, 92", "Smith & Wesson, m&p9, M&P 9", "FN, ФАЛ, FAL"})
    void aModelOfItsMaker(String maker, String typed, String expected) {
        assertEquals(expected, SHIPPED.models(CATALOGUE.maker(maker).orElseThrow(), typed, 5).get(0).text());
    }

    @ParameterizedTest
    @CsvSource({"9mm, 9x19 mm Parabellum", "9 mm Luger, 9x19 mm Parabellum", "9×19, 9x19 mm Parabellum", "9х19, 9x19 mm Parabellum", "9 x 19 mm, 9x19 mm Parabellum",
        "9 мм Парабеллум, 9x19 mm Parabellum", "'7,62х39', 7.62x39 mm", "7.62x39mm, 7.62x39 mm", ".45, .45 ACP", "45 acp, .45 ACP", "45 auto, .45 ACP", "380, .380 ACP",
        "9 mm kurz, .380 ACP", "9x17, .380 ACP", "5.56 NATO, 5.56x45 mm NATO", "223, .223 Remington", "cal. .22 lr, .22 Long Rifle", "12/76, 12 gauge", "12 bore, 12 gauge",
        "'7,62 Наган', 7.62x38 mm R Nagant", "РПГ-7, 40 mm rocket launcher"})
    void aCalibreByAnyOfItsNames(String typed, String expected) {
        assertEquals(expected, SHIPPED.calibres(typed, 5).get(0).text());
    }

    @Test
    void nothingForWhatIsNothing() {
        assertEquals(List.of(), SHIPPED.makers("qqqqqqq", 5));
        assertEquals(20, SHIPPED.makers("", 20).size(), "the first ones, for a list before anything is typed");
        assertTrue(CATALOGUE.maker("...").isEmpty());
    }

    @Test
    void aHugeReferenceIsAnsweredAsASmallOne() {
        List<ReferenceRow> own = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            own.add(new ReferenceRow(ReferenceKind.MODEL, "own-" + i, Map.of("code", "own-" + i, "maker", "glock", "name", "Model " + Integer.toString(i * 7919, 36), "type", "RIFLE",
                    "source", "test", "confidence", "LOW")));
        }
        TypeAhead typeAhead = new TypeAhead(Catalogue.of(ShippedReference.rows(), own));
        assertEquals(50, typeAhead.models(null, "mo", 50).size());
        assertEquals("Model " + Integer.toString(49_999 * 7919, 36), typeAhead.models(null, "model " + Integer.toString(49_999 * 7919, 36), 50).get(0).text());
        assertEquals(List.of(), typeAhead.models(null, "zzzzzzzz", 50));
    }
}
