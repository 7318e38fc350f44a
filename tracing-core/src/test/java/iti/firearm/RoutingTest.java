package iti.firearm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import iti.firearm.Routing.Mark;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RoutingTest {

    private static final Map<String, String> NAMES = Map.of("XA", "Alvoria", "XB", "Brenmark", "XC", "Carvane", "XD", "Dornia");

    private static List<String> states(List<AddresseeProposal> proposals) {
        return proposals.stream().map(p -> p.state() + " " + p.reasons().get(0).code()).toList();
    }

    @Test
    @Tag("ITI-5")
    @Tag("ITI-8")
    void importComesBeforeManufactureAndProofIsNoReason() {
        Routing routing = Routing.of(List.of(new Mark(MarkKind.MANUFACTURER, "NORRHOLT ARMS CARVANE"), new Mark(MarkKind.PROOF, "{crowned P} XD"),
                new Mark(MarkKind.IMPORT, "ORLA TRADING KESTRO XB 2019")), "XC", "XA", NAMES);
        assertEquals(List.of("XB IMPORT_MARK", "XC COUNTRY_OF_MANUFACTURE"), states(routing.proposed()));
        assertEquals(2019, routing.proposed().get(0).reasons().get(0).year());
        assertEquals(List.of(RoutingReason.COUNTRY_OF_MANUFACTURE, RoutingReason.MAKER_MARK),
                routing.proposed().get(1).reasons().stream().map(AddresseeProposal.Reason::code).toList());
        assertEquals(List.of("XD PROOF_MARK_TESTED_ONLY"), states(routing.notProposed()));
    }

    @Test
    @Tag("ITI-5")
    @Tag("ITI-8")
    void theLaterImportComesFirst() {
        assertEquals(List.of("XC IMPORT_MARK", "XB IMPORT_MARK", "XD IMPORT_MARK"), states(Routing.of(List.of(new Mark(MarkKind.IMPORT, "XB 1998"),
                new Mark(MarkKind.IMPORT, "Imported to Dornia"), new Mark(MarkKind.IMPORT, "Carvane 2011")), null, "XA", NAMES).proposed()));
    }

    @Test
    void theOwnStateIsNotProposedAndTheReasonIsSaid() {
        Routing routing = Routing.of(List.of(new Mark(MarkKind.IMPORT, "XA 2015")), "XC", "XA", NAMES);
        assertEquals(List.of("XC COUNTRY_OF_MANUFACTURE"), states(routing.proposed()));
        assertEquals(List.of("XA OWN_STATE"), states(routing.notProposed()));
        assertEquals(RoutingReason.IMPORT_MARK, routing.notProposed().get(0).reasons().get(1).code());
    }

    @Test
    void realCodesAndNamesAreKnownAndLittleWordsAreNot() {
        assertEquals(List.of("AT COUNTRY_MARK"), states(Routing.of(List.of(new Mark(MarkKind.COUNTRY, "MADE IN AUSTRIA")), null, "XA", NAMES).proposed()));
        assertEquals(List.of("DE IMPORT_MARK"), states(Routing.of(List.of(new Mark(MarkKind.IMPORT, "DEU 12")), null, "XA", NAMES).proposed()));
        assertEquals(List.of("IT IMPORT_MARK"), states(Routing.of(List.of(new Mark(MarkKind.IMPORT, "IT 2003")), null, "XA", NAMES).proposed()));
    }

    @Test
    void aProofMarkOfTheMakersStateIsKeptAsASecondReason() {
        Routing routing = Routing.of(List.of(new Mark(MarkKind.PROOF, "XC")), "XC", "XA", NAMES);
        assertEquals(1, routing.proposed().size());
        assertEquals(2, routing.proposed().get(0).reasons().size());
        assertEquals(List.of(), routing.notProposed());
    }

    @Test
    void withoutAnyMarkNobodyIsProposed() {
        assertEquals(new Routing(List.of(), List.of()), Routing.of(List.of(new Mark(MarkKind.IMPORT, null), new Mark(MarkKind.SERIAL, "XB 1")), " ", "XA", NAMES));
    }
}
