package iti.web.board;

import iti.figures.OverdueBoard;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One trace of the board.
 *
 * @param group   {@code late}, {@code soon}, {@code wait}, {@code held} (more time was granted) or {@code mute}
 * @param kind    shape and colour of the target's status
 * @param key     key of its words
 * @param number  the number in those words
 * @param officer name of the officer, or empty
 */
public record BoardRow(String group, OverdueBoard.Row row, String address, String kind, String key, long number, String officer) {

    static BoardRow of(String group, OverdueBoard.Row row, String address, String officer, Instant now) {
        if (group.equals("mute")) {
            long days = java.time.Duration.between(row.request().startedAt(), now).toDays();
            return new BoardRow(group, row, address, "mute", "board.silentfor", days, officer);
        }
        if (row.deadline().stopped()) {
            return new BoardRow(group, row, address, "held", "board.stopped", 0, officer);
        }
        String key = group.equals("late") ? "due.over" : row.days() == 0 ? "due.today" : "due.left";
        return new BoardRow(group, row, address, group, key, Math.abs(row.days()), officer);
    }

    /** Open and overdue traces of one officer. */
    public record Load(UUID officer, String name, long open, long over) {

        static List<Load> of(List<BoardRow> rows) {
            return rows.stream().filter(r -> r.row().request().officer() != null)
                    .collect(Collectors.groupingBy(r -> r.row().request().officer())).values().stream()
                    .map(own -> new Load(own.get(0).row().request().officer(), own.get(0).officer(), own.size(),
                            own.stream().filter(r -> r.group().equals("late") || r.group().equals("mute")).count()))
                    .sorted(Comparator.comparing(Load::name)).toList();
        }
    }

    /** The different values of a column, sorted, for a filter. */
    static List<String> values(List<BoardRow> rows, Function<BoardRow, String> column) {
        return rows.stream().map(column).filter(Objects::nonNull).distinct().sorted().toList();
    }
}
