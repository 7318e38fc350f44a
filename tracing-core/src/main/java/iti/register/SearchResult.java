package iti.register;

import java.util.List;
import java.util.Map;

/**
 * What a search found.
 *
 * @param count      number of weapons that fit
 * @param counts     the same by group; groups without a weapon are absent
 * @param candidates the best of them, ranked, at most {@link #LISTED}
 * @param complete   false when so many records fit that counting stopped: more characters are needed
 * @param registers  the registers searched, with their last update
 */
public record SearchResult(int count, Map<MatchGroup, Integer> counts, List<Candidate> candidates, boolean complete, List<Register> registers) {

    /** Most candidates in one result. */
    public static final int LISTED = 200;

    /** The candidates of one group, ranked. */
    public List<Candidate> of(MatchGroup group) {
        return candidates.stream().filter(c -> c.group() == group).toList();
    }
}
