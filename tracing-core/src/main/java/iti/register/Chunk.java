package iti.register;

import iti.register.ImportReport.Fault;
import iti.register.source.SourceRow;
import iti.register.source.SourceRows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows that are written and committed together.
 *
 * @param lastRow number of the last row read
 * @param bytes   bytes of the file read until then
 * @param last    whether the file ends here
 * @param faults  what is wrong with refused rows, counted, with the first row of each
 */
public record Chunk(long lastRow, long bytes, List<RegisterRow> rows, List<FaultFile.Refused> refused, long warned, Map<Fault, Count> faults,
             Map<Fault, Count> warnings, boolean last) {

    /** A number of rows. */
    record Count(long rows, long firstRow) {

        Count and(Count more) {
            return new Count(rows + more.rows, firstRow);
        }
    }

    /** @param lastRow number of the last row before this chunk */
    static Chunk read(SourceRows source, RowReading reading, long lastRow, int size) throws IOException {
        List<RegisterRow> rows = new ArrayList<>();
        List<FaultFile.Refused> refused = new ArrayList<>();
        Map<Fault, Count> faults = new HashMap<>();
        Map<Fault, Count> warnings = new HashMap<>();
        long warned = 0;
        long at = lastRow;
        SourceRow row = null;
        for (int i = 0; i < size && (row = source.next()) != null; i++) {
            long number = row.number();
            at = number;
            RowReading.Read read = reading.read(row);
            if (read.row() != null) {
                rows.add(read.row());
                warned += read.warnings().isEmpty() ? 0 : 1;
                read.warnings().forEach(w -> warnings.merge(w, new Count(1, number), Count::and));
            } else {
                refused.add(new FaultFile.Refused(row, read.faults()));
                read.faults().forEach(f -> faults.merge(f, new Count(1, number), Count::and));
            }
        }
        return new Chunk(at, source.bytesRead(), rows, refused, warned, faults, warnings, row == null);
    }
}
