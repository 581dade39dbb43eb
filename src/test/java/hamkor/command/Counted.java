package hamkor.command;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/// A database that counts the statements it is asked.
public final class Counted {
    public final AtomicInteger statements = new AtomicInteger();
    public final DataSource database;

    public Counted(DataSource real) {
        database = proxy(DataSource.class, real);
    }

    private <T> T proxy(Class<T> type, Object real) {
        return type.cast(Proxy.newProxyInstance(Counted.class.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) statements.incrementAndGet();
            try {
                var answer = method.invoke(real, arguments);
                return method.getName().equals("getConnection") ? proxy(Connection.class, answer) : answer;
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }));
    }
}
