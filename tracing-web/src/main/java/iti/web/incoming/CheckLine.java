package iti.web.incoming;

import iti.inquiry.HolderCheck;
import iti.inquiry.HolderChecklist;
import java.util.List;

/** One line of the checklist of record holders. @param look shape and colour of its status */
public record CheckLine(HolderCheck check, String look) {

    static List<CheckLine> of(HolderChecklist checklist) {
        return checklist.lines().stream().map(l -> new CheckLine(l, look(l.state()))).toList();
    }

    private static String look(HolderCheck.State state) {
        return switch (state) {
            case FOUND -> "done";
            case OVERDUE -> "late";
            case AWAITED -> "wait";
            case UNANSWERED -> "mute";
            case NOTHING_FOUND, NOT_ASKED -> "plain";
            case OPEN -> "draft";
        };
    }
}
