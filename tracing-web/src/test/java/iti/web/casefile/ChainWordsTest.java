package iti.web.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import iti.casefile.Diversion;
import iti.casefile.DiversionMethod;
import iti.casefile.FailureReason;
import iti.casefile.RecoveryEvent;
import iti.casefile.RecoveryKind;
import iti.firearm.FirearmDescription;
import iti.firearm.ManufactureMode;
import iti.message.TracingMessage.SupplyChainSegment;
import iti.request.Status;
import iti.request.SupplyChain;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The chain as it is drawn: boxes in order, and the bracket where the weapon left lawful hands. */
@Tag("ITI-5")
class ChainWordsTest {

    private static final RecoveryEvent RECOVERY = new RecoveryEvent(RecoveryKind.SEIZED, LocalDate.parse("2026-06-30"), "Port Averno", null, 1, "Found.");
    private static final FirearmDescription WEAPON = new FirearmDescription(null, "Norrholt Arms", "NH-9", null, null, "XF", null, null, List.of(), null);
    private static final int STEP = 227;

    private final ChainWords words = new ChainWords(Locale.ENGLISH, "XA", code -> "State " + code);

    @Test
    void withoutAFindingTheBracketBeginsAfterTheLastProvenLink() {
        SupplyChainDrawing drawing = draw(chain(List.of(new SupplyChain.OpenEnd("XC", Status.ISSUED, null)), link("EXPORT", "2016-05-14", List.of(), true)), null);
        assertEquals("open ok open end", kinds(drawing));
        assertEquals(span(1, 3), span(drawing));
        assertEquals("Point of diversion lies here: after 14 May 2016, before 30 Jun 2026", drawing.diversion().text());
        assertEquals(List.of("State XB"), drawing.nodes().get(1).said());
        assertEquals(true, drawing.nodes().get(1).free());
        assertNull(drawing.nodes().get(0).free(), "nobody said it");
    }

    @Test
    void aFindingIsDrawnBetweenTheLinksBeforeAndAfterIt() {
        SupplyChain chain = chain(List.of(), link("SALE", "2014-02-01", List.of(), true), link("THEFT", "2023-08-05", List.of("CONFIDENTIALITY_LAW"), false),
                link("TRANSFER", "2024-01-01", List.of(), true));
        SupplyChainDrawing drawing = draw(chain, found("2023-08-05", null));
        assertEquals("open ok held ok end", kinds(drawing));
        assertEquals(span(1, 3), span(drawing));
        assertEquals("Point of diversion: Kestro, State XB, 5 Aug 2023", drawing.diversion().text());
        assertEquals(span(1, 4), span(draw(chain, found("2023-08-05", "2025-01-01"))));
        assertEquals(span(0, 1), span(draw(chain, found("2010-01-01", null))));
    }

    @Test
    @Tag("ITI-16")
    void whatAPanelInspectedWasRecoveredWhereItWasInspected() {
        RecoveryEvent inspected = new RecoveryEvent(RecoveryKind.FOUND, LocalDate.parse("2026-06-30"), "Depot of Lomara", null, 1, "Inspected.", "XZ");
        SupplyChainDrawing drawing = new ChainWords(Locale.ENGLISH, "XP", code -> "State " + code).draw("CF-2026-000001-P", inspected, WEAPON, chain(List.of()), Optional.empty());
        assertEquals("Depot of Lomara, State XZ, 30 Jun 2026", String.join(", ", drawing.nodes().get(drawing.nodes().size() - 1).lines()));
    }

    @Test
    void whatIsNotEstablishedHasNoBracket() {
        assertNull(draw(chain(List.of(), link("SALE", "2014-02-01", List.of(), true)),
                new Diversion(null, null, null, null, null, null, null, FailureReason.RECORD_LOST)).diversion());
    }

    @Test
    void whatNoRecordProvesIsNotSaidToBeUnaskedOrMarked() {
        SupplyChain answered = new SupplyChain(List.of(), Optional.empty(), List.of(), true);
        assertEquals("[[as the marks say, not proven], [no record was given], [Seized, our case file]]", notes(draw(answered, null)));
        assertEquals("[[as the marks say, not proven], [not asked yet], [Seized, our case file]]", notes(draw(chain(List.of()), null)));
        FirearmDescription craft = new FirearmDescription(null, null, null, "12", null, null, null, ManufactureMode.CRAFT, List.of(), null);
        assertEquals("[[no mark says by whom], [no record was given], [Seized, our case file]]", notes(words.draw("CF-1", RECOVERY, craft, answered, Optional.empty())));
    }

    private static String notes(SupplyChainDrawing drawing) {
        return drawing.nodes().stream().map(SupplyChainDrawing.Node::notes).toList().toString();
    }

    private SupplyChainDrawing draw(SupplyChain chain, Diversion found) {
        return words.draw("CF-2026-000001-A", RECOVERY, WEAPON, chain, Optional.ofNullable(found));
    }

    private static Diversion found(String from, String until) {
        return new Diversion(LocalDate.parse(from), until == null ? null : LocalDate.parse(until), "Kestro", "XB", "Stolen.", DiversionMethod.TRACING, "Police report", null);
    }

    private static SupplyChain chain(List<SupplyChain.OpenEnd> open, SupplyChain.Link... links) {
        return new SupplyChain(List.of(links), Optional.empty(), open, links.length > 0 || !open.isEmpty());
    }

    private static SupplyChain.Link link(String event, String date, List<String> grounds, boolean free) {
        return new SupplyChain.Link(new SupplyChainSegment(event, date, "One", "Other", "XB", null, null, null), LocalDate.parse(date), grounds,
                List.of(new SupplyChain.Source("XB", "TR-1", UUID.randomUUID(), free)));
    }

    private static String kinds(SupplyChainDrawing drawing) {
        return drawing.nodes().stream().map(SupplyChainDrawing.Node::kind).collect(Collectors.joining(" "));
    }

    private static String span(SupplyChainDrawing drawing) {
        return drawing.diversion().from() + " " + drawing.diversion().to();
    }

    /** From the end of one box to the beginning of another. */
    private static String span(int after, int before) {
        return (1 + STEP * after + 175) + " " + (STEP * before);
    }
}
