package iti.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import iti.casefile.WeaponBatches;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No way leads through the software by which a register record, a case or a ledger entry would go. */
@Tag("ITI-12")
class RecordsStayTest {

    private static final Pattern REMOVAL = Pattern.compile("\\b(delete\\s+from|truncate|drop\\s+table)\\s+"
            + "(RegisterRecord|register_record|RegisterHolder|register_holder|CaseFile|case_file|Firearm|firearm|TracingRequest|tracing_request"
            + "|SealedDocument|sealed_document|WeaponPhoto|weapon_photo|Picture|picture|LedgerEntry|ledger_entry|LedgerChain|ledger_chain)\\b", Pattern.CASE_INSENSITIVE);

    /** A table of weapons that still waits to be taken is no record yet. */
    @Test
    void noEntityOfThemIsRemoved() {
        noClasses().that().resideInAnyPackage("iti.register..", "iti.casefile..", "iti.photo..", "iti.ledger..").and().doNotBelongToAnyOf(WeaponBatches.class).should().callMethod(EntityManager.class, "remove", Object.class)
                .because("records are kept").check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("iti"));
    }

    @Test
    void noStatementDeletesThem() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            List<Path> texts = files.filter(f -> f.toString().matches(".*\\.(java|sql)")).toList();
            assertFalse(texts.isEmpty());
            assertEquals(List.of(), texts.stream().filter(f -> REMOVAL.matcher(read(f)).find()).toList());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
