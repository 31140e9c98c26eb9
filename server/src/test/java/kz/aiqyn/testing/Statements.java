package kz.aiqyn.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/// Counts the statements that are sent to a database, so that a page cannot ask once for every row. What work in the
/// background sends meanwhile is not counted.
public final class Statements {

    private static final Set<String> STATEMENTS =
            Set.of("prepareStatement", "prepareCall", "createStatement", "unwrap");

    private final AtomicInteger count = new AtomicInteger();

    /// The data source, counted.
    public DataSource counted(DataSource source) {
        return wrap(DataSource.class, (proxy, method, arguments) -> {
            Object answer = call(source, method, arguments);
            return answer instanceof Connection connection ? counted(connection) : answer;
        });
    }

    private Connection counted(Connection connection) {
        return wrap(Connection.class, (proxy, method, arguments) -> {
            // who unwraps copies
            if (STATEMENTS.contains(method.getName())
                    && !Thread.currentThread().getName().startsWith("job-")) {
                count.incrementAndGet();
            }
            return call(connection, method, arguments);
        });
    }

    /// How many statements something sends.
    public int of(Runnable something) {
        int before = count.get();
        something.run();
        return count.get() - before;
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T wrap(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
