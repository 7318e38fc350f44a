package iti.register;

import java.util.List;
import java.util.Set;

/**
 * A registered weapon that may be the one asked for.
 *
 * @param record    the latest record of the weapon; {@link Registers#life} gives the others
 * @param registers the registers that have the weapon
 * @param cells     the registered serial number, normalised, character by character
 * @param reasons   why it is here and at this place
 * @param rank      1 for the best
 */
public record Candidate(MatchGroup group, RegisterRecord record, Set<RegisterKind> registers, List<Cell> cells, List<MatchReason> reasons, int rank) {

    /** One character of a registered serial number against the mark that was asked for. */
    public record Cell(String character, Match match) {
    }
}
