package kz.aiqyn.ops.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import kz.aiqyn.cli.ExitCode;
import kz.aiqyn.testing.LaunchedServer;
import kz.aiqyn.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The embedded database is killed (-9) under a server that works: a process of it, all of it, twice; then with a
/// folder in which it cannot start any more.
class LostDatabaseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /// Asks whose session this is, which the database knows; nobody's leads to the page of signing in.
    private static final String PAGE = "/kk/staff";

    private static final int ALIVE = 302;

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 6, unit = TimeUnit.MINUTES)
    void theServerStartsItsDatabaseAgainAndEndsWhereItCannot() throws Exception {
        Path data = folder.resolve("data");
        try (LaunchedServer server = LaunchedServer.launch(Map.of(), "serve", "--port=0", "--data=" + data)) {
            Visitor reader = server.visitor();
            execute(data, "create table public.kept (number int)", "insert into public.kept values (1)");

            kill(backend(data));
            awaitAnswer(reader, ALIVE, () -> true);

            for (int death = 1; death <= 2; death++) {
                long postmaster = postmaster(data);
                kill(postmaster);
                awaitAnswer(reader, ALIVE, () -> isAnother(data, postmaster));
                execute(data, "insert into public.kept values (%d)".formatted(death + 1));
            }
            assertThat(number(data, "select count(*) from public.kept"))
                    .as("rows")
                    .isEqualTo(3);
            assertThat(count(server, "had ended by itself and was started again"))
                    .isEqualTo(2);

            Files.delete(data.resolve("postgresql/global/pg_control"));
            kill(postmaster(data));
            HttpResponse<String> page = awaitAnswer(reader, 503, () -> true);
            assertThat(page.headers().firstValue("Retry-After")).isPresent();
            assertThat(page.body()).contains("Дерекқор қазір жауап бермей тұр");
            assertThat(server.ended()).isEqualTo(ExitCode.DATABASE_LOST);
            assertThat(count(server, "does not start again")).isEqualTo(1);
            assertThat(server.said())
                    .as(() -> "what the console says: each thing once, without a trace; the log: " + log())
                    .noneMatch(line -> line.contains("Exception") || line.contains("ERROR") || line.contains("WARN"));
        }
    }

    /// What the server wrote into its log, of which a reader is told nothing.
    private String log() {
        try (Stream<Path> files = Files.list(folder.resolve("data/logs"))) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long count(LaunchedServer server, String part) {
        return server.said().stream().filter(line -> line.contains(part)).count();
    }

    /// What the page answers as soon as it answers so; until then, nothing but words comes.
    private HttpResponse<String> awaitAnswer(Visitor reader, int status, BooleanSupplier also) {
        long began = System.nanoTime();
        while (true) {
            HttpResponse<String> answer = reader.get(PAGE, "Cookie", "aiqyn=bm9ib2R5");
            if (answer.statusCode() == status && also.getAsBoolean()) {
                return answer;
            }
            assertThat(answer.statusCode())
                    .as(() -> "%s%nThe log: %s".formatted(answer.body(), log()))
                    .isIn(ALIVE, 503);
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .as("waiting for %d, found %d", status, answer.statusCode())
                    .isLessThan(PATIENCE);
            Thread.onSpinWait();
        }
    }

    /// Whether another process runs the database by now.
    private static boolean isAnother(Path data, long before) {
        try {
            return postmaster(data) != before;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void kill(long process) {
        ProcessHandle handle = ProcessHandle.of(process).orElseThrow();
        handle.destroyForcibly();
        handle.onExit().join();
    }

    private static long postmaster(Path data) throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postgresql/postmaster.pid")).getFirst());
    }

    /// A process of the database that serves the server.
    private static long backend(Path data) throws SQLException {
        return number(data, """
                select pid from pg_stat_activity
                where application_name = 'aiqyn' and pid <> pg_backend_pid() order by pid limit 1
                """);
    }

    private static long number(Path data, String query) throws SQLException {
        try (Connection connection = connect(data);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Path data, String... statements) throws SQLException {
        try (Connection connection = connect(data);
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(statements)) {
                statement.execute(sql);
            }
        }
    }

    /// As the owner of the database server, with the password that lies in the folder.
    private static Connection connect(Path data) throws SQLException {
        try {
            Properties passwords = new Properties();
            try (var reader = Files.newBufferedReader(data.resolve("passwords"))) {
                passwords.load(reader);
            }
            String port = Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                    .get(3)
                    .strip();
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:%s/aiqyn".formatted(port),
                    "postgres",
                    passwords.getProperty("postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
