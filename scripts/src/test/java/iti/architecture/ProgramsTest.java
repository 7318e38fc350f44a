package iti.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import iti.request.Transition;
import org.junit.jupiter.api.Test;

/** What the programs may touch: see docs/architecture.md. */
class ProgramsTest {

    private final JavaClasses own = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).withImportOption(new ImportOption.DoNotIncludeJars())
            .withImportOption(location -> location.contains("/scripts/target/classes/")).importPackages("iti");

    @Test
    void programsOtherThanBenchmarksUsePublicInterfacesOnly() {
        noClasses().that().resideOutsideOfPackages("iti.bench..", "iti.request..").should().dependOnClassesThat().resideInAnyPackage("iti.access..", "iti.casefile..",
                        "iti.directory..", "iti.exchange..", "iti.inquiry..", "iti.ledger..", "iti.persistence..", "iti.register..", "iti.request..", "iti.document..",
                        "jakarta.persistence..", "org.flowable..", "com.zaxxer..", "io.zonky..")
                .because("what drives an installation knows of it what everybody may know; and what benchmarks need is on their class path only").check(own);
    }

    @Test
    void oneClassStandsAmongTheActs() {
        classes().that().resideInAPackage("iti.request..").should().be(Transition.class)
                .because("it moves a status for the benchmark of the workflow, and nothing else does").check(own);
    }
}
