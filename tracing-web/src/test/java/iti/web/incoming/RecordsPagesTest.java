package iti.web.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.casefile.FailureReason;
import iti.firearm.Component;
import iti.firearm.FirearmDescription;
import iti.firearm.MarkKind;
import iti.firearm.MarkingStatus;
import iti.firearm.Marking;
import iti.firearm.SerialNumber;
import iti.register.Candidate;
import iti.register.Match;
import iti.register.MatchGroup;
import iti.register.MatchReason;
import iti.register.Narrowing;
import iti.register.RegisterKind;
import iti.register.RegisterRecord;
import iti.register.SearchPurpose;
import iti.register.SearchResult;
import iti.register.SeizureSearch;
import iti.request.InformationItem;
import iti.request.Procedure;
import iti.request.ReceivedRequest;
import iti.request.RespondToRequest;
import iti.request.TracingRequest;
import iti.web.form.Form;
import iti.web.frame.PageOf;
import iti.web.frame.RenderedViews;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages of a search say why a record is there, what to read once more, and tell the other State nothing of any record. */
@Tag("ITI-20")
class RecordsPagesTest {

    @Test
    void eachCandidateSaysWhyAndEachDoubtfulCharacterIsSpoken() {
        String page = RenderedViews.content("records.html", model(new Narrowing(Narrowing.Kind.FROM_START, 2, 4, 1), null));
        RenderedViews.says(page, "AC1702", "<em>I</em>", "Character 3, 1: looks alike.", "Character 4, 7: fills the unreadable.", "Fills what could not be read, Year of manufacture fits", "Page 2 of 3",
                "name=\"page\" value=\"1\"", "name=\"page\" value=\"3\"", "name=\"serial\" value=\"?C170?\"", "Each page is a search of its own");
        assertFalse(page.contains("Character 1, A"), "what was read needs no words");
    }

    @Test
    void whatToReadOnceMoreIsAskedForWithoutAWordOfAnyRecord() {
        String page = RenderedViews.content("records.html", model(new Narrowing(Narrowing.Kind.FROM_START, 2, 4, 1), null));
        RenderedViews.says(page, "4 weapons fit the mark as read. Character 2, were it read for certain, would leave 1.", "action=\"/incoming/" + new UUID(1, 1) + "/seek\"",
                "name=\"items\" value=\"SERIAL_ON_FRAME\"", "name=\"items\" value=\"PHOTO_MARK\"");
        String asked = page.substring(page.indexOf("<textarea id=\"na-e\""), page.indexOf("</textarea>", page.indexOf("<textarea id=\"na-e\"")));
        assertTrue(asked.endsWith(">4 registered weapons fit the serial number as described. Please examine character 2 of it once more, counted from its beginning without blanks and separators, "
                + "and send a photograph of the mark: that character would leave 1 weapon."), asked);
        assertFalse(asked.contains("AC1702") || asked.contains("Norrholt"), asked);
        RenderedViews.says(RenderedViews.content("records.html", model(new Narrowing(Narrowing.Kind.GAP, 0, 40, 7), 12)), "Line 12 of the schedule: 40 registered weapons fit", "would leave about 7 weapons");
        assertFalse(RenderedViews.content("records.html", model(null, null)).contains("/seek\""), "nothing would help, so nothing is asked");
    }

    @Test
    void allLinesOfAScheduleAreLookedUpAtOnceAndDamagedOnesAreNamed() {
        LineHits lines = LineHits.of(List.of(line(1, "AC1702"), line(2, "AC17?2"), line(3, null), line(4, "XX-9")));
        assertEquals(List.of("AC1702", "XX-9"), lines.weapons().stream().map(SeizureSearch.Weapon::serial).toList());
        Map<String, Object> model = new HashMap<>(Map.of("form", form(), "request", new Received(), "standing", standing(), "schedule", new IncomingView.Progress(4, 0, 0, Map.of()), "only", "",
                "lines", PageOf.of(List.of(), 1), "outcomes", RespondToRequest.NOTHING_FOUND, "failures", FailureReason.values(),
                "hits", lines.with(List.of(new SeizureSearch.Hits(2, 1, 0), new SeizureSearch.Hits(0, 0, 0)))));
        model.put("done", null);
        RenderedViews.says(RenderedViews.content("lines.html", model), "Of 1 of the 2 lines", "/records?line=1\"", "This number of this maker, 1 line:", "Something is registered of 1 line: answer them first.", "/records?line=2\"", "/records?line=3\"",
                "/lines/search\"");
        assertFalse(RenderedViews.content("lines.html", model).contains("/records?line=4\""));
    }

    private static ReceivedRequest.Line line(int number, String serial) {
        List<Marking> marks = serial == null ? List.of() : List.of(mark(serial));
        return new ReceivedRequest.Line(number, new FirearmDescription(null, "Norrholt", null, null, null, null, null, null, marks, null));
    }

    private static Marking mark(String serial) {
        return new Marking(MarkKind.SERIAL, Component.FRAME, null, serial, MarkingStatus.READABLE, null);
    }

    private static Map<String, Object> model(Narrowing narrowing, Integer line) {
        Candidate candidate = new Candidate(MatchGroup.LOOK_ALIKE, new Registered(), Set.of(RegisterKind.MANUFACTURE), List.of(new Candidate.Cell("A", Match.SAME),
                new Candidate.Cell("C", Match.SAME), new Candidate.Cell("1", Match.LOOKS_ALIKE), new Candidate.Cell("7", Match.FILLS)),
                List.of(MatchReason.UNREADABLE_FILLED, MatchReason.YEAR_FITS), 51);
        Map<String, Object> model = new HashMap<>();
        model.put("form", form());
        model.put("request", new Received());
        model.put("standing", standing());
        model.put("purposes", SearchPurpose.values());
        model.put("asked", List.of(InformationItem.SERIAL_ON_FRAME, InformationItem.PHOTO_MARK));
        model.put("line", line);
        model.put("marks", List.of());
        model.put("found", Found.of(new SearchResult(120, Map.of(MatchGroup.LOOK_ALIKE, 120), List.of(candidate), 2, true, narrowing, List.of())));
        return model;
    }

    private static Form form() {
        return Form.blank().with("version", 3).with("serial", "?C170?").with("maker", "Norrholt").with("purpose", SearchPurpose.ANSWER_REQUEST).mend(List.of(), Locale.ENGLISH);
    }

    private static Standing standing() {
        return new Standing(null, null, Set.of(Procedure.RESPOND, Procedure.SEEK_INFORMATION), false, true);
    }

    /** A record of a weapon. */
    public static final class Registered extends RegisterRecord {
        @Override
        public RegisterKind register() {
            return RegisterKind.MANUFACTURE;
        }

        @Override
        public SerialNumber serial() {
            return new SerialNumber("AC1702");
        }

        @Override
        public String maker() {
            return "Norrholt";
        }
    }

    /** A request of XC. */
    public static final class Received extends TracingRequest {
        @Override
        public UUID id() {
            return new UUID(1, 1);
        }

        @Override
        public String number() {
            return "TR-2026-000001-A";
        }

        @Override
        public String requestingState() {
            return "XC";
        }

        @Override
        public String counterpart() {
            return "XC";
        }
    }
}
