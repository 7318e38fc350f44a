package iti.reference;

import java.util.List;

/**
 * What became of a file of own rows.
 *
 * @param read    rows in the file, without the heading
 * @param added   rows that stand beside what is shipped
 * @param over    rows that take the place of a shipped row
 * @param refused rows with faults; they are left out and the others are taken
 * @param faults  the first {@link #LISTED} refused rows, each with all its faults
 */
public record ReferenceReport(int read, int added, int over, int refused, List<RefusedRow> faults) {

    /** Most refused rows that are listed; the others are counted. */
    public static final int LISTED = 500;

    /** @param row number of the row in the file, the heading is row 1 */
    public record RefusedRow(long row, List<RowFault> faults) {
    }
}
