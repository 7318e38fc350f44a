package iti.web.casefile;

import static iti.web.frame.RenderedViews.content;
import static iti.web.frame.RenderedViews.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.casefile.BatchRow;
import iti.casefile.BatchTable;
import iti.casefile.CaseFile;
import iti.casefile.FailureReason;
import iti.casefile.HandlingCode;
import iti.casefile.WeaponBatches;
import iti.firearm.AddresseeProposal;
import iti.firearm.Component;
import iti.firearm.Firearm;
import iti.firearm.FirearmDescription;
import iti.firearm.FirearmPart;
import iti.firearm.ManufactureMode;
import iti.firearm.Original;
import iti.firearm.RoutingReason;
import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.SupplyChainSegment;
import iti.request.AddresseePlan;
import iti.request.Completeness;
import iti.request.Outcome;
import iti.request.Procedure;
import iti.request.ReceivedRequest;
import iti.request.ReleasedParts;
import iti.request.RespondToRequest;
import iti.request.RestrictionGround;
import iti.request.SegmentEvent;
import iti.request.Status;
import iti.request.TracingRequest;
import iti.web.form.Form;
import iti.web.frame.PageOf;
import iti.web.incoming.IncomingView;
import iti.web.incoming.LinesPage;
import iti.web.incoming.Standing;
import iti.web.reference.WeaponHelp;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages of five hundred weapons say what they should and stay light on a slow line. */
@Tag("ITI-10")
@Tag("ITI-17")
@Tag("ITI-20")
class BatchPagesTest {

    private static final int WEAPONS = 500;
    /** A page of 40 kB less its frame. */
    private static final int LIGHT = 36_000;

    private final Form form = Form.blank().with("version", 3).mend(List.of(), Locale.ENGLISH);

    @Test
    void anEmptyCaseAsksForATableAndNamesItsColumns() {
        Map<String, Object> model = batch(null);
        says(content("batch.html", model), "name=\"table\"", "enctype=\"multipart/form-data\"", "cases/batch-template", "import_mark", "Where the marks are");
    }

    @Test
    void faultyRowsAreNamedAndStayEditableWhileGoodOnesCanBeTaken() {
        BatchTable table = BatchTable.read("make,serial,component\nNorrholt,0417,FRAME\n" + "Norrholt,[,\n".repeat(WEAPONS - 1), null);
        Map<String, Object> model = batch(new WeaponBatches.Waiting(table, "row,make,serial\n" + "3,Norrholt,[\n".repeat(WeaponBatches.MENDED), Instant.EPOCH, 3));
        model.put("only", "faults");
        model.put("good", 1);
        model.put("faulty", WEAPONS - 1);
        model.put("warned", 0);
        model.put("mended", WeaponBatches.MENDED);
        model.put("mend", "row,make,serial\n3,Norrholt,[\n");
        model.put("rows", PageOf.of(table.faulty().stream().map(r -> new BatchPage.Line(r, List.of(new BatchPage.Remark("serial", "A bracket that is opened and not closed.", true)))).toList(), 2));
        String page = light(content("batch.html", model));
        says(page, "500 rows: 1 can be taken, 499 have to be mended", "Take 1 weapon into the case", "3,Norrholt,[", "A bracket that is opened", "Page 2 of 10", "page=3", "the first 100");
    }

    @Test
    void thePlanGroupsByStateWithReasonsAndPagesTheWeapons() {
        List<AddresseePlan.Weapon> weapons = IntStream.range(0, WEAPONS).mapToObj(i -> new AddresseePlan.Weapon(new UUID(9, i), i + 1, weapon(i),
                new AddresseeProposal("XB", List.of(new AddresseeProposal.Reason(RoutingReason.IMPORT_MARK, "ORLA KESTRO XB 15", 2015))), i == 0)).toList();
        AddresseePlan.Group toB = new AddresseePlan.Group(AddresseePlan.Fate.ASK, "XB", true, weapons, Map.of(RoutingReason.IMPORT_MARK, 499L));
        AddresseePlan.Group none = new AddresseePlan.Group(AddresseePlan.Fate.NO_PROPOSAL, null, false, weapons.subList(0, 5), Map.of());
        Map<String, Object> model = model();
        model.putAll(Map.of("plan", new AddresseePlan(List.of(toB, none), 7), "group", toB, "weapons", PageOf.of(weapons, null), "ready", 1L, "partners", List.of()));
        String page = light(content("plan.html", model));
        says(page, "State XB (XB)", "499", "No mark names a State", "7 weapons are asked about already", "All 500 weapons of this group", "name=\"out\"", "Draft 1 request", "ORLA KESTRO XB 15",
                "1 chosen by an officer");
    }

    @Test
    void theListOfWeaponsSaysOfEachWhatCameBack() {
        ReceivedAnswer answer = new ReceivedAnswer(null, found(), "XB", null, null, null);
        Schedule request = new Schedule();
        List<WeaponsPage.Line> lines = IntStream.range(0, WEAPONS).mapToObj(i -> new WeaponsPage.Line(i + 1, new Firearm(weapon(i)),
                List.of(new WeaponsPage.Trace(new Asked(request, Optional.empty(), Map.of(1, answer)), Optional.of(answer))))).toList();
        Map<String, Object> model = model();
        model.put("outcome", null);
        model.put("lines", PageOf.of(lines, 1));
        says(light(content("weapons.html", model)), "Page 1 of 10", "000049", "ask State XC next", "State XB");
    }

    @Test
    void theRequestedStateSeesItsLinesAndCanAnswerTheRestAtOnce() {
        List<LinesPage.Row> rows = IntStream.range(0, WEAPONS).mapToObj(i -> new LinesPage.Row(new ReceivedRequest.Line(i + 1, weapon(i)), i % 2 == 0 ? found() : null)).toList();
        Map<String, Object> model = model();
        model.putAll(Map.of("request", new Schedule(), "standing", answering(), "schedule", new IncomingView.Progress(WEAPONS, 250, 0, Map.of("TRACED_TO_EXPORT", 250L)), "only", "",
                "lines", PageOf.of(rows, 10), "outcomes", RespondToRequest.NOTHING_FOUND, "failures", FailureReason.values()));
        says(light(content("lines.html", model)), "250 of 500 lines answered", "Answer 250 lines so", "/lines/500", "ask State XC next", "Page 10 of 10");
    }

    @Test
    void oneLineIsAnsweredBesideItsWeapon() {
        Map<String, Object> model = model();
        model.putAll(Map.of("request", new Schedule(), "standing", answering(), "weapon", converted(), "line", 7, "count", 37, "lines", 1, "partners", List.of(), "parts",
                ReleasedParts.OF_SEGMENT, "codes", Map.of("completeness", Completeness.values(), "outcomes", Outcome.values(), "grounds", RestrictionGround.values(), "failures",
                FailureReason.values(), "events", SegmentEvent.values())));
        says(light(content("line.html", model)), "Line 7 of 37", "/records?line=7", "/lines/8", "name=\"response.segments.0.from\"", "name=\"next\"", "Brenmark Barrels", "Voltran");
    }

    @Test
    void partsThatLeadElsewhereCanBeAskedAbout() {
        Firearm weapon = new Firearm(converted());
        Map<String, Object> model = model();
        model.putAll(Map.of("weapon", weapon, "advice", converted().advice(), "elsewhere", converted().parts(), "traces", List.of(), "lines", 1, "parts", 2, "apart", true, "codes",
                Map.of("types", List.of(), "actions", List.of(), "modes", ManufactureMode.values(), "kinds", List.of(), "components", Component.values(), "statuses", List.of(), "restorations", List.of())));
        model.put("form", WeaponForm.fill(converted(), 1).mend(List.of(), Locale.ENGLISH));
        model.put("names", new WeaponHelp.Names(List.of(), List.of(), List.of()));
        says(content("weapon.html", model), "Parts that lead elsewhere", "name=\"part\" value=\"BARREL\"", "name=\"firearm.parts.0.make\"", "Brenmark Barrels", "A part is of another origin");
    }

    @Test
    void theFormKeepsPartsAndOriginal() {
        Form filled = WeaponForm.fill(converted(), 1);
        FirearmDescription read = WeaponForm.read(filled);
        assertEquals("Voltran", read.convertedFrom().make());
        assertEquals(List.of("BARREL Brenmark Barrels XB"), read.parts().stream().map(p -> p.component() + " " + p.make() + " " + p.country()).toList());
        assertEquals(3, WeaponForm.partLines(filled));
    }

    private Map<String, Object> batch(WeaponBatches.Waiting waiting) {
        Map<String, Object> model = model();
        model.put("components", Component.values());
        model.put("columns", BatchTable.COLUMNS.stream().skip(1).toList());
        model.put("most", WeaponBatches.MOST);
        model.put("waiting", waiting);
        return model;
    }

    private Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("file", new Kept());
        model.put("opens", true);
        model.put("done", null);
        return model;
    }

    private static FirearmDescription weapon(int number) {
        List<BatchRow> rows = new ArrayList<>(BatchTable.read("type,make,model,calibre,serial,component\nPISTOL_SELF_LOADING,Norrholt Arms,NH-9,9x19 mm,%06d,FRAME\n".formatted(number), null).rows());
        return rows.get(0).weapon();
    }

    private static FirearmDescription converted() {
        FirearmDescription w = weapon(417);
        return new FirearmDescription(w.type(), null, null, w.calibre(), null, null, null, ManufactureMode.CONVERTED, w.markings(), null,
                List.of(new FirearmPart(Component.BARREL, "Brenmark Barrels", null, "XB", null)), new Original("Voltran", "EKOL"));
    }

    private static ResponseBody found() {
        return new ResponseBody("FULL", "TRACED_TO_EXPORT", List.of(), null, null, null, List.of(new SupplyChainSegment("EXPORT", "2016-05-14", "Orla", "Corvane", "XB", "EX 16", null, null)),
                null, "XC", null, List.of(), null, null, null);
    }

    private static Standing answering() {
        return new Standing(null, null, Set.of(Procedure.RESPOND), false, true);
    }

    private static String light(String page) {
        int size = page.getBytes(StandardCharsets.UTF_8).length;
        assertTrue(size < LIGHT, size + " bytes");
        return page;
    }

    /** A schedule to XB. */
    public static final class Schedule extends TracingRequest {
        @Override
        public UUID id() {
            return new UUID(1, 1);
        }

        @Override
        public UUID caseFile() {
            return new UUID(2, 2);
        }

        @Override
        public String number() {
            return "TR-2026-000001-A";
        }

        @Override
        public String requestedState() {
            return "XB";
        }

        @Override
        public Status status() {
            return Status.RESPONDED;
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
