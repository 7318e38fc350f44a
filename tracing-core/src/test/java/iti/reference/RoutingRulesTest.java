package iti.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import iti.firearm.AddresseeProposal;
import iti.firearm.Component;
import iti.firearm.FirearmDescription;
import iti.firearm.FirearmPart;
import iti.firearm.MarkKind;
import iti.firearm.Marking;
import iti.firearm.MarkingStatus;
import iti.firearm.Routing;
import iti.firearm.RoutingReason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ITI-5")
@Tag("ITI-8")
class RoutingRulesTest {

    private static final Map<String, String> NAMES = Map.of("XA", "Alvoria", "XB", "Brenmark", "XC", "Carvane", "XD", "Dornia");
    private static final Catalogue CATALOGUE = Catalogue.of(ShippedReference.rows(), List.of());

    static Marking mark(MarkKind kind, String text) {
        return new Marking(kind, Component.FRAME, null, text, MarkingStatus.READABLE, null);
    }

    static FirearmDescription weapon(String make, String model, String country, Marking... marks) {
        return new FirearmDescription(null, make, model, null, null, country, null, null, List.of(marks), null);
    }

    private static Routing of(FirearmDescription weapon, Lessons lessons) {
        return new RoutingRules(CATALOGUE, "XA", NAMES, lessons).of(weapon);
    }

    private static Routing of(String country, Marking... marks) {
        return of(weapon(null, null, country, marks), Lessons.NONE);
    }

    private static List<String> states(List<AddresseeProposal> proposals) {
        return proposals.stream().map(p -> p.state() + " " + p.reasons().get(0).code()).toList();
    }

    @Test
    void importComesBeforeManufactureAndProofIsNoReason() {
        Routing routing = of("XC", mark(MarkKind.MANUFACTURER, "NORRHOLT ARMS CARVANE"), mark(MarkKind.PROOF, "{crowned P} XD"), mark(MarkKind.IMPORT, "ORLA TRADING KESTRO XB 2019"));
        assertEquals(List.of("XB IMPORT_MARK", "XC COUNTRY_OF_MANUFACTURE"), states(routing.proposed()));
        assertEquals(2019, routing.proposed().get(0).reasons().get(0).year());
        assertEquals(List.of(RoutingReason.COUNTRY_OF_MANUFACTURE, RoutingReason.MAKER_MARK),
                routing.proposed().get(1).reasons().stream().map(AddresseeProposal.Reason::code).toList());
        assertEquals(List.of("XD PROOF_MARK_TESTED_ONLY"), states(routing.notProposed()));
    }

    @Test
    void theLaterImportComesFirst() {
        assertEquals(List.of("XC IMPORT_MARK", "XB IMPORT_MARK", "XD IMPORT_MARK"), states(of(null, mark(MarkKind.IMPORT, "XB 1998"),
                mark(MarkKind.IMPORT, "Imported to Dornia"), mark(MarkKind.IMPORT, "Carvane 2011")).proposed()));
    }

    @Test
    void theOwnStateIsNotProposedAndTheReasonIsSaid() {
        Routing routing = of("XC", mark(MarkKind.IMPORT, "XA 2015"));
        assertEquals(List.of("XC COUNTRY_OF_MANUFACTURE"), states(routing.proposed()));
        assertEquals(List.of("XA OWN_STATE"), states(routing.notProposed()));
        assertEquals(RoutingReason.IMPORT_MARK, routing.notProposed().get(0).reasons().get(1).code());
    }

    @Test
    void aProofMarkOfTheMakersStateIsKeptAsASecondReason() {
        Routing routing = of("XC", mark(MarkKind.PROOF, "XC"));
        assertEquals(1, routing.proposed().size());
        assertEquals(2, routing.proposed().get(0).reasons().size());
        assertEquals(List.of(), routing.notProposed());
    }

    @Test
    void withoutAnyMarkNobodyIsProposed() {
        assertEquals(new Routing(List.of(), List.of()), of(" ", mark(MarkKind.IMPORT, null), mark(MarkKind.SERIAL, "XB 1")));
    }

    @Test
    void marksOnAPartFromElsewhereDoNotSpeakForTheWeapon() {
        FirearmDescription weapon = new FirearmDescription(null, "Glock", "17", null, null, null, null, null,
                List.of(new Marking(MarkKind.COUNTRY, Component.SLIDE, null, "MADE IN TURKEY", MarkingStatus.READABLE, null)), null,
                List.of(new FirearmPart(Component.SLIDE, null, null, "TR", null)), null);
        assertEquals(List.of("AT MAKER_KNOWN"), states(of(weapon, Lessons.NONE).proposed()));
        assertEquals(List.of("TR COUNTRY_MARK"), states(of(weapon.narrowedTo(Component.SLIDE), Lessons.NONE).proposed()).subList(0, 1));
    }

    @Test
    void aStateThatIsNoMoreIsAskedThroughTheOneWhereTheMakerStands() {
        assertEquals(List.of("RS COUNTRY_MARK", "HR SUCCESSOR_STATE", "BA SUCCESSOR_STATE", "SI SUCCESSOR_STATE"), states(of(null, mark(MarkKind.COUNTRY, "MADE IN YUGOSLAVIA")).proposed()));
        assertEquals("BA COUNTRY_MARK", states(of(weapon("Bratstvo", "M57 mortar", "YU"), Lessons.NONE).proposed()).get(0).replace("COUNTRY_OF_MANUFACTURE", "COUNTRY_MARK"));
        assertEquals(List.of("SK COUNTRY_OF_MANUFACTURE", "CZ SUCCESSOR_STATE"), states(of(weapon("ZTS Dubnica", null, "CS"), Lessons.NONE).proposed()).stream()
                .filter(s -> !s.startsWith("RS") && !s.startsWith("ME")).toList());
    }

    @Test
    @Tag("ITI-20")
    void whatOtherStatesAnsweredBeforeIsUsed() {
        FirearmDescription corvin = weapon("Corvin", "C9", "XD");
        assertEquals(List.of("XD COUNTRY_OF_MANUFACTURE"), states(of(corvin, Lessons.NONE).proposed()));
        Lessons lessons = new Lessons(List.of(new Lessons.Lesson("CORVIN", "C9", "XD", "XE", 2), new Lessons.Lesson("CORVIN", "C22", "XB", "XC", 1)));
        Routing routing = of(corvin, lessons);
        assertEquals(List.of("XE NAMED_BY_ANOTHER_STATE", "XD SAID_NOT_THEIRS"), states(routing.proposed()), "an answer about another model says nothing of this one");
        assertEquals("2", routing.proposed().get(0).reasons().get(0).known());
        assertEquals(List.of("XD IMPORT_MARK", "XE NAMED_BY_ANOTHER_STATE"), states(of(weapon("CORVIN", "c-9", null, mark(MarkKind.IMPORT, "XD 2001")), lessons).proposed()),
                "an import mark is about this weapon, whatever was said of others");
        assertEquals(List.of("XD COUNTRY_OF_MANUFACTURE"), states(of(weapon(null, null, "XD"), lessons).proposed()), "a weapon without a make learns nothing");
        Lessons both = new Lessons(List.of(new Lessons.Lesson("CORVIN", "", "XD", "XE", 1), new Lessons.Lesson("CORVIN", "", "XE", "XD", 1)));
        assertEquals(List.of("XD NAMED_BY_ANOTHER_STATE", "XE NAMED_BY_ANOTHER_STATE"), states(of(corvin, both).proposed()), "two that name each other are both proposed");
    }
}
