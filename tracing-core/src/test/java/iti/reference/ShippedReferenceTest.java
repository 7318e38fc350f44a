package iti.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.firearm.FirearmType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables that come with the release: enough rows, each with source and confidence, none that names what is not there. */
class ShippedReferenceTest {

    private final Catalogue catalogue = Catalogue.of(ShippedReference.rows(), List.of());

    @Test
    void thereIsEnoughOfEachTable() {
        Map<ReferenceKind, Integer> least = Map.of(ReferenceKind.MAKER, 160, ReferenceKind.MODEL, 900, ReferenceKind.CALIBRE, 100, ReferenceKind.LOOK_ALIKE, 150,
                ReferenceKind.SERIAL_FORMAT, 120, ReferenceKind.FACTORY_SYMBOL, 80, ReferenceKind.COUNTRY_MARK, 70, ReferenceKind.PROOF_MARK, 35,
                ReferenceKind.IMPORT_MARK, 60, ReferenceKind.FORMER_STATE, 30);
        assertEquals(List.of(), least.entrySet().stream().filter(e -> ShippedReference.rows().get(e.getKey()).size() < e.getValue())
                .map(e -> e.getKey() + " " + ShippedReference.rows().get(e.getKey()).size()).toList());
        assertEquals(EnumSet.complementOf(EnumSet.of(FirearmType.PISTOL_OTHER, FirearmType.UNKNOWN)), EnumSet.copyOf(catalogue.types().keySet().stream()
                .filter(t -> t != FirearmType.PISTOL_OTHER).toList()));
    }

    /** Links between tables are checked as the files are read; what is left are codes of other lists. */
    @Test
    void everyCountryIsOne() {
        Set<String> known = new HashSet<>(Arrays.asList(Locale.getISOCountries()));
        Set<String> former = ShippedReference.rows().get(ReferenceKind.FORMER_STATE).values().stream().map(r -> r.text("former")).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        ShippedReference.rows().values().forEach(table -> table.values().forEach(row -> {
            check(row.text("country"), known, former, unknown);
            check(row.text("state"), known, former, unknown);
            check(row.text("former_state"), former, former, unknown);
        }));
        assertEquals(Set.of(), unknown);
    }

    private static void check(String code, Set<String> one, Set<String> other, Set<String> unknown) {
        if (code != null && !one.contains(code) && !other.contains(code)) {
            unknown.add(code);
        }
    }

    @Test
    void aMakersStateIsOneThatItsFormerStateLedTo() {
        assertEquals(List.of(), catalogue.makers().stream().filter(m -> m.formerState() != null)
                .filter(m -> catalogue.insteadOf(m.formerState()).stream().noneMatch(f -> f.state().equals(m.country()))).toList());
    }

    @Test
    void noMakerCalibreOrModelOfAMakerIsThereTwice() {
        assertEquals(List.of(), twice(catalogue.makers().stream().collect(Collectors.toMap(Maker::code, m -> m.names().map(Spelling::key).collect(Collectors.toSet())))));
        assertEquals(List.of(), twice(catalogue.calibres().stream().collect(Collectors.toMap(Calibre::code, c -> c.names().map(Spelling::calibreKey).collect(Collectors.toSet())))));
        for (Maker maker : catalogue.makers()) {
            assertEquals(List.of(), twice(catalogue.modelsOf(maker).stream().collect(Collectors.toMap(Model::code, m -> m.names().map(Spelling::key).collect(Collectors.toSet())))),
                    maker.name());
        }
    }

    /** Keys that two codes share. */
    private static List<String> twice(Map<String, Set<String>> keys) {
        Map<String, String> owner = new HashMap<>();
        return keys.entrySet().stream().flatMap(e -> e.getValue().stream().map(key -> Map.entry(key, e.getKey()))).filter(e -> owner.putIfAbsent(e.getKey(), e.getValue()) != null)
                .map(e -> e.getKey() + ": " + owner.get(e.getKey()) + ", " + e.getValue()).sorted().toList();
    }

    @Test
    void yearsRunForward() {
        assertEquals(List.of(), catalogue.models().stream().filter(m -> m.from() != null && m.until() != null && m.until() < m.from()).map(Model::code).toList());
        assertEquals(List.of(), catalogue.makers().stream().filter(m -> m.from() != null && m.until() != null && m.until() < m.from()).map(Maker::code).toList());
        assertEquals(List.of(), catalogue.models().stream().filter(m -> catalogue.makerOf(m).from() != null && m.from() != null && m.from() < catalogue.makerOf(m).from()).map(Model::code)
                .sorted().toList());
    }

    @Test
    void everyExampleOfASerialNumberFitsItsFormat() {
        assertEquals(List.of(), catalogue.serialFormats().stream().filter(f -> f.example() != null && !f.fits(f.example())).map(f -> f.maker() + " " + f.model()).toList());
        assertTrue(catalogue.serialFormats().stream().noneMatch(f -> f.fits("--no serial at all, 12/34567890123456789--")), "a format that fits everything says nothing");
    }

    @Test
    void everyExampleOfAnImportMarkIsFound() {
        assertEquals(List.of(), ShippedReference.rows().get(ReferenceKind.IMPORT_MARK).values().stream().filter(r -> r.text("example") != null)
                .filter(r -> catalogue.importMarksIn(r.text("example"), true).stream().noneMatch(m -> m.country().equals(r.text("country")))).map(ReferenceRow::code).toList());
    }
}
