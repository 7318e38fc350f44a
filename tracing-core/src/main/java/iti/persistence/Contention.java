package iti.persistence;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;

/** Whether a failure means that somebody else was faster, so that reading again and trying again is the answer. */
public final class Contention {

    private Contention() {
    }

    /**
     * A stale version, a key that exists by now (SQL state 23…), a deadlock or a failed serialisation (40…), or a lock that did not come in time (H2: HYT00,
     * PostgreSQL: 55P03) among the causes.
     */
    public static boolean in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof PessimisticLockException || cause instanceof SQLException sql && raced(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean raced(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("23") || state.startsWith("40") || state.equals("HYT00") || state.equals("55P03"));
    }
}
