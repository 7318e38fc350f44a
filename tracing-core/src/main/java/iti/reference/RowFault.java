package iti.reference;

/**
 * What is wrong with a cell of a row.
 *
 * @param column name of the column
 * @param code   {@code required}, {@code tooLong}, {@code unknownCode}, {@code noCode}, {@code noYear}, {@code noNumber}, {@code noState}, {@code noPattern},
 *               {@code noSuchRow} for a code that no row of the other table has, {@code codeTwice}, {@code cellMissing}
 */
public record RowFault(String column, String code) {
}
