package iti.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import iti.access.People;
import iti.directory.Directory;
import iti.directory.RequesterKind;
import iti.directory.StateDetails;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All that is wrong at set-up is told at once, each at the field that is wrong. */
class SetUpGapsTest {

    private static final SetUp SET_UP = new SetUp(new Directory(null, null, null), new People(null, null), null, null, "unused");

    private static List<String> gaps(StateDetails state) {
        return SET_UP.gaps(state, "admin", "Ada Brink", "Administration", "a password of some length").list().stream().map(i -> i.field() + " " + i.code()).toList();
    }

    private static StateDetails state(String zone, String weekend, String holidays) {
        return new StateDetails("XA", "Alvoria", "National Tracing Centre", "Desk", null, null, null, zone, weekend, holidays, null);
    }

    private static StateDetails requester(RequesterKind kind, String code, String resolution) {
        return new StateDetails(code, "Panel of Experts on Xandria", "Secretariat", "Desk", null, null, null, "Europe/Paris", "", "", null, kind, resolution);
    }

    @Test
    void eachPartOfTheCalendarIsToldAtItsOwnField() {
        assertEquals(List.of(), gaps(state("Europe/Paris", "SATURDAY,SUNDAY", "2026-07-15,2026-12-25")));
        assertEquals(List.of("state.zone required"), gaps(state(null, "SATURDAY,SUNDAY", "")));
        assertEquals(List.of("state.zone required"), gaps(state(" ", "SATURDAY,SUNDAY", "")));
        assertEquals(List.of("state.zone zone"), gaps(state("Paris", "SATURDAY,SUNDAY", "")));
        assertEquals(List.of("state.weekend noWorkingDay"), gaps(state("Europe/Paris", "MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY", "")));
        assertEquals(List.of("state.weekend unknownCode"), gaps(state("Europe/Paris", "SONNTAG", "")));
        assertEquals(List.of("state.holidays dates"), gaps(state("Europe/Paris", "", "2026-07-15,15.8.2026")));
        assertEquals(List.of("state.zone zone", "state.holidays dates"), gaps(state("Paris", "", "soon")));
    }

    @Test
    @Tag("ITI-16")
    void aPanelNeedsItsResolutionAndACodeOfNoCountry() {
        assertEquals(List.of(), gaps(requester(RequesterKind.PANEL_OF_EXPERTS, "XP", "Resolution 9901 (2025)")));
        assertEquals(List.of("state.code userAssignedCode", "state.resolution required"), gaps(requester(RequesterKind.PANEL_OF_EXPERTS, "FR", " ")));
        assertEquals(List.of("state.resolution onlyWithMandate"), gaps(requester(RequesterKind.STATE, "XA", "Resolution 9901 (2025)")));
    }

    @Test
    void theAdministratorIsLookedAtTogetherWithTheState() {
        assertEquals(List.of("state.zone required", "login required", "name required", "unit required", "password tooShort"),
                SET_UP.gaps(state("", "", ""), null, null, " ", "short").list().stream().map(i -> i.field() + " " + i.code()).toList());
    }
}
