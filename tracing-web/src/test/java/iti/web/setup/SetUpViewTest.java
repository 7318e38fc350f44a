package iti.web.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import iti.directory.RequesterKind;
import iti.problem.Issue;
import iti.web.directory.StateForm;
import iti.web.form.Form;
import iti.web.frame.RenderedViews;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SetUpViewTest {

    private static String page(Form form) {
        return RenderedViews.content("setup.html", Map.of("page", form, "weekdays", StateForm.WEEKDAYS, "kinds", RequesterKind.values()));
    }

    @Test
    void eachFaultStandsAtItsFieldAndInTheListAbove() {
        List<Issue> faults = List.of(Issue.required("code"), Issue.of("state.code", "userAssignedCode"), Issue.required("state.resolution"), Issue.of("state.zone", "zone"),
                Issue.of("state.weekend", "noWorkingDay"), Issue.of("state.holidays", "dates"));
        String page = page(StateForm.blank().mend(faults, Locale.ENGLISH));
        RenderedViews.says(page, "6 things before you can go on", "<a href=\"#f-state-zone\">Time zone: This time zone is not known. Write it like Europe/Paris.</a>",
                "<p class=\"err\" id=\"f-state-zone-e\">This time zone is not known. Write it like Europe/Paris.</p>",
                "<p class=\"err\" id=\"f-state-weekend-e\">A week needs a working day.</p>", "<p class=\"err\" id=\"f-state-holidays-e\">One of these is not a date like 2026-07-15.</p>",
                "Take one of XA to XZ, for example XP.", "<a href=\"#f-state-resolution\">Resolution that gives the mandate: This is needed.</a>");
        assertEquals(6, page.split("class=\"err\"", -1).length - 1);
    }

    @Test
    void aPanelIsNotCalledAState() {
        RenderedViews.says(page(StateForm.blank()), ">Your State, panel or operation<", ">Panel of experts<", ">Name on documents<", ">Code of two letters<");
    }
}
