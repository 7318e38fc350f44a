package iti.bench;

import java.sql.SQLException;

/** A way of moving requests on, step by step. */
interface Engine extends AutoCloseable {

    /** One writer with requests of its own; for one thread. */
    Writer writer(int number);

    @Override
    void close() throws SQLException;

    /** Takes steps. */
    interface Writer {

        /** One transition in one transaction, committed when this returns. */
        void transition() throws SQLException;
    }
}
