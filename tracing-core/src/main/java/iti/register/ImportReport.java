package iti.register;

import java.util.List;

/**
 * What became of a file.
 *
 * @param read    rows in the file, without the heading
 * @param loaded  rows that are new
 * @param known   rows that the registers had already; loading a file twice changes nothing
 * @param refused rows with faults
 * @param faults  the first {@link #LISTED} refused rows, each with all its faults
 */
public record ImportReport(long read, long loaded, long known, long refused, List<RefusedRow> faults) {

    /** Most refused rows that are listed; the others are counted. */
    public static final int LISTED = 1000;

    /**
     * @param row number of the row in the file, the heading is row 1; a cell with line breaks counts as one row
     */
    public record RefusedRow(long row, List<Fault> faults) {
    }

    /**
     * @param column name of the column
     * @param code   {@code required}, {@code tooLong}, {@code unknownCode}, {@code noDate}, {@code noYear}, {@code noState}, {@code noSerial}, {@code cellMissing}
     */
    public record Fault(String column, String code) {
    }
}
