package iti.register;

import java.util.List;
import java.util.Map;

/**
 * What a search found.
 *
 * @param count      number of weapons that fit
 * @param counts     the same by group; groups without a weapon are absent
 * @param candidates one page of them, ranked
 * @param page       which page, 1 for the best
 * @param complete   false when so many records fit that counting stopped: more characters are needed
 * @param narrowing  what to read once more to be left with the fewest, or null when nothing would help
 * @param registers  the registers searched, with their last update
 */
public record SearchResult(int count, Map<MatchGroup, Integer> counts, List<Candidate> candidates, int page, boolean complete, Narrowing narrowing,
                           List<Register> registers) {

    /** Most candidates on one page. */
    public static final int PAGE = 50;

    /** The candidates of one group on this page, ranked. */
    public List<Candidate> of(MatchGroup group) {
        return candidates.stream().filter(c -> c.group() == group).toList();
    }

    /** How many pages there are; at least one. */
    public int pages() {
        return Math.max(1, (count + PAGE - 1) / PAGE);
    }
}
