package iti.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Counts what goes to the database through a data source: statements as the server executes them (each of a batch, and each of several sent in one call, is one), and commits. */
final class Counting {

    private final AtomicInteger statements = new AtomicInteger();
    private final AtomicInteger commits = new AtomicInteger();

    /**
     * What a number of transitions took.
     *
     * @param median statements of one transition
     * @param average statements of one transition, with what comes once in many
     * @param commits commits of one transition, average
     */
    record Counts(double median, double average, double commits) {
    }

    DataSource over(DataSource database) {
        return watched(DataSource.class, database, null);
    }

    /** Lets a writer take so many transitions and counts. */
    Counts count(Engine.Writer writer, int transitions) throws SQLException {
        int[] each = new int[transitions];
        commits.set(0);
        for (int i = 0; i < transitions; i++) {
            statements.set(0);
            writer.transition();
            each[i] = statements.get();
        }
        double average = Arrays.stream(each).average().orElseThrow();
        Arrays.sort(each);
        return new Counts(each[transitions / 2], average, commits.get() / (double) transitions);
    }

    private <T> T watched(Class<T> type, T object, String sql) {
        return type.cast(Proxy.newProxyInstance(Counting.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            String named = arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : sql;
            note(method, named);
            try {
                return watchedResult(method.invoke(object, arguments), named);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private void note(Method method, String sql) {
        String name = method.getName();
        if (name.equals("commit")) {
            commits.incrementAndGet();
        } else if (name.equals("addBatch") || name.startsWith("execute") && !name.equals("executeBatch")) {
            statements.addAndGet(sql.split("; ").length);
        }
    }

    private Object watchedResult(Object result, String sql) {
        if (result instanceof Connection connection) {
            return watched(Connection.class, connection, null);
        }
        if (result instanceof PreparedStatement statement) {
            return watched(PreparedStatement.class, statement, sql);
        }
        return result instanceof Statement statement ? watched(Statement.class, statement, null) : result;
    }
}
