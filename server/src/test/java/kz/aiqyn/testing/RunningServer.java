package kz.aiqyn.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kz.aiqyn.AiqynServer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// A server of a test's own, with settings of its own, that knows its address from the start.
public final class RunningServer implements AutoCloseable {

    private static final int FIRST_PORT = 20_000;
    private static final int PORTS = 12_000;
    private static final int APART = 397;
    private static final AtomicInteger NEXT_PORT = new AtomicInteger();

    private final ConfigurableApplicationContext context;
    private final int port;

    private RunningServer(ConfigurableApplicationContext context, int port) {
        this.context = context;
        this.port = port;
    }

    /// @param database its address, as [TestDatabase#url] gives it
    /// @param settings `name=value` each
    public static RunningServer start(String database, String... settings) {
        return start(freePort(), database, settings);
    }

    public static RunningServer start(int port, String database, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--aiqyn.site.address=http://localhost:" + port,
                "--aiqyn.database.url=" + database,
                "--aiqyn.database.user=postgres",
                "--aiqyn.database.password="));
        Arrays.stream(settings).map(setting -> "--" + setting).forEach(arguments::add);
        return new RunningServer(
                new SpringApplicationBuilder(AiqynServer.class).run(arguments.toArray(String[]::new)), port);
    }

    /// A port that nobody listens on, below those that the system gives to connections, one of which could take it
    /// before the server does; other processes of the tests look elsewhere.
    public static int freePort() {
        for (int tried = 0; tried < PORTS; tried++) {
            int port =
                    FIRST_PORT + (int) ((ProcessHandle.current().pid() * APART + NEXT_PORT.getAndIncrement()) % PORTS);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                continue;
            } catch (IOException e) {
                throw new UncheckedIOException("this computer has no free port", e);
            }
        }
        throw new IllegalStateException("this computer has no free port");
    }

    public int port() {
        return port;
    }

    /// The server's insides, for what fills it by code.
    public ApplicationContext context() {
        return context;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
