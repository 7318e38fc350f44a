package iti.register;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/** How far one pass through a file is, what came of its rows, and how fast it goes. */
@Embeddable
class ImportProgress {

    @Column(name = "rows_expected")
    private Long rowsExpected;
    @Column(name = "rows_read")
    private long rowsRead;
    @Column(name = "bytes_read")
    private long bytesRead;
    private long loaded;
    private long known;
    private long refused;
    private long warned;
    @Column(name = "fault_bytes")
    private long faultBytes;
    @Column(name = "pass_rows")
    private long passRows;
    @Column(name = "pass_started_at")
    private Instant passStartedAt;
    @Column(name = "progress_at")
    private Instant progressAt;

    protected ImportProgress() {
    }

    /** A new pass from the first row. */
    void begin(Instant now) {
        rowsRead = 0;
        bytesRead = 0;
        loaded = 0;
        known = 0;
        refused = 0;
        warned = 0;
        faultBytes = 0;
        goOn(now);
    }

    /** A process has begun or gone on: the rate is counted from here. */
    void goOn(Instant now) {
        passRows = rowsRead;
        passStartedAt = now;
        progressAt = now;
    }

    void add(Chunk chunk, long nowLoaded, long nowFaultBytes) {
        rowsRead = chunk.lastRow();
        bytesRead = chunk.bytes();
        loaded += nowLoaded;
        known += chunk.rows().size() - nowLoaded;
        refused += chunk.refused().size();
        warned += chunk.warned();
        faultBytes = nowFaultBytes;
    }

    void recounted(long nowLoaded) {
        known += loaded - nowLoaded;
        loaded = nowLoaded;
    }

    /** The number of rows is known now. */
    void wholeRead() {
        rowsExpected = rowsRead;
    }

    void at(Instant now) {
        progressAt = now;
    }

    long rowsRead() {
        return rowsRead;
    }

    long loaded() {
        return loaded;
    }

    long known() {
        return known;
    }

    long refused() {
        return refused;
    }

    long warned() {
        return warned;
    }

    long faultBytes() {
        return faultBytes;
    }

    Instant at() {
        return progressAt;
    }

    long rowsPerSecond() {
        long milliseconds = passStartedAt == null ? 0 : Duration.between(passStartedAt, progressAt).toMillis();
        return milliseconds <= 0 ? 0 : (rowsRead - passRows) * 1000 / milliseconds;
    }

    /** @param counted whether the number of rows is known from an earlier pass; else bytes are counted, when the format tells them */
    Integer percent(boolean counted, long fileSize) {
        if (counted && rowsExpected != null && rowsExpected > 0) {
            return (int) Math.min(100, rowsRead * 100 / rowsExpected);
        }
        return bytesRead < 0 || fileSize == 0 ? null : (int) Math.min(100, bytesRead * 100 / fileSize);
    }

    Duration remaining(boolean counted, long fileSize) {
        Integer percent = percent(counted, fileSize);
        long rate = rowsPerSecond();
        if (percent == null || percent == 0 || rate == 0) {
            return null;
        }
        long rows = counted && rowsExpected != null ? rowsExpected : (long) (rowsRead * (fileSize / (double) Math.max(1, bytesRead)));
        return Duration.ofSeconds(Math.max(0, (rows - rowsRead) / rate));
    }
}
