package iti.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The arrows of the house run downward only: see docs/architecture.md. */
class FloorsTest {

    /** Feature to floor. A feature may use features of lower floors only; never one of its own floor or above. */
    private static final Map<String, Integer> FLOOR = Map.ofEntries(
            Map.entry("problem", 0), Map.entry("persistence", 0),
            Map.entry("ledger", 1),
            Map.entry("access", 2),
            Map.entry("directory", 3), Map.entry("firearm", 3), Map.entry("message", 3), Map.entry("photo", 3), Map.entry("paper", 3),
            Map.entry("casefile", 4), Map.entry("certificate", 4), Map.entry("register", 4), Map.entry("reference", 4),
            Map.entry("request", 5),
            Map.entry("inquiry", 6), Map.entry("exchange", 6), Map.entry("evidence", 6), Map.entry("deconfliction", 6),
            Map.entry("figures", 7), Map.entry("setup", 7));

    private final JavaClasses core = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("iti");

    @Test
    void everyFeatureHasAFloor() {
        Set<String> features = core.stream().map(FloorsTest::feature).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(FLOOR.keySet()), features);
    }

    @Test
    void arrowsRunDownward() {
        List<String> upward = core.stream().flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> d.getTargetClass().getPackageName().startsWith("iti.") && FLOOR.containsKey(feature(d.getTargetClass())))
                .filter(d -> !feature(d.getOriginClass()).equals(feature(d.getTargetClass())))
                .filter(d -> FLOOR.get(feature(d.getOriginClass())) <= FLOOR.get(feature(d.getTargetClass())))
                .map(d -> d.getOriginClass().getName() + " -> " + d.getTargetClass().getName()).distinct().sorted().toList();
        assertEquals(List.of(), upward);
    }

    @Test
    void coreKnowsNoPagesNoRestNoPdf() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "jakarta.mvc..", "jakarta.ejb..",
                "org.apache.pdfbox..", "eu.europa.esig..", "org.thymeleaf..").because("the domain is used by pages and API alike").check(core);
    }

    @Test
    void onlyTheWorkflowMovesAStatus() {
        DescribedPredicate<JavaClass> notTheWorkflow = DescribedPredicate.not(JavaClass.Predicates.belongToAnyOf(iti.request.Workflow.class, iti.request.TracingRequest.class));
        noClasses().that(notTheWorkflow).should().callMethod(iti.request.TracingRequest.class, "enter", iti.request.Procedure.class, java.time.Instant.class)
                .because("the step table must not be walked around").check(core);
    }

    @Test
    void timeComesFromAClock() {
        noClasses().should().callMethod(java.time.Instant.class, "now").orShould().callMethod(java.time.LocalDate.class, "now")
                .orShould().callMethod(System.class, "currentTimeMillis").because("tests and figures need one clock").check(core);
    }

    @Test
    void entitiesHaveNoPublicSetters() {
        classes().that().areAnnotatedWith(jakarta.persistence.Entity.class).should(new com.tngtech.archunit.lang.ArchCondition<JavaClass>("have no public setters") {
            @Override
            public void check(JavaClass entity, com.tngtech.archunit.lang.ConditionEvents events) {
                entity.getMethods().stream().filter(m -> m.getName().startsWith("set") && m.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                        .forEach(m -> events.add(com.tngtech.archunit.lang.SimpleConditionEvent.violated(m, m.getFullName())));
            }
        }).check(core);
    }

    @Test
    void beansAreGivenWhatTheyNeedByConstructor() {
        noFields().that().areDeclaredInClassesThat().areNotAnnotatedWith(jakarta.annotation.sql.DataSourceDefinition.class)
                .should().beAnnotatedWith(jakarta.inject.Inject.class).because("what a class needs stands in its constructor").check(core);
    }

    private static String feature(JavaClass type) {
        return type.getPackageName().split("\\.")[1];
    }
}
