package iti.web.casefile;

import static iti.web.frame.RenderedViews.render;
import static iti.web.frame.RenderedViews.says;
import static org.junit.jupiter.api.Assertions.assertFalse;

import iti.casefile.CaseFile;
import iti.casefile.Diversion;
import iti.casefile.DiversionMethod;
import iti.casefile.FailureReason;
import iti.casefile.HandlingCode;
import iti.casefile.RecoveryEvent;
import iti.casefile.RecoveryKind;
import iti.firearm.Firearm;
import iti.firearm.FirearmDescription;
import iti.message.MessageBody.Consent;
import iti.message.TracingMessage.Answered;
import iti.message.TracingMessage.EarlierAnswer;
import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.SupplyChainSegment;
import iti.message.TracingMessage.UseRestrictions;
import iti.request.DeadEnd;
import iti.request.OnwardDecision;
import iti.request.OnwardRelease;
import iti.request.SupplyChain;
import iti.request.TracingRequest;
import iti.web.form.Form;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The parts of the pages that show chains are rendered as people read them. */
@Tag("ITI-5")
@Tag("ITI-15")
class ChainPagesTest {

    private static final UseRestrictions RESTRICTED = new UseRestrictions(true, true, true, "Not in court.");
    private static final SupplyChainSegment EXPORT = new SupplyChainSegment("EXPORT", "2016-05-14", "Orla Trading", "Corvane Arms", "XB", "EX 16/0442", null, null);

    private static final ChainWords WORDS = new ChainWords(Locale.ENGLISH, "XA", code -> "State " + code);

    @Test
    void theChainIsDrawnAndStandsInATableBesideIt() {
        Diversion theft = new Diversion(LocalDate.parse("2023-08-05"), null, "Kestro", "XB", "Stolen from a car.", DiversionMethod.TRACING, "Police report", null);
        SupplyChainDrawing drawing = drawing(Optional.of(theft));
        String page = render("<th:block th:replace=\"~{parts.html :: chain(${drawing}, 0)}\"/><th:block th:replace=\"~{chain-parts.html :: found(${c}, 'x', true)}\"/>", Map.of(
                "drawing", drawing, "c", new ChainSheet.WeaponChain(UUID.randomUUID(), drawing, "Corvane Arms", new ChainSheet.Found(theft, WORDS.period(theft), "Ilse Marand", Instant.EPOCH))));
        says(page, "class=\"pod\"", "<th scope=\"row\"><span class=\"st done\">", "with consent only", "Point of diversion: Kestro, State XB, 5 Aug 2023", "Stolen from a car.",
                "By tracing", "Revise the finding", "Found by Ilse Marand");
        String not = render("<th:block th:replace=\"~{chain-parts.html :: found(${c}, 'x', false)}\"/>", Map.of("c", new ChainSheet.WeaponChain(UUID.randomUUID(), drawing, "",
                new ChainSheet.Found(new Diversion(null, null, null, null, null, null, null, FailureReason.RECORD_LOST), "", "Ilse Marand", Instant.EPOCH))));
        says(not, "Not established: Record lost.");
        assertFalse(not.contains("Revise"), "who may not write has no button");
    }

    @Test
    void theTreeShowsDeadAndOpenEnds() {
        RequestTree.Hop open = new RequestTree.Hop("Estmar (XE)", "named by Dornia", "not asked yet", "draft", "#next-1", 3, null, List.of());
        RequestTree.Hop misrouted = new RequestTree.Hop("Dornia (XD)", "TR-2", "Not theirs", "no", "#r-2", 2, DeadEnd.MISROUTED, List.of(open));
        String page = render("<ul th:replace=\"~{parts.html :: hops(${hops})}\"></ul>", Map.of("hops", List.of(misrouted)));
        says(page, "Leads no further: not made and not imported there", "hop 3", "href=\"#next-1\"", "not asked yet");
    }

    @Test
    void whatGoesAlongIsSaidWithTheReason() {
        ResponseBody said = new ResponseBody("FULL", "TRACED_TO_EXPORT", List.of(), null, null, null, List.of(EXPORT), null, "XC", null, List.of(), RESTRICTED, null, null);
        List<OnwardRelease.Earlier> earlier = List.of(
                new OnwardRelease.Earlier(new Asked(), null, said, OnwardDecision.CONSENT_DECLINED, new Consent("DECLINED", "ONWARD_RELEASE", "XC", "A court has closed the file."), null, true),
                new OnwardRelease.Earlier(new Asked(), null, said, OnwardDecision.ALLOWED, null, null, false));
        says(render("<th:block th:replace=\"~{earlier-parts.html :: along(${earlier}, 'XC')}\"/>", Map.of("earlier", earlier)),
                "class=\"st no\">stays here", "Its giver declined", "A court has closed the file.", "class=\"st done\">goes along", "Its giver sets no restriction", "TR-2026-000001-A");
        Map<String, Object> model = Map.of("earlier", earlier, "request", new Asked(), "form", Form.blank().mend(List.of(), Locale.ENGLISH), "outgrown", true, "asks", true,
                "draftWords", "Your answer would go along.");
        says(render("<th:block th:replace=\"~{earlier.html :: content}\"/>", model), "Ask State XB once more", "Your answer would go along.", "Sign a correction and have it approved");
    }

    @Test
    void theReceivingStateReadsWhatBindsIt() {
        EarlierAnswer came = new EarlierAnswer("XB", "TR-7", "TRACED_TO_EXPORT", List.of(EXPORT), "Orla Trading", RESTRICTED, "H2", new Answered(UUID.randomUUID(), "0".repeat(64)), "Not for the press.");
        says(render("<section th:replace=\"~{earlier-parts.html :: received(${earlier})}\"></section>", Map.of("earlier", List.of(came))), "State XB (XB)", "TR-7", "EX 16/0442", "Corvane Arms",
                "Not to be passed on without the consent of State XB", "Not in court.", "consented that this is passed on", "Not for the press.");
    }

    @Test
    void theFindingHasAFormBesideTheChainThatItIsReadFrom() {
        Map<String, Object> model = Map.of("chain", new ChainSheet.WeaponChain(UUID.randomUUID(), drawing(Optional.empty()), "", null), "file", new Kept(), "weapon", new Firearm(weapon()), "form", Form.blank().mend(List.of(), Locale.ENGLISH), "codes",
                Map.of("methods", DiversionMethod.values(), "reasons", FailureReason.values()));
        says(render("<th:block th:replace=\"~{diversion.html :: content}\"/>", model), "name=\"diversion.state\"", "name=\"diversion.notEstablished\"", "By another competent authority",
                "No reply from the State", "Corvane Arms", "Point of diversion lies here: after 14 May 2016, before 30 Jun 2026");
    }

    private static SupplyChainDrawing drawing(Optional<Diversion> found) {
        SupplyChain chain = new SupplyChain(List.of(new SupplyChain.Link(EXPORT, LocalDate.parse("2016-05-14"), List.of(),
                List.of(new SupplyChain.Source("XB", "TR-1", UUID.randomUUID(), false)))), Optional.empty(), List.of(), true);
        return WORDS.draw("CF-1", new RecoveryEvent(RecoveryKind.SEIZED, LocalDate.parse("2026-06-30"), "Port Averno", null, 1, null), weapon(), chain, found);
    }

    private static FirearmDescription weapon() {
        return new FirearmDescription(null, "Norrholt Arms", "NH-9", null, null, null, null, null, List.of(), null);
    }

    /** A request to XB that was answered. */
    public static final class Asked extends TracingRequest {
        @Override
        public UUID id() {
            return new UUID(1, 1);
        }

        @Override
        public String number() {
            return "TR-2026-000001-A";
        }

        @Override
        public String requestedState() {
            return "XB";
        }
    }

    /** A case as it is read back. */
    public static final class Kept extends CaseFile {
        @Override
        public UUID id() {
            return new UUID(2, 2);
        }

        @Override
        public String number() {
            return "CF-2026-000001-A";
        }

        @Override
        public HandlingCode handling() {
            return HandlingCode.H1;
        }
    }
}
