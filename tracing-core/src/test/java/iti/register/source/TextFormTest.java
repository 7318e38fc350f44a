package iti.register.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("ITI-11")
class TextFormTest {

    private static final String LATIN = "serial;maker\n00471;Nörrholt\n ÄÖ-1;x\n";
    private static final String CYRILLIC = "serial;maker\n00471-Ж;Норрхольт\n";
    private static final String GREEK = "serial;maker\n00471-Ω;Νόρχολτ\n";
    private static final String ARABIC = "serial;maker\n٠٤٧١;نورهولت\n";

    @TempDir
    private Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("f"), bytes);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, LATIN, UTF-8", "UTF-8, CYRILLIC, UTF-8", "UTF-8, ARABIC, UTF-8", "UTF-16LE, CYRILLIC, UTF-16LE", "UTF-16BE, GREEK, UTF-16BE",
        "UTF-16LE, ARABIC, UTF-16LE", "windows-1252, LATIN, windows-1252", "windows-1251, CYRILLIC, windows-1251"})
    void theEncodingIsProposedAndEveryCharacterSurvives(String written, String text, String proposed) throws IOException {
        String csv = switch (text) {
            case "LATIN" -> LATIN;
            case "CYRILLIC" -> CYRILLIC;
            case "GREEK" -> GREEK;
            default -> ARABIC;
        };
        for (String mark : List.of("", "\uFEFF")) {
            if (mark.isEmpty() || written.startsWith("UTF")) {
                Path file = file((mark + csv).getBytes(Charset.forName(written)));
                TextForm form = TextForm.detect(file);
                assertEquals(new TextForm(Charset.forName(proposed), ';'), form);
                try (CsvRows rows = CsvRows.of(file, form)) {
                    assertEquals(List.of("serial", "maker"), rows.headings());
                    String[] cells = csv.lines().skip(1).findFirst().orElseThrow().split(";");
                    SourceRow row = rows.next();
                    assertArrayEquals(cells, row.cells());
                    assertEquals(2, row.number());
                    assertEquals(Files.size(file), rows.bytesRead());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"'a,b;c,d', ','", "'a;b;c', ';'", "'a|b', '|'", "'only', ','"})
    void theSeparatorIsTheOneThatStandsMostOften(String heading, char separator) throws IOException {
        assertEquals(separator, TextForm.detect(file((heading + "\n1").getBytes(Charset.forName("UTF-8")))).separator());
    }

    @Test
    void aTabSeparatesToo() {
        assertEquals('\t', TextForm.separator("a\tb, c\td"));
    }

    @Test
    void aByteThatTheEncodingDoesNotHaveSpoilsOnlyItsCell() throws IOException {
        Path file = file(new byte[] {'a', '\n', (byte) 0x98, '\n', 'b', '\n'});
        try (CsvRows rows = CsvRows.of(file, new TextForm(Charset.forName("windows-1251"), ','))) {
            assertEquals("\uFFFD", rows.next().cell(0));
            assertEquals("b", rows.next().cell(0));
            assertNull(rows.next());
        }
    }

    @ParameterizedTest
    @CsvSource({"'a,b\n1,\"2', 2", "'a,b\n1,2\n3,\"4\n5,6\n', 3", "'a,b\n1,\"2\"x\n', 2"})
    void aTextThatEndsInsideQuotationMarksIsBroken(String csv, long row) throws IOException {
        BrokenSource broken = assertThrows(BrokenSource.class, () -> {
            try (CsvRows rows = CsvRows.of(file(csv.getBytes(Charset.forName("UTF-8"))), new TextForm(Charset.forName("UTF-8"), ','))) {
                while (rows.next() != null) {
                    rows.bytesRead();
                }
            }
        });
        assertEquals("csvBroken " + row, broken.code() + " " + broken.row());
    }

    @Test
    void aQuotationMarkThatIsNeverClosedDoesNotFillTheMemory() throws IOException {
        String csv = "a,b\n1,\"" + "2,3\n".repeat(CsvRows.LONGEST) + "\"\n";
        assertThrows(BrokenSource.class, () -> {
            try (CsvRows rows = CsvRows.of(file(csv.getBytes(Charset.forName("UTF-8"))), new TextForm(Charset.forName("UTF-8"), ','))) {
                rows.next();
            }
        });
    }
}
