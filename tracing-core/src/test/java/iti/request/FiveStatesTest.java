package iti.request;

import static iti.request.Desk.link;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.casefile.CaseFile;
import iti.casefile.Diversion;
import iti.casefile.DiversionMethod;
import iti.ledger.LedgerAct;
import iti.ledger.LedgerEntry;
import iti.message.TracingMessage.EarlierAnswer;
import iti.message.TracingMessage.SupplyChainSegment;
import iti.message.TracingMessage.UseRestrictions;
import iti.persistence.Databases;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A weapon is followed through four States, from its recovery in the fifth to the point of diversion; one of them refuses that its answer is passed on. */
@Tag("ITI-5")
@Tag("ITI-15")
@Tag("ITI-20")
class FiveStatesTest {

    private static final SupplyChainSegment IMPORT_15 = link(SegmentEvent.IMPORT, "2015-03-02", "Norrholt Arms", "Orla Trading, Kestro", "XB", "IM 15/0071");
    private static final SupplyChainSegment EXPORT_16 = link(SegmentEvent.EXPORT, "2016-05-14", "Orla Trading, Kestro", "Corvane Arms, Lissen", "XB", "EX 16/0442");
    private static final SupplyChainSegment IMPORT_16 = link(SegmentEvent.IMPORT, "2016-06-01", "Orla Trading, Kestro", "Lissen Armoury Depot", "XC", "CV 16/9083");
    private static final SupplyChainSegment EXPORT_19 = link(SegmentEvent.EXPORT, "2019-09-09", "Lissen Armoury Depot", "Dornia Frontier Guard", "XC", "CV 19/7711");
    private static final SupplyChainSegment SALE_20 = link(SegmentEvent.SALE, "2020-02-11", "Estmar Auction Rooms", "Edra Vance, collector", "XE", "INV 20/33");
    private static final SupplyChainSegment THEFT_23 = link(SegmentEvent.THEFT, "2023-08-05", "Edra Vance, collector", null, "XE", "POL 23/1188");
    /** Words that only the answer of XC has. */
    private static final List<String> OF_XC = List.of("Lissen Armoury Depot", "Dornia Frontier Guard", "CV 16/9083", "CV 19/7711", "2019-09-09", "For Alvoria alone");

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aWeaponIsFollowedToThePointOfDiversion(Databases database) {
        try (Centre a = new Centre(database, "XA", "Alvoria"); Centre b = new Centre(database, "XB", "Brenmark"); Centre c = new Centre(database, "XC", "Carvane");
             Centre d = new Centre(database, "XD", "Dornia"); Centre e = new Centre(database, "XE", "Estmar")) {
            Stream.of(b, c, d, e).forEach(other -> {
                a.knows(other, other.state);
                other.knows(a, "Alvoria");
            });
            CaseFile file = Story.recovered(a);
            UUID weapon = file.firearms().get(0).id();

            UUID toB = Story.drafted(a, file, "XB");
            Desk.ask(a, b, toB);
            assertEquals(List.of(), Desk.earlier(b, toB));
            Desk.answer(b, a, toB, Desk.traced(Outcome.TRACED_TO_EXPORT, "XC", "Corvane Arms, owner of record", new UseRestrictions(true, true, false, null), IMPORT_15, EXPORT_16));
            Hop first = a.hops.ofCase(file.id()).get(0);
            assertEquals("XC", first.names());
            assertTrue(first.open(), "nobody has asked XC");

            UUID toC = a.tx(() -> a.nextHop.draft(a.officer, toB, null)).id();
            TracingRequest second = a.requests.find(a.officer, toC);
            assertEquals("XC", second.requestedState());
            assertEquals(toB, second.follows());
            assertEquals(Story.CONTENT, second.content());
            assertFalse(a.hops.ofCase(file.id()).get(0).open());
            Desk.ask(a, c, toC);
            EarlierAnswer fromB = new EarlierAnswer("XB", a.requests.find(a.officer, toB).number(), "TRACED_TO_EXPORT", List.of(IMPORT_15, EXPORT_16), null,
                    new UseRestrictions(true, true, false, null), "H1", null, null);
            assertEquals(List.of(fromB), Desk.earlier(c, toC), "the holder stays without consent");
            Desk.answer(c, a, toC, Desk.traced(Outcome.TRACED_TO_EXPORT, "XD", null, new UseRestrictions(true, true, true, "For Alvoria alone."), EXPORT_16, IMPORT_16, EXPORT_19));

            UUID toD = a.tx(() -> a.nextHop.draft(a.officer, toC, null)).id();
            assertEquals("XB ALLOWED, XC CONSENT_NEEDED", decisions(a, toD));
            a.tx(() -> a.consentSought.seek(a.officer, toC, null, ConsentPurpose.ONWARD_RELEASE, "XD", "It would go along with our request to Dornia."));
            a.deliver(c);
            assertEquals("XB ALLOWED, XC CONSENT_OPEN", decisions(a, toD));
            c.tx(() -> c.consent.propose(c.answering, toC, null, false, "A court has closed the file."));
            Desk.release(c, a, toC);
            assertEquals("XB ALLOWED, XC CONSENT_DECLINED", decisions(a, toD));
            Desk.ask(a, d, toD);
            assertEquals(List.of(fromB), Desk.earlier(d, toD));
            d.tx(() -> d.misrouted.report(d.answering, toD, null, "It never came here; the transit papers name Estmar.", "XE"));
            d.deliver(a);

            UUID toE = a.tx(() -> a.nextHop.draft(a.officer, toD, null)).id();
            assertEquals("XB ALLOWED, XC CONSENT_NEEDED", decisions(a, toE), "the refusal was about XD; XE was not asked about");
            Desk.ask(a, e, toE);
            assertEquals(List.of(fromB), Desk.earlier(e, toE));
            Desk.answer(e, a, toE, Desk.traced(Outcome.REPORTED_LOST_OR_STOLEN, null, "Edra Vance, collector", new UseRestrictions(true, true, false, null), SALE_20, THEFT_23));

            Stream.of(toD, toE).flatMap(r -> a.documents.of(r).stream()).forEach(FiveStatesTest::saysNothingOfC);
            d.documents.of(toD).forEach(FiveStatesTest::saysNothingOfC);
            e.documents.of(toE).forEach(FiveStatesTest::saysNothingOfC);

            assertEquals(List.of("1 XB - -", "2 XC - -", "3 XD MISROUTED -", "4 XE - -"), a.hops.ofCase(file.id()).stream().flatMap(Hop::all)
                    .map(h -> h.depth() + " " + h.request().requestedState() + " " + h.deadEnd().map(Enum::name).orElse("-") + " " + (h.open() ? h.names() : "-")).toList());
            SupplyChain chain = a.chains.of(file.id(), weapon);
            assertEquals(List.of(IMPORT_15, EXPORT_16, IMPORT_16, EXPORT_19, SALE_20, THEFT_23), chain.links().stream().map(SupplyChain.Link::segment).toList());
            assertEquals(List.of("XB", "XB XC", "XC", "XC", "XE", "XE"), chain.links().stream()
                    .map(l -> String.join(" ", l.said().stream().map(SupplyChain.Source::state).toList())).toList());
            assertEquals(List.of(true, true, false, false, true, true), chain.links().stream().map(SupplyChain.Link::free).toList());
            SupplyChain.Holder holder = chain.lastLegalHolder().orElseThrow();
            assertEquals("Edra Vance, collector of XE", holder.name() + " of " + holder.said().state());
            assertFalse(holder.linked(), "the answer names it");
            assertEquals(List.of(), chain.open());

            Diversion theft = new Diversion(LocalDate.parse("2023-08-05"), null, "Estmar Harbour", "XE", "Stolen from a locked car.", DiversionMethod.TRACING,
                    "Police report in the answer of Estmar.", null);
            a.tx(() -> a.findings.keep(a.officer, file.id(), null, weapon, theft));
            assertEquals(theft, a.findings.read(a.officer, file.id(), weapon).diversion());
            assertEquals(List.of(true), a.ledger.entries(file.id()).stream().filter(x -> x.act() == LedgerAct.DIVERSION_ESTABLISHED)
                    .map(x -> x.details().contains("TRACING") && !x.details().contains("Estmar")).toList());
            assertEquals(List.of("XC", "XD", "XE"), a.ledger.entries(file.id()).stream().filter(x -> x.act() == LedgerAct.ANSWER_PASSED_ON && toB.equals(x.request()))
                    .map(LedgerEntry::counterpart).toList(), "the ledger knows who got the answer of XB");
            assertNull(a.requests.find(a.officer, toB).follows());
            Stream.of(a, b, c, d, e).forEach(centre -> assertEquals(List.of(), centre.ledgerFindings()));
        }
    }

    private static void saysNothingOfC(SealedDocument document) {
        assertEquals(List.of(), OF_XC.stream().filter(document.data()::contains).toList(), document.fileName());
    }

    private static String decisions(Centre a, UUID request) {
        return String.join(", ", a.onward.of(a.requests.find(a.officer, request)).stream().map(x -> x.request().requestedState() + " " + x.decision()).toList());
    }
}
