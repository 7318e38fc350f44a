package iti.document.layout;

import java.util.List;

/**
 * A table over the whole width of the text.
 *
 * @param widths  shares of the columns; any numbers, only their proportion counts
 * @param head    header row, repeated on each page, or empty
 * @param summary what the table holds, for those who cannot see it
 */
public record Table(float[] widths, List<Cell> head, List<List<Cell>> rows, String summary) {
}
