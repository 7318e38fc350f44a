package iti.register;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import iti.firearm.FirearmType;
import iti.firearm.SerialNumber;
import iti.register.ImportReport.Fault;
import iti.register.source.SourceRow;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("ITI-11")
class RowReadingTest {

    private static final List<String> HEADINGS = RecordColumn.headings();

    private static RowReading.Read read(SourceRow row) {
        return new RowReading(ColumnMapping.template(HEADINGS), HEADINGS).read(row);
    }

    private static SourceRow row(String... values) {
        String[] cells = new String[HEADINGS.size()];
        Arrays.fill(cells, "");
        System.arraycopy(values, 0, cells, 0, values.length);
        return new SourceRow(2, cells, new BitSet(), new BitSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"00471", "B-0471 KS/8", "АВ-17", "ΩΛ-9", "٠٤٧١", "'47", "0x1F", "№ 12", "-A1", "=1+1", "+44", "@x"})
    void aSerialNumberStaysAsEngravedAndItsNormalFormStandsBeside(String serial) {
        RegisterRow read = read(row("MANUFACTURE", " " + serial + " ", "Norrholt")).row();
        assertEquals(serial, read.serial());
        assertEquals(new SerialNumber(serial).normalised(), read.normalised());
        assertArrayEquals(SerialKey.forward(read.normalised()), read.forward());
        assertEquals(serial, read(row("MANUFACTURE", FaultFile.guarded(serial), "Norrholt")).row().serial(), "what our own file guards comes back");
    }

    @Test
    void whatASpreadsheetWouldWorkOutIsGuardedInOurFiles() {
        assertEquals(List.of("'=1+1", "'+44", "'-A1", "'@x", "A=1", ""), List.of("=1+1", "+44", "-A1", "@x", "A=1", "").stream().map(FaultFile::guarded).toList());
    }

    @Test
    void codesAreReadInWordsToo() {
        RegisterRow read = read(row("lost or stolen", "A1", "Norrholt", "", "shotgun")).row();
        assertEquals(List.of(RegisterKind.LOST_STOLEN, FirearmType.SHOTGUN), List.of(read.register(), read.type()));
    }

    @Test
    void aNumberIsLoadedWithAWarningAndAFormulaIsNot() {
        SourceRow row = row("MANUFACTURE", "471", "Norrholt");
        row.numbers().set(1);
        RowReading.Read warned = read(row);
        assertEquals(List.of(new Fault("serial", "numberSerial")), warned.warnings());
        assertEquals("471", warned.row().serial());
        SourceRow formula = row("MANUFACTURE", "=A1", "Norrholt");
        formula.formulas().set(1);
        assertEquals(List.of(new Fault("serial", "formula")), read(formula).faults());
        assertNull(read(formula).row());
    }

    @ParameterizedTest
    @CsvSource({"A\u0000B, controlCharacter", "A\uFFFDB, undecodable", "A\uD800B, controlCharacter"})
    void whatCannotBeKeptIsRefused(String serial, String code) {
        assertEquals(List.of(new Fault("serial", code)), read(row("MANUFACTURE", serial, "Norrholt")).faults());
    }

    @Test
    void aRowOfAnotherWidthIsRefused() {
        SourceRow narrow = new SourceRow(2, new String[] {"MANUFACTURE", "A1", "Norrholt"}, new BitSet(), new BitSet());
        assertEquals(List.of(new Fault("", "cellMissing")), read(narrow).faults());
    }

    @ParameterizedTest
    @CsvSource({"ISO, 2011-03-02, 2011-03-02", "ISO, 20110302, 2011-03-02", "ISO, 2.3.2011,", "DAY_FIRST, 2.3.2011, 2011-03-02", "DAY_FIRST, 02/03/2011, 2011-03-02",
        "MONTH_FIRST, 3-2-2011, 2011-03-02", "DAY_FIRST, 2011-03-02, 2011-03-02", "DAY_FIRST, 31.2.2011,", "MONTH_FIRST, 13/1/2011,", "ISO, 2011-02-29,", "ISO, 2011-3-02x,",
        "DAY_FIRST, 2.3.11,", "DAY_FIRST, 2..2011,", "ISO, 2011/03/02,"})
    void daysAreReadAsTheSourceWritesThem(DateForm form, String text, LocalDate day) {
        assertEquals(day, form.read(text));
    }

    @Test
    void headingsOfOthersAreUnderstood() {
        ColumnMapping proposed = ColumnMapping.proposed(List.of("Serial Number", "No", "MAKE", "Calibre", "Date", "Country", "Remarks", "Owner name"));
        assertEquals(Map.of(RecordColumn.SERIAL, "Serial Number", RecordColumn.MAKER, "MAKE", RecordColumn.CALIBRE, "Calibre", RecordColumn.EVENT_DATE, "Date",
                RecordColumn.STATE, "Country", RecordColumn.HOLDER, "Owner name"), proposed.columns());
        assertEquals(proposed, ColumnMapping.of(proposed.json()));
        assertEquals(ColumnMapping.template(HEADINGS), ColumnMapping.proposed(HEADINGS));
    }

    @Test
    void aMappingMustFitTheFile() {
        ColumnMapping twice = new ColumnMapping(Map.of(RecordColumn.SERIAL, "a", RecordColumn.MAKER, "a", RecordColumn.MODEL, "gone"), null, DateForm.ISO);
        assertEquals(List.of("columns.REGISTER columnMissing", "columns.MAKER columnTwice", "columns.MODEL columnUnknown"),
                twice.issues(List.of("a", "b")).list().stream().map(i -> i.field() + " " + i.code()).toList());
        assertEquals(List.of("columns.SERIAL columnTwice"), new ColumnMapping(Map.of(RecordColumn.SERIAL, "a", RecordColumn.MAKER, "b"), RegisterKind.IMPORT, DateForm.ISO)
                .issues(List.of("a", "b", "a")).list().stream().map(i -> i.field() + " " + i.code()).toList());
    }

    @Test
    void theSameFactsAreTheSameRowInAnyForm() {
        RegisterRow template = read(row("MANUFACTURE", "A1", "Norrholt", "", "", "", "", "2011-03-02")).row();
        List<String> headings = List.of("no", "by", "when");
        RegisterRow other = new RowReading(new ColumnMapping(Map.of(RecordColumn.SERIAL, "no", RecordColumn.MAKER, "by", RecordColumn.EVENT_DATE, "when"), RegisterKind.MANUFACTURE,
                DateForm.DAY_FIRST), headings).read(new SourceRow(2, new String[] {"A1", "Norrholt", "2.3.2011"}, new BitSet(), new BitSet())).row();
        assertArrayEquals(template.digest(), other.digest());
    }
}
