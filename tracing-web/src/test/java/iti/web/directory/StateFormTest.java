package iti.web.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import iti.directory.RequesterKind;
import iti.directory.StateDetails;
import iti.problem.Issue;
import iti.problem.Problem;
import iti.problem.ProblemKind;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StateFormTest {

    private static final StateDetails BRENMARK = new StateDetails("XB", "Brenmark", "Firearms Office", "Desk", "+000 1", "desk@brenmark.example", "en, fr",
            "Europe/Berlin", "FRIDAY,SATURDAY", "2026-12-25,2026-12-26", "https://brenmark.example/");

    @Test
    @Tag("ITI-31")
    void whatIsShownIsReadAgainUnchanged() {
        assertEquals(BRENMARK, StateForm.read(StateForm.fill(BRENMARK), "XB"));
        StateDetails panel = new StateDetails("XP", "Panel of Experts on Xandria", "Secretariat", "Desk", null, null, null, "Europe/Berlin", "FRIDAY,SATURDAY", "", null,
                RequesterKind.PANEL_OF_EXPERTS, "Resolution 9901 (2025)");
        assertEquals(panel, StateForm.read(StateForm.fill(panel), "XP"));
    }

    @Test
    void aTypedCodeIsTakenInCapitals() {
        assertEquals("XC", StateForm.read(StateForm.blank().with("state.code", " xc "), null).code());
        assertNull(StateForm.read(StateForm.blank(), null).code());
    }

    @Test
    void issuesFindTheFieldsOfTheFormAndOtherProblemsStay() {
        Problem there = StateForm.atFields(Problem.invalid(List.of(Issue.required("name"))));
        assertEquals("state.name", there.issues().get(0).field());
        assertEquals(ProblemKind.NOT_FOUND, StateForm.atFields(Problem.notFound()).kind());
    }

    @Test
    void aFingerprintIsReadInGroupsOfFour() {
        assertEquals("AB12 CD34 EF", CertificateText.grouped("ab12cd34ef"));
    }
}
