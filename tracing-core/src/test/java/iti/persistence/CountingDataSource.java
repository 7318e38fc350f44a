package iti.persistence;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Notes every statement that goes to the database, and every commit. Not for use by several threads. */
public final class CountingDataSource {

    private final DataSource target;
    private final List<String> statements = new ArrayList<>();
    private int commits;

    public CountingDataSource(DataSource target) {
        this.target = target;
    }

    public DataSource dataSource() {
        return watched(DataSource.class, target, null);
    }

    /** The statements since this was last asked, as SQL, in order. */
    public List<String> takeStatements() {
        List<String> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }

    /** The commits since this was last asked. */
    public int takeCommits() {
        int taken = commits;
        commits = 0;
        return taken;
    }

    private <T> T watched(Class<T> type, T object, String sql) {
        InvocationHandler watch = (proxy, method, arguments) -> {
            note(method, arguments, sql);
            try {
                return watchedResult(method.invoke(object, arguments), arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, watch));
    }

    private void note(Method method, Object[] arguments, String sql) {
        if (method.getName().equals("commit")) {
            commits++;
        } else if (method.getName().startsWith("execute") && !method.getName().equals("executeBatch") || method.getName().equals("addBatch")) {
            statements.add(sql != null ? sql : String.valueOf(arguments[0]));
        }
    }

    private Object watchedResult(Object result, Object[] arguments) {
        if (result instanceof Connection connection) {
            return watched(Connection.class, connection, null);
        }
        if (result instanceof PreparedStatement statement) {
            return watched(PreparedStatement.class, statement, String.valueOf(arguments[0]));
        }
        return result instanceof Statement statement ? watched(Statement.class, statement, null) : result;
    }
}
