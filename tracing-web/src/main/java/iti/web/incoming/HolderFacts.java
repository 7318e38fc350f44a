package iti.web.incoming;

import iti.inquiry.HolderCheck;
import iti.inquiry.HolderChecklist;
import iti.message.CodeNames;
import java.util.List;
import java.util.Locale;

/** What became of the record holders, in sentences that an answer may quote. Answers are written in English; companies are not named. */
final class HolderFacts {

    private static final CodeNames NAMES = new CodeNames(Locale.ENGLISH);

    private HolderFacts() {
    }

    /** The lines of the checklist that led nowhere: nothing found, no reply, not asked. */
    static List<String> of(HolderChecklist checklist) {
        return checklist.lines().stream().filter(l -> !sentence(l).isEmpty()).map(l -> NAMES.name(l.kind()) + ": " + sentence(l)).toList();
    }

    /** A text with each sentence that it lacks on a line of its own. */
    static String quoted(String text, List<String> facts) {
        StringBuilder out = new StringBuilder(text == null ? "" : text);
        facts.stream().filter(f -> out.indexOf(f) < 0).forEach(f -> out.append(out.isEmpty() ? "" : "\n").append(f));
        return out.toString();
    }

    private static String sentence(HolderCheck line) {
        return switch (line.state()) {
            case NOTHING_FOUND -> "asked, no record found.";
            case UNANSWERED -> "asked, no reply.";
            case OVERDUE, AWAITED -> "asked, no reply so far.";
            case NOT_ASKED -> "not asked because: " + line.notAsked().reason();
            case FOUND, OPEN -> "";
        };
    }
}
