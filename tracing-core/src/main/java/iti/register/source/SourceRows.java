package iti.register.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** The rows of one file, one after the other; never more than one of them is in memory. */
public interface SourceRows extends Closeable {

    /** Names of the columns as row 1 has them; may be empty texts. */
    List<String> headings();

    /**
     * The next row that is not empty, or null after the last.
     *
     * @throws BrokenSource when what follows cannot be read as rows
     * @throws IOException  when the file cannot be read at all
     */
    SourceRow next() throws IOException;

    /** Bytes of the file read so far; -1 when the format does not tell. */
    long bytesRead();

    @Override
    void close() throws IOException;
}
