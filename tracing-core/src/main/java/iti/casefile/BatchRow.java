package iti.casefile;

import iti.firearm.FirearmDescription;
import iti.problem.Issue;
import java.util.List;
import java.util.Map;

/**
 * One row of a table of weapons.
 *
 * @param number   in the file the officer gave, the heading being row 1; kept while the table is mended
 * @param cells    what stands in the columns of {@link BatchTable#COLUMNS}, exactly as given; empty cells are absent
 * @param weapon   what it describes, or null while something is wrong
 * @param faults   what is wrong, the field being the column
 * @param warnings what is worth a look; a row can be taken with them
 */
public record BatchRow(int number, Map<String, String> cells, FirearmDescription weapon, List<Issue> faults, List<Issue> warnings) {

    /** Whether it can be taken into the case. */
    public boolean good() {
        return weapon != null;
    }
}
