package iti.web.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.message.TracingMessage.ResponseBody;
import iti.message.TracingMessage.SupplyChainSegment;
import iti.message.TracingMessage.UseRestrictions;
import iti.message.TracingMessage.Withheld;
import iti.request.ReleasedParts;
import iti.web.form.Form;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is typed into the answer is what the draft says, and what the draft says is what the form shows. */
class AnswerFormTest {

    private static final ResponseBody EMPTY = new ResponseBody(null, null, List.of(), null, null, null, List.of(), null, null, null, List.of(), null, null, null);

    private static Form sent(String... pairs) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.add(pairs[i], pairs[i + 1]);
        }
        return Form.sent(fields);
    }

    @Test
    @Tag("ITI-22")
    void aDecisionToWithholdFollowsItsLineWhenAnEmptyLineBeforeItIsDropped() {
        ResponseBody draft = AnswerForm.read(sent("lines", "3", "response.segments.0.event", "MANUFACTURE", "response.segments.1.event", " ",
                "response.segments.2.event", "EXPORT", "response.segments.2.document", "EX 7", "response.withheld.segments.2.document", "NATIONAL_SECURITY",
                "response.withheld.segments.1.to", "NATIONAL_SECURITY"), EMPTY);
        assertEquals(List.of("MANUFACTURE", "EXPORT"), draft.segments().stream().map(SupplyChainSegment::event).toList());
        assertEquals(List.of(new Withheld("segments.1.document", "NATIONAL_SECURITY")), draft.withheld());
    }

    @Test
    void aDateOfAWrongFormIsKeptAsItWasTyped() {
        ResponseBody draft = AnswerForm.read(sent("lines", "1", "response.segments.0.date", "5 July", "response.until", "soon"), EMPTY);
        Form shown = AnswerForm.fill(draft, 4, 1);
        assertEquals("5 July", shown.value("response.segments.0.date"));
        assertEquals("soon", shown.value("response.until"));
        assertEquals("2", shown.value("lines"));
    }

    @Test
    @Tag("ITI-20")
    void whatTheFormShowsReadsBackAsTheSameDraft() {
        ResponseBody draft = new ResponseBody("PART", "TRACED_TO_EXPORT", List.of("NATIONAL_SECURITY"), "why", null, null,
                List.of(new SupplyChainSegment("EXPORT", "2004-05-18", "A", "B", "XA", "EX 7", "Export register", "2026-11-20")), "holder", "XC", null,
                List.of(new Withheld("lastLegalHolder", "CONFIDENTIALITY_LAW"), new Withheld("segments.0", "NATIONAL_SECURITY")),
                new UseRestrictions(true, false, true, "text"), "remarks", null);
        assertEquals(draft, AnswerForm.read(AnswerForm.fill(draft, 1, 1), EMPTY));
    }

    @Test
    void everyPartCanBeWithheld() {
        List<Withheld> all = new ArrayList<>(ReleasedParts.FIELDS.stream()
                .map(f -> new Withheld(f, "NATIONAL_SECURITY")).toList());
        all.add(new Withheld("segments.0", "CONFIDENTIALITY_LAW"));
        ReleasedParts.OF_SEGMENT.forEach(p -> all.add(new Withheld("segments.0." + p, "CONFIDENTIALITY_LAW")));
        ResponseBody draft = new ResponseBody("PART", null, List.of(), null, null, null,
                List.of(new SupplyChainSegment("EXPORT", null, null, null, null, null, null, null)), null, null, null, all, new UseRestrictions(true, true, false, null), null, null);
        assertEquals(draft, AnswerForm.read(AnswerForm.fill(draft, 1, 0), EMPTY));
    }

    @Test
    @Tag("ITI-22")
    void aLineThatSaysOnlyThatItIsWithheldKeepsItsPlace() {
        SupplyChainSegment nothing = new SupplyChainSegment(null, null, null, null, null, null, null, null);
        ResponseBody draft = new ResponseBody("PART", null, List.of(), null, null, null, List.of(nothing, new SupplyChainSegment("EXPORT", null, null, null, null, null, null, null)),
                null, null, null, List.of(new Withheld("segments.0", "NATIONAL_SECURITY")), new UseRestrictions(true, true, false, null), null, null);
        assertEquals(draft, AnswerForm.read(AnswerForm.fill(draft, 1, 1), EMPTY));
    }

    @Test
    void anUnknownCodeIsNamedAndNotTaken() {
        Form form = sent("response.outcome", "GUESSED");
        assertEquals(null, AnswerForm.read(form, EMPTY).outcome());
        assertEquals("response.outcome", form.misread().get(0).field());
    }

    @Test
    @Tag("ITI-22")
    void withheldPartsAreNamedByLineAndField() {
        Leaving leaving = Leaving.of(new ResponseBody("PART", null, List.of(), null, null, null, List.of(), null, null, null,
                List.of(new Withheld("segments.1.document", "NATIONAL_SECURITY"), new Withheld("lastLegalHolder", "CONFIDENTIALITY_LAW")), null, null, null));
        assertEquals(List.of(new Leaving.Part(0, 2, "field.response.segments.document", "segments.1.document", "NATIONAL_SECURITY"),
                new Leaving.Part(0, 0, "field.response.lastLegalHolder", "lastLegalHolder", "CONFIDENTIALITY_LAW")), leaving.withheld());
        assertTrue(Leaving.of(EMPTY).withheld().isEmpty());
        assertFalse(leaving.withheld().isEmpty());
    }
}
