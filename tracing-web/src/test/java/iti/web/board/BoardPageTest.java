package iti.web.board;

import static iti.web.frame.RenderedViews.content;
import static iti.web.frame.RenderedViews.says;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import iti.figures.ByRequester;
import iti.figures.Timeliness;
import iti.request.Side;
import iti.web.form.Form;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The board as supervisors read it. */
class BoardPageTest {

    @Test
    void panelsAndOperationsStandApartFromStates() {
        String page = board(new ByRequester.Figures(List.of(row("XB")), List.of(row("XP"))));
        int states = page.indexOf("State XB");
        int apart = page.indexOf("Panels of experts and peace operations");
        int panel = page.indexOf("State XP");
        assertTrue(states > 0 && states < apart && apart < panel, page);
    }

    @Test
    void whoIsNotThereHasNoTable() {
        assertFalse(board(new ByRequester.Figures(List.of(row("XB")), List.of())).contains("Panels of experts"));
        says(board(new ByRequester.Figures(List.of(), List.of(row("XP")))), "Panels of experts", "State XP");
        says(board(new ByRequester.Figures(List.of(), List.of())), "No request has been sent or received yet");
    }

    private static String board(ByRequester.Figures figures) {
        return content("board.html", Map.of("groups", List.of(), "filter", Form.blank(), "loads", List.of(), "states", List.of(), "priorities", List.of(), "officers", List.of(),
                "timeliness", figures));
    }

    private static Timeliness.Row row(String state) {
        return new Timeliness.Row(state, Side.REQUESTED, 3, 3, 2, new Timeliness.Spread(1.0, 2.0), new Timeliness.Spread(19.0, 47.0));
    }
}
