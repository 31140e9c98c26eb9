package kz.aiqyn.ops.serving;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.StatusManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.aiqyn.AiqynServer;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.text.Refused;
import kz.aiqyn.ops.outage.Telling;
import kz.aiqyn.ops.postgres.Database;
import kz.aiqyn.ops.postgres.DatabaseAddress;
import kz.aiqyn.ops.postgres.Databases;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// One server on its database, from start to end. Whatever stops the process, the server ends
/// before its database.
public final class ServerProcess {

    private static final Duration LONGEST_CLOSING = Duration.ofSeconds(60);

    private final Databases databases;
    private final Path folder;
    private final Settings settings;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean lost = new AtomicBoolean();

    /// @param address to listen at, empty for all of the machine's
    /// @param port to listen at; 0 for any that is free
    /// @param metricsPort where metrics are given, on this machine only; absent for nowhere
    /// @param others further settings of the server, as `name=value`
    public record Settings(String address, int port, OptionalInt metricsPort, List<String> others) {

        public Settings {
            others = List.copyOf(others);
        }
    }

    /// @param folder where the data, or with a database elsewhere only the logs, are
    public ServerProcess(Databases databases, Path folder, Settings settings) {
        this.databases = databases;
        this.folder = folder;
        this.settings = settings;
    }

    /// A server that answers.
    ///
    /// @param context what it is made of
    public record Started(ConfigurableApplicationContext context) {

        public int port() {
            WebServerApplicationContext web = (WebServerApplicationContext) context;
            return java.util.Objects.requireNonNull(web.getWebServer(), "a started server listens")
                    .getPort();
        }
    }

    /// Opens the database, then the server.
    ///
    /// @throws Refused when a port is taken, or the database cannot be had
    public Started start() {
        checkPort(settings.address(), settings.port());
        settings.metricsPort().ifPresent(port -> checkPort("127.0.0.1", port));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "aiqyn-stop"));
        databases.folder(folder);
        Database database;
        synchronized (open) {
            database = databases.own(folder);
            open.push(database);
        }
        boolean started = false;
        try {
            ConfigurableApplicationContext context = application().run(arguments(database.address()));
            synchronized (open) {
                open.push(context);
                // Closed first: a database that is ended in order is not to be started again.
                open.push(database.watch(this::lose));
            }
            quietLogging();
            started = true;
            return new Started(context);
        } catch (RuntimeException e) {
            throw told(e);
        } finally {
            if (!started) {
                close();
            }
        }
    }

    /// Where the server writes what happens.
    public Path log() {
        return folder.toAbsolutePath().normalize().resolve("logs").resolve("aiqyn.log");
    }

    /// Where the heads of the record are exported to daily, to be kept elsewhere.
    public static Path heads(Path folder) {
        return folder.toAbsolutePath().normalize().resolve("heads");
    }

    /// Waits for the end of the server.
    ///
    /// @return whether it was stopped; false when its database ended and cannot be started again, so that whoever
    /// watches over the process starts it anew
    public boolean await() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !lost.get();
    }

    private void lose(Phrase why) {
        LoggerFactory.getLogger(ServerProcess.class).info("the database is lost: {}", why);
        databases.tell().accept(why);
        lost.set(true);
        ended.countDown();
    }

    /// Closes what is open, and waits no longer than a minute for it: what waits for a database that does not come back
    /// must not keep the process from ending.
    ///
    /// @return whether all is closed
    public boolean closeInTime() {
        Thread closing = Thread.ofPlatform().daemon().name("aiqyn-lost").start(this::close);
        try {
            return closing.join(LONGEST_CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Closes what is open, the last opened first.
    public void close() {
        synchronized (open) {
            while (!open.isEmpty()) {
                AutoCloseable last = open.pop();
                try {
                    last.close();
                } catch (Exception e) {
                    LoggerFactory.getLogger(ServerProcess.class).error("not closed in order: {}", last, e);
                }
            }
        }
        ended.countDown();
    }

    private SpringApplication application() {
        SpringApplication application = new SpringApplication(AiqynServer.class);
        Telling telling = databases.tell()::accept;
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("telling", telling));
        // The context must end before its database: the hook of this process sees to both.
        application.setRegisterShutdownHook(false);
        return application;
    }

    private String[] arguments(DatabaseAddress database) {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("aiqyn.database.url", database.url());
        given.put("aiqyn.database.user", database.user());
        given.put("aiqyn.database.password", database.password());
        given.put("server.port", settings.port());
        if (!settings.address().isEmpty()) {
            given.put("server.address", settings.address());
        }
        given.put(
                "management.server.port",
                settings.metricsPort().isPresent() ? settings.metricsPort().getAsInt() : -1);
        given.put("management.server.address", "127.0.0.1");
        given.put("logging.file.name", log());
        given.put("aiqyn.audit.heads", heads(folder));
        // What keeps the server from starting is said by the command, in words.
        given.put("logging.level.org.springframework.boot.SpringApplication", "OFF");
        given.put("logging.level.org.springframework.boot.diagnostics", "OFF");
        given.put("logging.level.org.springframework.boot.web.server.servlet.context", "ERROR");
        given.put("logging.level.org.springframework.boot.tomcat", "OFF");
        given.put("logging.threshold.console", "WARN");
        // A line for whoever looks on; how it came about stands in the log.
        given.put(
                "logging.pattern.console",
                "%d{yyyy-MM-dd HH:mm:ss} %-5p %replace(%m){'\\s*[\\r\\n][\\s\\S]*', ''}%n%nopex");
        given.put("logging.level.com.zaxxer.hikari", "ERROR");
        given.put("logging.level.org.springframework.boot.jdbc.health", "ERROR");
        given.put("logging.level.org.apache.catalina.loader.WebappClassLoaderBase", "ERROR");
        List<String> arguments = new java.util.ArrayList<>();
        given.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        settings.others().forEach(other -> arguments.add("--" + other));
        return arguments.toArray(String[]::new);
    }

    /// The log writes to the console where it cannot write to its file, with all that led there: once in words, by the
    /// outage, is enough.
    private static void quietLogging() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
            StatusManager status = logging.getStatusManager();
            status.getCopyOfStatusListenerList().forEach(status::remove);
        }
    }

    private static RuntimeException told(RuntimeException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Refused refused -> {
                    return refused;
                }
                case PortInUseException taken -> {
                    return Refused.because("ops.port.taken", String.valueOf(taken.getPort()));
                }
                case FlywayException broken -> {
                    return Refused.because("ops.migration", String.valueOf(broken.getMessage()));
                }
                case BindException wrong -> {
                    return Refused.because(
                            "ops.setting",
                            wrong.getName().toString(),
                            String.valueOf(reason(wrong).getMessage()));
                }
                case SQLException said -> {
                    return Refused.because("ops.database.failed", String.valueOf(said.getMessage()));
                }
                default -> {
                    continue;
                }
            }
        }
        LoggerFactory.getLogger(ServerProcess.class).error("the server does not start", failure);
        return failure;
    }

    private static Throwable reason(Throwable failure) {
        Throwable reason = failure;
        for (Throwable next = failure.getCause(); next != null; next = next.getCause()) {
            reason = next;
        }
        return reason;
    }

    private static void checkPort(String address, int port) {
        if (port == 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(
                    address.isEmpty()
                            ? new InetSocketAddress(port)
                            : new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (UnknownHostException e) {
            throw Refused.because("ops.address.unknown", address);
        } catch (IOException e) {
            throw Refused.because("ops.port.taken", String.valueOf(port));
        }
    }
}
