package iti.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import iti.api.ApiApplication;
import iti.api.exchange.ExchangeApplication;
import iti.photo.Picture;
import iti.photo.PhotoIntake;
import iti.photo.Pictures;
import iti.web.Pages;
import jakarta.ws.rs.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What each module may touch: see docs/architecture.md. */
class ModulesTest {

    private final JavaClasses all = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("iti");

    @Test
    void pagesTouchNoDatabaseAndNoRestInterface() {
        noClasses().that().resideInAPackage("iti.web..").should().dependOnClassesThat().resideInAnyPackage("jakarta.persistence..", "java.sql..", "iti.api..")
                .because("pages ask the domain, by principal").check(all);
    }

    @Test
    void everyAddressIsServed() {
        Set<Class<?>> served = new HashSet<>(new Pages().getClasses());
        served.addAll(new ApiApplication().getClasses());
        served.addAll(new ExchangeApplication().getClasses());
        assertEquals(List.of(), all.stream().filter(c -> c.isAnnotatedWith(Path.class)).map(JavaClass::reflect).filter(c -> !served.contains(c)).toList(),
                "a page or resource that no application lists looks as if it were not there");
    }

    @Test
    void theApiTouchesNoPages() {
        noClasses().that().resideInAPackage("iti.api..").should().dependOnClassesThat().resideInAnyPackage("jakarta.mvc..", "org.thymeleaf..", "iti.web..", "iti.document..")
                .because("the interface for programs stands by itself").check(all);
    }

    @Test
    void pdfAndSignatureLibrariesStayWithTheDocuments() {
        noClasses().that().resideOutsideOfPackage("iti.document..").should().dependOnClassesThat().resideInAnyPackage("org.apache.pdfbox..", "eu.europa.esig..")
                .because("the rest sees documents as bytes with a report").check(all);
    }

    /** The program that verifies offline carries of the core only {@code iti.message}, {@code iti.paper}, what draws pictures in {@code iti.photo} and what checks a ledger. */
    @Test
    void theOfflineVerifierReachesNothingThatItsFileLacks() {
        DescribedPredicate<JavaClass> ledgerOfTheServer = resideInAPackage("iti.ledger..").and(not(nameMatching("iti\\.ledger\\.(VerifyLedger|EntryContent)(\\$.*)?")));
        DescribedPredicate<JavaClass> left = resideInAPackage("iti..")
                .and(not(resideInAnyPackage("iti.document..", "iti.message..", "iti.paper..", "iti.photo..", "iti.ledger.."))).or(ledgerOfTheServer);
        noClasses().that().resideInAnyPackage("iti.document", "iti.document.verify..", "iti.document.layout..", "iti.document.seal..", "iti.message..", "iti.paper..")
                .and().haveSimpleNameNotStartingWith("ScannedPdf").should().dependOnClassesThat(left)
                .orShould().dependOnClassesThat().belongToAnyOf(PhotoIntake.class, Picture.class, Pictures.class)
                .because("verify-document.jar does not have them").check(all);
        noClasses().that().resideInAPackage("iti.photo..").and().doNotBelongToAnyOf(PhotoIntake.class, Picture.class, Pictures.class)
                .should().dependOnClassesThat(left).orShould().dependOnClassesThat().belongToAnyOf(PhotoIntake.class, Picture.class, Pictures.class)
                .because("verify-document.jar does not have them").check(all);
    }

    @Test
    void nobodyPrintsOrCatchesEverything() {
        noClasses().that().resideInAnyPackage("iti.web..", "iti.api..").should().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .because("a server logs").check(all);
    }
}
