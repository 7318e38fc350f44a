package iti.register.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("ITI-11")
class SheetRowsTest {

    @TempDir
    private Path folder;

    private Path sheet(Consumer<Worksheet> fill) throws IOException {
        Path file = folder.resolve("s.xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "Test", "1.0")) {
            fill.accept(workbook.newWorksheet("Records"));
            workbook.newWorksheet("Other").value(0, 0, "not read");
        }
        return file;
    }

    @Test
    void textsStayAsTypedNumbersAndFormulasAreMarkedAndDatesAreDays() throws IOException {
        Path file = sheet(s -> {
            for (int i = 0; i < 6; i++) {
                s.value(0, i, List.of("serial", "number", "date", "formula", "x", "end").get(i));
            }
            s.value(1, 0, "00471-Ж ٠٤");
            s.value(1, 1, 471);
            s.value(1, 2, LocalDate.of(2014, 5, 6));
            s.style(1, 2).format("yyyy-mm-dd").set();
            s.formula(1, 3, "CONCATENATE(\"A\",1)");
            s.value(1, 4, 1234567890123456L);
            s.value(3, 0, "after an empty row");
        });
        try (SheetRows rows = SheetRows.of(file)) {
            assertEquals(List.of("serial", "number", "date", "formula", "x", "end"), rows.headings());
            SourceRow row = rows.next();
            assertArrayEquals(new String[] {"00471-Ж ٠٤", "471", "2014-05-06", "=CONCATENATE(\"A\",1)", "1234567890123456", ""}, row.cells());
            assertEquals(bits(1, 4), row.numbers());
            assertEquals(bits(3), row.formulas());
            assertEquals(4, rows.next().number());
            assertNull(rows.next());
        }
    }

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        for (int bit : set) {
            bits.set(bit);
        }
        return bits;
    }

    private Path zip(String entry, Consumer<ZipOutputStream> content) throws IOException {
        Path file = folder.resolve("z.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            content.accept(zip);
        }
        return file;
    }

    private static String code(Path file) {
        return assertThrows(BrokenSource.class, () -> SheetRows.of(file)).code();
    }

    /** A gigabyte of nothing is a megabyte packed. */
    @Test
    void aPackageThatUnpacksToTooMuchIsNotParsed() throws IOException {
        Path bomb = zip("xl/worksheets/sheet1.xml", zip -> fill(zip, 20 << 20));
        SheetRows.measure(bomb.toFile(), 21 << 20);
        assertEquals("sheetTooLarge", assertThrows(BrokenSource.class, () -> SheetRows.measure(bomb.toFile(), 19 << 20)).code());
        assertEquals("sheetTooLarge", code(zip("xl/sharedStrings.xml", zip -> fill(zip, SheetRows.LARGEST_TEXTS + 1))));
    }

    private static void fill(ZipOutputStream zip, long bytes) {
        byte[] zeros = new byte[1 << 20];
        try {
            for (long written = 0; written < bytes; written += zeros.length) {
                zip.write(zeros);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void macrosAndOtherPackagesAreRefused() throws IOException {
        assertEquals("sheetMacros", code(zip("xl/vbaProject.bin", zip -> fill(zip, 1))));
        assertEquals("sheetBroken", code(zip("word/document.xml", zip -> fill(zip, 1))));
        assertEquals("sheetBroken", code(Files.writeString(folder.resolve("t"), "text")));
    }

    /** What the entity names lies on this disk: it would be in the cell. */
    @Test
    void entitiesAreNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "TOP-SECRET");
        Path good = sheet(s -> {
            s.inlineString(0, 0, "serial");
            s.inlineString(1, 0, "MARK");
        });
        Path bad = folder.resolve("bad.xlsx");
        try (var in = new java.util.zip.ZipFile(good.toFile()); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bad))) {
            for (var entry : java.util.Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.getInputStream(entry).readAllBytes();
                if (entry.getName().endsWith("sheet1.xml")) {
                    String xml = new String(content, StandardCharsets.UTF_8);
                    content = xml.replaceFirst("<worksheet", "<!DOCTYPE w [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><worksheet").replace("MARK", "&x;").getBytes(StandardCharsets.UTF_8);
                }
                out.write(content);
            }
        }
        try (SheetRows rows = SheetRows.of(bad)) {
            SourceRow row = rows.next();
            assertEquals(false, row != null && row.cell(0).contains("TOP-SECRET"));
        } catch (BrokenSource refused) {
            assertEquals("sheetBroken", refused.code());
        }
    }
}
