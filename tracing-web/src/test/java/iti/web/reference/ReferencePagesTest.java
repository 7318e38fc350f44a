package iti.web.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.casefile.CaseFile;
import iti.casefile.HandlingCode;
import iti.deconfliction.SameWeapons;
import iti.deconfliction.WeaponMatches;
import iti.firearm.Action;
import iti.firearm.AddresseeProposal;
import iti.firearm.Component;
import iti.firearm.Firearm;
import iti.firearm.FirearmDescription;
import iti.firearm.FirearmType;
import iti.firearm.ManufactureMode;
import iti.firearm.MarkKind;
import iti.firearm.Marking;
import iti.firearm.MarkingStatus;
import iti.firearm.RestorationMethod;
import iti.firearm.RoutingReason;
import iti.reference.Answerability;
import iti.reference.Confidence;
import iti.reference.Likeness;
import iti.reference.LookAlikeHint;
import iti.reference.ReferenceKind;
import iti.reference.ReferenceReport;
import iti.reference.References;
import iti.reference.RowFault;
import iti.reference.Suggestion;
import iti.request.Status;
import iti.web.casefile.WeaponForm;
import iti.web.form.Form;
import iti.web.frame.RenderedViews;
import iti.web.request.Addressees;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What helps to identify a weapon stands beside its fields, works without a script and keeps the page light. */
@Tag("ITI-17")
class ReferencePagesTest {

    /** A page of 40 kB less its frame. */
    private static final int LIGHT = 36_000;
    private static final FirearmDescription WEAPON = new FirearmDescription(FirearmType.PISTOL_SELF_LOADING, "Norinco", "NP-22", ".45 ACP", null, "CN", 1985, ManufactureMode.INDUSTRIAL,
            List.of(new Marking(MarkKind.SERIAL, Component.FRAME, null, "B[0O]47?8", MarkingStatus.PARTLY_READABLE, null),
                    new Marking(MarkKind.IMPORT, Component.FRAME, null, "CAI GEORGIA VT 1984", MarkingStatus.READABLE, null)), null);

    private static Map<String, Object> weaponPage() {
        Map<String, Object> model = new HashMap<>();
        model.put("file", new Kept());
        model.put("form", WeaponForm.fill(WEAPON, 3).mend(List.of(), Locale.ENGLISH));
        model.put("weapon", new Firearm(WEAPON));
        model.putAll(Map.of("lines", 4, "parts", 2, "apart", false, "advice", List.of(), "elsewhere", List.of(), "traces", List.of(), "opens", true));
        model.put("codes", Map.of("types", FirearmType.values(), "actions", Action.values(), "modes", ManufactureMode.values(), "kinds", MarkKind.values(), "components",
                Component.values(), "statuses", MarkingStatus.values(), "restorations", RestorationMethod.values()));
        model.put("names", new WeaponHelp.Names(IntStream.range(0, 200).mapToObj(i -> "Maker of some length " + i).toList(), List.of("NP-22", "NP-34"),
                IntStream.range(0, 100).mapToObj(i -> "7.62x" + i + " mm").toList()));
        model.put("help", help());
        model.put("ranking", new Addressees.Ranking(List.of(new AddresseeProposal("US", List.of(new AddresseeProposal.Reason(RoutingReason.IMPORT_MARK, "CAI GEORGIA VT 1984", 1984, "Century Arms"))),
                new AddresseeProposal("CN", List.of(new AddresseeProposal.Reason(RoutingReason.NAMED_BY_ANOTHER_STATE, null, null, "2")))), List.of(), List.of("US"), Set.of("CAI GEORGIA VT 1984")));
        return model;
    }

    private static WeaponHelp.Help help() {
        return new WeaponHelp.Help(List.of(new WeaponHelp.Line("firearm.calibre", "By the reference, NP-22 was made for: 9x19 mm Parabellum.", "MEDIUM"),
                new WeaponHelp.Line("firearm.markings.1.text", "An import before the year of manufacture, 1985.", "HIGH")),
                List.of(new LookAlikeHint("P226", "SIG Sauer", Likeness.COPY, "NORINCO or no maker's name; NP22")),
                new Answerability(68, List.of(new Answerability.Gap(Answerability.Lack.SERIAL_READ_IN_PART, "firearm.markings.0.text", 13),
                        new Answerability.Gap(Answerability.Lack.PROOF_MARK_NOT_LOOKED_FOR, "firearm.markings", 2)),
                        List.of(new Answerability.Shot(null, null), new Answerability.Shot(MarkKind.IMPORT, Component.BARREL))));
    }

    @Test
    void doubtsStandBesideTheirFieldsAndNothingIsStopped() {
        String page = page("weapon", weaponPage());
        RenderedViews.says(page, "list=\"l-make\"", "<datalist id=\"l-make\">", "<option>NP-34</option>", "name=\"look\"", "was made for: 9x19 mm Parabellum", "An import before the year of manufacture",
                "68 of 100", "href=\"#f-firearm-markings-0-text\"", "read in part", "The whole weapon from the side", "Import mark", "SIG Sauer P226", "a copy", "Century Arms", "2 times",
                "CAI GEORGIA VT 1984</bdi> <span class=\"st wait\">Suspected counterfeit</span>");
        assertTrue(page.indexOf("id=\"f-firearm-calibre\"") < page.indexOf("was made for: 9x19") && page.indexOf("was made for: 9x19") < page.indexOf("id=\"f-firearm-action\""), "beside its field");
        assertFalse(page.contains("<script") || page.contains("style="), "a strict policy holds");
        int size = page.getBytes(StandardCharsets.UTF_8).length;
        assertTrue(size < LIGHT, size + " bytes");
    }

    @Test
    void anUntouchedFormHasListsAndNoDoubts() {
        Map<String, Object> model = weaponPage();
        model.put("form", WeaponForm.blank().mend(List.of(), Locale.ENGLISH));
        Stream.of("help", "ranking", "weapon", "traces").forEach(model::remove);
        String page = page("weapon", model);
        RenderedViews.says(page, "<datalist id=\"l-calibre\">", "Look up what is typed");
        assertFalse(page.contains("of 100"));
    }

    @Test
    void whatWasLookedUpAndWhereItIsKnownIsShown() {
        Map<String, Object> model = weaponPage();
        model.put("meant", new WeaponHelp.Meant(List.of(new Suggestion("izhmash", "Kalashnikov Concern", "RU", Confidence.HIGH)), List.of(),
                List.of(new Suggestion("9x19", "9x19 mm Parabellum", "9 mm Luger", Confidence.HIGH))));
        model.put("same", new SameWeapons.Finding(true, true, List.of(), List.of(new SameWeapons.Elsewhere(new UUID(3, 3), "CF-2026-000009-C", new UUID(4, 4), "Norinco", "NP-22", true)),
                List.of(new SameWeapons.Asked(new UUID(5, 5), "TR-2026-000007-B", new UUID(3, 3), "XB", Status.ISSUED))));
        RenderedViews.says(page("weapon", model), "Kalashnikov Concern", "State RU", "nothing like it", "9 mm Luger", "CF-2026-000009-C", "in this case", "TR-2026-000007-B", "may be a duplicate");
        model.put("same", new SameWeapons.Finding(true, true, List.of(), List.of(), List.of()));
        RenderedViews.says(page("weapon", model), "in no case and request that you can see");
    }

    @Test
    void theDeskSaysWhomToCallAndNothingOfTheOtherCase() {
        String page = RenderedViews.render("<th:block th:replace=\"~{reference-parts.html :: matches(${matches})}\"/>", Map.of("matches", List.of(new WeaponMatches.Match(new UUID(1, 1), new UUID(2, 2),
                "CF-2026-000001-A", new UUID(3, 3), "Otto Other", "Harbour Customs", Instant.EPOCH))));
        RenderedViews.says(page, "CF-2026-000001-A", "Otto Other, Harbour Customs, described the same weapon", "/matches/00000000-0000-0001-0000-000000000001/seen");
        assertEquals("", RenderedViews.render("<th:block th:replace=\"~{reference-parts.html :: matches(${matches})}\"/>", Map.of("matches", List.of())).strip());
    }

    @Test
    void theTablesSayWhatIsShippedAndWhatIsOwnAndWhatWasRefused() {
        Map<String, Object> model = new HashMap<>();
        model.put("form", Form.blank().mend(List.of(), Locale.ENGLISH));
        model.put("report", new ReferenceReport(4, 2, 1, 1, List.of(new ReferenceReport.RefusedRow(4, List.of(new RowFault("maker", "noSuchRow"))))));
        model.put("holdings", Stream.of(ReferenceKind.values()).map(k -> new References.Holding(k, 169, k == ReferenceKind.MAKER ? 2 : 0, k == ReferenceKind.MAKER ? 1 : 0)).toList());
        model.put("changed", Instant.EPOCH);
        String page = page("reference", model);
        RenderedViews.says(page, "4 rows read: 2 beside what is shipped, 1 in place of shipped rows, 1 refused", "names a row that is not there", "Makers", "1 in place of shipped ones", "/reference/MAKER/drop",
                "/reference/MODEL/template", "/reference/SERIAL_FORMAT/load");
        assertFalse(page.contains("/reference/MODEL/drop"), "nothing to drop");
    }

    private static String page(String name, Map<String, ?> model) {
        return RenderedViews.content(name + ".html", model);
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

        @Override
        public iti.casefile.RecoveryEvent recovery() {
            return new iti.casefile.RecoveryEvent(null, null, "Port Averno", null, null, null);
        }
    }
}
