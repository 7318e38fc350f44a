package iti.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.firearm.Component;
import iti.firearm.FirearmDescription;
import iti.firearm.FirearmType;
import iti.firearm.MarkKind;
import iti.firearm.Marking;
import iti.firearm.MarkingStatus;
import iti.problem.Issue;
import iti.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A spreadsheet of weapons is read exactly, and each fault is named at its row and column. */
@Tag("ITI-8")
@Tag("ITI-10")
@Tag("ITI-17")
class BatchTableTest {

    private static final String HEADING = "type,make,model,calibre,country,year,serial,component,import_mark\n";

    @Test
    void aRowBecomesAWeaponAsItWasWritten() {
        BatchRow row = read(HEADING + "Pistol,,,,,,,,\n").rows().get(0);
        assertEquals(List.of("unknownCode"), codes(row.faults()));
        FirearmDescription weapon = read(HEADING + "\"pistol, self-loading\",Norrholt Arms,NH-9,9x19 mm,xc,2011,00417-B ,frame,ORLA KESTRO XB 15\n").rows().get(0).weapon();
        assertEquals(FirearmType.PISTOL_SELF_LOADING, weapon.type());
        assertEquals("XC", weapon.countryOfManufacture());
        assertEquals(2011, weapon.yearOfManufacture());
        Marking serial = weapon.markings().get(0);
        assertEquals("00417-B", serial.text());
        assertEquals(Component.FRAME, serial.component());
        assertEquals(MarkingStatus.READABLE, serial.status());
        assertEquals(MarkKind.IMPORT, weapon.markings().get(1).kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void leadingZerosSurviveWhateverStandsBetweenTheCells(String delimiter) {
        String text = "\uFEFF" + ("make,serial,component\nNorrholt,=\"0042\",FRAME\nNorrholt,0043,SLIDE\n").replace(",", delimiter);
        assertEquals(List.of("0042", "0043"), read(text).rows().stream().map(r -> r.weapon().markings().get(0).text()).toList());
    }

    @Test
    void everyFaultOfARowIsNamedAndTheOthersAreGood() {
        BatchTable table = read(HEADING + "PISTOL_SELF_LOADING,Norrholt,NH-9,9x19 mm,XC,2011,K0417[B,frame,\n\nBOW,Norrholt,NH-9,9x19 mm,Carvane,11,K0418,,\n"
                + "RIFLE,Averno,AW-70,7.62x51 mm,XA,1999,A7B3008,RECEIVER,\n");
        assertEquals(List.of(4), table.good().stream().map(BatchRow::number).toList());
        assertEquals("[serial:markUnclosed]", faults(table.rows().get(0)));
        assertEquals("[component:required, country:stateCode, type:unknownCode, year:year]", faults(table.rows().get(1)));
    }

    @Test
    void whatIsOnlyWorthALookIsNoFault() {
        BatchTable table = read("type,make,mode,calibre,serial,component\n,Norrholt,,9x19 mm,K0417,FRAME\nPISTOL_OTHER,,CRAFT,9x19 mm,K0418,FRAME\n"
                + "RIFLE,Norrholt,,5.56x45 mm,k-0417,RECEIVER\nRIFLE,Norrholt,,5.56x45 mm,1.23E+11,RECEIVER\nRIFLE,Norrholt,,5.56x45 mm,K04?7,RECEIVER\n");
        assertEquals(5, table.good().size());
        assertEquals(List.of(List.of("neededLater"), List.of("serialNoMakers"), List.of("sameAsRow"), List.of("spreadsheetNumber"), List.of()),
                table.rows().stream().map(r -> codes(r.warnings())).toList());
        assertEquals(MarkingStatus.PARTLY_READABLE, table.rows().get(4).weapon().markings().get(0).status());
    }

    @Test
    void whereTheMarksAreIsSaidByTheRowOrByTheOfficerNeverAssumed() {
        String text = "make,serial\nNorrholt,K0417\n";
        assertEquals("[component:required]", faults(read(text).rows().get(0)));
        assertEquals(Component.RECEIVER, BatchTable.read(text, Component.RECEIVER).rows().get(0).weapon().markings().get(0).component());
    }

    @Test
    void aWeaponWithoutANumberSaysWhy() {
        BatchRow row = read("make,serial,component,mark_status\nNorrholt,,FRAME,obliterated\n").rows().get(0);
        assertEquals(MarkingStatus.OBLITERATED, row.weapon().markings().get(0).status());
        assertNull(row.weapon().markings().get(0).text());
    }

    @Test
    void aTextThatIsNoTableIsRefusedAsAWhole() {
        assertEquals("columnMissing", refusal("make,model\n"));
        assertEquals("columnTwice", refusal("make,serial,Serial\nNorrholt,K04,K04\n"));
        assertEquals("csvBroken", refusal("make,serial\nNorrholt,\"K04\n"));
        assertEquals("required", refusal(" "));
    }

    private static String refusal(String text) {
        return assertThrows(Problem.class, () -> read(text)).issues().get(0).code();
    }

    @Test
    void fiveHundredAreTakenAndNotOneMore() {
        String rows = IntStream.range(0, 500).mapToObj(i -> "Norrholt,%05d,FRAME\n".formatted(i)).collect(Collectors.joining());
        assertEquals(500, read("make,serial,component\n" + rows).good().size());
        assertEquals("tooManyRows", assertThrows(Problem.class, () -> read("make,serial,component\n" + rows + "Norrholt,99999,FRAME\n")).issues().get(0).code());
    }

    @Test
    void writtenAndReadAgainNothingIsLost() {
        BatchTable table = read("make,serial,component,remarks\n\"Norrholt, Sons \"\"& Co\"\"\",0042,FRAME,\"two\nlines\"\nNorrholt,[,FRAME,\n");
        BatchTable again = read(BatchTable.write(table.rows()));
        assertEquals(table.rows().stream().map(BatchRow::cells).toList(), again.rows().stream().map(BatchRow::cells).toList());
        assertEquals(List.of(2, 3), again.rows().stream().map(BatchRow::number).toList());
        BatchTable later = read(BatchTable.write(table.faulty()));
        assertEquals(List.of(3), later.rows().stream().map(BatchRow::number).toList(), "a row keeps its number while it is mended");
        assertTrue(table.good().get(0).weapon().make().contains("\"& Co\""));
    }

    private static BatchTable read(String text) {
        return BatchTable.read(text, null);
    }

    private static List<String> codes(List<Issue> issues) {
        return issues.stream().map(Issue::code).toList();
    }

    private static String faults(BatchRow row) {
        return row.faults().stream().map(i -> i.field() + ":" + i.code()).sorted().toList().toString();
    }
}
