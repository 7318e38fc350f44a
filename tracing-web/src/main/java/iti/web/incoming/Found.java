package iti.web.incoming;

import iti.register.Candidate;
import iti.register.Match;
import iti.register.MatchGroup;
import iti.register.Narrowing;
import iti.register.Register;
import iti.register.SearchResult;
import java.util.Arrays;
import java.util.List;

/**
 * What a search found, for the page.
 *
 * @param complete  false when so many records fit that counting stopped
 * @param page      which page is shown, and of how many
 * @param narrowing what to read once more, or null
 */
public record Found(int count, int page, int pages, boolean complete, List<Group> groups, Narrowing narrowing, List<Register> registers) {

    static Found of(SearchResult result) {
        List<Group> groups = Arrays.stream(MatchGroup.values()).filter(g -> !result.of(g).isEmpty())
                .map(g -> new Group(g, result.counts().get(g), result.of(g).stream().map(Hit::of).toList())).toList();
        return new Found(result.count(), result.page(), result.pages(), result.complete(), groups, result.narrowing(), result.registers());
    }

    /** Candidates that fit equally well. */
    public record Group(MatchGroup group, int count, List<Hit> hits) {
    }

    /**
     * One registered weapon.
     *
     * @param cells its serial number against the mark, character by character
     */
    public record Hit(Candidate candidate, String serial, List<Cell> cells) {

        static Hit of(Candidate candidate) {
            return new Hit(candidate, candidate.record().serial().engraved(), candidate.cells().stream().map(c -> new Cell(c.character(), look(c.match()))).toList());
        }

        private static String look(Match match) {
            return switch (match) {
                case SAME -> "same";
                case LOOKS_ALIKE -> "alike";
                case FILLS -> "fills";
                case DIFFERS -> "differs";
            };
        }
    }

    /** One character and how it agrees. */
    public record Cell(String text, String agreement) {
    }
}
