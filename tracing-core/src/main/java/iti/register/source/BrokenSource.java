package iti.register.source;

import java.io.IOException;

/** A file that is not what it says it is, or ends in the middle. */
public final class BrokenSource extends IOException {

    private final String code;
    private final long row;

    /**
     * @param code sentences in {@code problems.properties} under {@code issue.<code>}
     * @param row  number of the row that could not be read, 0 when it is the file as a whole
     */
    public BrokenSource(String code, long row, Throwable cause) {
        super(code + " at row " + row, cause);
        this.code = code;
        this.row = row;
    }

    public String code() {
        return code;
    }

    public long row() {
        return row;
    }
}
