package kz.aiqyn.ops.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import kz.aiqyn.engine.text.Refused;
import kz.aiqyn.ops.backup.BackupWriter;
import kz.aiqyn.ops.backup.Restoration;
import kz.aiqyn.ops.database.Migrations;
import kz.aiqyn.testing.LaunchedServer;
import kz.aiqyn.testing.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A PostgreSQL of somebody else's: reached over TCP with a name and a password, owned by another role than ours.
class OutsideDatabaseTest {

    @TempDir
    private static Path folder;

    private static Database server;
    private static DatabaseAddress owner;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = new Databases(Map.of(), InstantSource.system(), phrase -> {}).own(folder.resolve("outside"));
        String url = server.address().url().replaceAll("/aiqyn$", "/postgres");
        owner = new DatabaseAddress(
                url,
                "postgres",
                DatabasePasswords.of(new DataFolder(folder.resolve("outside"))).owner());
        execute(owner, "create role guest login password 'қонақ'");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownName() {
        assertThat(refusal(at("aiqyn", "aiqyn", "wrong"))).isEqualTo("ops.outside.login");
        assertThat(refusal(at("aiqyn", "nobody", "wrong"))).isEqualTo("ops.outside.login");
        assertThat(refusal(at("aiqyn", "aiqyn", ""))).isEqualTo("ops.outside.login");
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThat(refusal(at("nowhere", "guest", "қонақ"))).isEqualTo("ops.outside.no-database");
        Map<String, String> elsewhere = new HashMap<>(at("aiqyn", "guest", "қонақ"));
        elsewhere.put("AIQYN_DB_URL", "postgresql://127.0.0.1:%d/aiqyn".formatted(RunningServer.freePort()));
        assertThat(refusal(elsewhere)).isEqualTo("ops.outside.unreachable");
        elsewhere.put("AIQYN_DB_URL", "postgresql://no-such-host.invalid/aiqyn");
        assertThat(refusal(elsewhere)).isEqualTo("ops.outside.unreachable");
    }

    @Test
    void refusesWhoMayNotMakeSchemas() throws SQLException {
        execute(owner, "create database lent");
        assertThat(refusal(at("lent", "guest", "қонақ"))).isEqualTo("ops.outside.no-create");
        execute(owner, "alter database lent owner to guest");
        databases(at("lent", "guest", "қонақ")).own(folder).close();
    }

    @Test
    void refusesAnotherEncodingAndADatabaseThatCanOnlyBeRead() throws SQLException {
        execute(
                owner,
                "create database latin encoding 'LATIN1' locale_provider libc locale 'C' template template0 owner guest");
        assertThat(refusal(at("latin", "guest", "қонақ"))).isEqualTo("ops.outside.encoding");
        execute(owner, "create database frozen owner guest");
        execute(owner, "alter database frozen set default_transaction_read_only = on");
        assertThat(refusal(at("frozen", "guest", "қонақ"))).isEqualTo("ops.outside.read-only");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    parishes | create table public.parish (name text)
                    books    | create schema audit; create table audit.ledger (page int)
                    looks    | create schema shop; create view shop.open as select 1 as one
                    """)
    void refusesADatabaseOfSomebodyElse(String name, String theirs) throws SQLException {
        execute(owner, "create database %s owner guest".formatted(name));
        Map<String, String> address = at(name, "guest", "қонақ");
        execute(DatabaseAddress.of(address), theirs);
        assertThat(refusal(address)).isEqualTo("ops.outside.foreign");
    }

    @Test
    void saysThatThereIsNothingToBackUp() throws SQLException {
        execute(owner, "create database bare owner guest");
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> databases(at("bare", "guest", "қонақ")).existing(folder).close());
        assertThat(refused.phrases().getFirst().key()).isEqualTo("ops.outside.none");
    }

    @ParameterizedTest
    @CsvSource({"Mac OS X,aarch64,darwin-arm_64", "Windows 11,amd64,windows 11-x86_64", "Linux,riscv64,linux-riscv64"})
    void saysWhatToDoOnAMachineWithoutAPostgreSQLOfOurs(String system, String machine, String named) {
        Refused refused = catchThrowableOfType(Refused.class, () -> Program.archive(system, machine));
        assertThat(refused.phrases().toString()).contains("ops.program.none").contains(named);
    }

    @Test
    void servesOnItLosesItAndServesAgain() throws Exception {
        execute(owner, "create database working owner guest");
        Map<String, String> environment = at("working", "guest", "қонақ");
        Path data = folder.resolve("serving");
        try (LaunchedServer running = LaunchedServer.launch(environment, "serve", "--port=0", "--data=" + data)) {
            assertThat(running.visitor().get("/kk").statusCode()).isEqualTo(200);
            DataFolder outside = new DataFolder(folder.resolve("outside"));
            Program program = Program.in(outside);
            assertThat(control(program, outside, "stop", "-m", "fast")).isTrue();

            var page = running.visitor().get("/kk/login");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("Дерекқор қазір жауап бермей тұр");
            assertThat(page.headers().firstValue("Retry-After")).isPresent();
            var programs = running.visitor().get("/api/v1/ratings");
            assertThat(programs.statusCode()).isEqualTo(503);
            assertThat(programs.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(running.visitor().get("/readyz").statusCode()).isEqualTo(503);
            assertThat(running.visitor().get("/livez").statusCode()).isEqualTo(200);

            assertThat(control(
                            program,
                            outside,
                            "start",
                            "-l",
                            outside.logs().resolve("again.log").toString()))
                    .isTrue();
            while (running.visitor().get("/readyz").statusCode() != 200) {
                Thread.onSpinWait();
            }
            assertThat(running.visitor().get("/kk/login").statusCode()).isEqualTo(200);
            assertThat(running.said("The database does not answer")).isPresent();
            assertThat(running.said("The database answers again")).isPresent();
            assertThat(running.said())
                    .as("no traces")
                    .noneMatch(line -> line.strip().startsWith("at "));

            Path backup = folder.resolve("working.zip");
            assertThat(LaunchedServer.launch(environment, "backup", backup.toString())
                            .ended())
                    .isZero();
            assertThat(LaunchedServer.launch(environment, "restore", backup.toString(), "--replace")
                            .ended())
                    .as("a server uses it")
                    .isEqualTo(2);
        }
        assertThat(LaunchedServer.launch(environment, "verify").ended()).isZero();
    }

    @Test
    void takesTheBackupOfAnEmbeddedDatabase() throws SQLException {
        Migrations.run(new DriverManagerDataSource(
                server.address().url(),
                server.address().user(),
                server.address().password()));
        execute(server.address(), "insert into organisation.organisation (code) values ('көшкен')");
        Path backup = folder.resolve("embedded.zip");
        new BackupWriter("test").write(server.address(), backup, Instant.parse("2026-11-01T06:00:00Z"));

        execute(owner, "create database moved owner guest");
        Map<String, String> address = at("moved", "guest", "қонақ");
        try (Database moved = databases(address).own(folder)) {
            Restoration.of(backup).into(moved.address(), false);
        }
        try (Connection connection = DatabaseAddress.of(address).connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select code from organisation.organisation")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("көшкен");
        }
    }

    private static boolean control(Program program, DataFolder folder, String what, String... more) throws IOException {
        String[] words = new String[4 + more.length];
        words[0] = what;
        words[1] = "-w";
        words[2] = "-D";
        words[3] = folder.cluster().toString();
        System.arraycopy(more, 0, words, 4, more.length);
        return program.run(folder, "pg_ctl", words).isFine();
    }

    private static Map<String, String> at(String database, String user, String password) {
        return Map.of(
                "AIQYN_DB_URL", owner.url().replaceAll("/postgres$", "/" + database),
                "AIQYN_DB_USER", user,
                "AIQYN_DB_PASSWORD", password);
    }

    private static Databases databases(Map<String, String> environment) {
        return new Databases(environment, InstantSource.system(), phrase -> {});
    }

    private static String refusal(Map<String, String> environment) {
        Refused refused = catchThrowableOfType(
                Refused.class, () -> databases(environment).own(folder).close());
        assertThat(refused).as("it refused").isNotNull();
        return refused.phrases().getFirst().key();
    }

    private static void execute(DatabaseAddress database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
