package kz.aiqyn.ops.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kz.aiqyn.engine.text.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class EmbeddedDatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void keepsItsDataWhenItsProcessIsKilled() throws Exception {
        Path data = folder.resolve("data");
        Process killed = start(data);
        assertThat(until(killed, "READY")).contains("TOLD ops.making");
        long orphan = Postmaster.find(new DataFolder(data)).orElseThrow().process();
        killed.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(orphan))
                .as("the database outlives its process")
                .isPresent();

        Process next = start(data);
        assertThat(until(next, "READY")).contains("TOLD ops.orphan");
        DatabaseAddress address = EmbeddedDatabase.running(new DataFolder(data));
        assertThat(count(address)).isEqualTo(2);

        Process second = start(data);
        assertThat(until(second, "REFUSED"))
                .last()
                .asString()
                .contains("ops.folder.held")
                .contains(String.valueOf(next.pid()));
        assertThat(second.waitFor()).isEqualTo(2);
        assertThat(count(address)).as("the first goes on").isEqualTo(2);

        next.getOutputStream().close();
        assertThat(next.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Postmaster.file(new DataFolder(data))).doesNotExist();
    }

    @Test
    void letsNobodyInWithoutThePassword() throws IOException {
        Path data = folder.resolve("with space and әріп");
        try (Database database = own(data)) {
            assertThatThrownBy(
                            () -> DriverManager.getConnection(database.address().url(), "postgres", "")
                                    .close())
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(
                            () -> DriverManager.getConnection(database.address().url(), "postgres", "postgres")
                                    .close())
                    .hasMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("passwords"))))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(data.resolve("postgresql/aiqyn.conf")))
                    .contains("listen_addresses = '127.0.0.1'");
        }
    }

    @Test
    void refusesAFolderOfAnotherVersion() throws IOException {
        Path data = folder.resolve("old");
        DataFolder.prepared(data);
        Files.createDirectories(data.resolve("postgresql"));
        Files.writeString(data.resolve("postgresql/PG_VERSION"), "16\n");
        assertThat(refusal(() -> own(data).close())).isEqualTo("ops.folder.version");
        assertThat(FolderLock.holder(new DataFolder(data)))
                .as("it was given back")
                .isEmpty();
    }

    @Test
    void refusesAFolderOfSomebodyElse() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "mine");
        assertThat(refusal(() -> own(folder).close())).isEqualTo("ops.folder.foreign");
        assertThat(folder.resolve("thesis.txt")).hasContent("mine");
        assertThat(folder).isDirectoryNotContaining("regex:.*aiqyn.txt");
    }

    @Test
    void refusesAFolderThatCannotBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(refusal(() -> own(file).close())).isEqualTo("ops.folder.unusable");
        assertThat(refusal(() -> own(file.resolve("below")).close())).isEqualTo("ops.folder.unusable");
    }

    @Test
    void saysThatThereIsNothingToSpeakOf() {
        assertThat(refusal(() -> new Databases(Map.of(), InstantSource.system(), phrase -> {})
                        .existing(folder.resolve("none"))
                        .close()))
                .isEqualTo("ops.folder.none");
    }

    @Test
    void takesAPostmasterFileOfAnotherProgramForStale() throws IOException {
        Path data = folder.resolve("data");
        own(data).close();
        DataFolder made = new DataFolder(data);
        Files.writeString(
                Postmaster.file(made),
                "%d%n%s%n1%n5432%n%n127.0.0.1%n"
                        .formatted(ProcessHandle.current().pid(), data));
        own(data).close();
        assertThat(Postmaster.file(made)).doesNotExist();
    }

    @Test
    void understandsAddressesOfBothKinds() {
        assertThat(DatabaseAddress.of(Map.of("AIQYN_DB_URL", "postgresql://ali:p%40ss@db:5433/aiqyn?sslmode=require")))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db:5433/aiqyn?sslmode=require", "ali", "p@ss"));
        assertThat(DatabaseAddress.of(Map.of(
                        "AIQYN_DB_URL", "jdbc:postgresql://db/aiqyn", "AIQYN_DB_USER", "u", "AIQYN_DB_PASSWORD", "p")))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db/aiqyn", "u", "p"));
        Refused refused = catchThrowableOfType(
                Refused.class, () -> DatabaseAddress.of(Map.of("AIQYN_DB_URL", "mysql://u:secret@db/aiqyn")));
        assertThat(refused.phrases().toString()).contains("ops.outside.url").doesNotContain("secret");
    }

    private static Database own(Path data) {
        return new Databases(Map.of(), InstantSource.system(), phrase -> {}).own(data);
    }

    private static String refusal(Runnable doing) {
        Refused refused = catchThrowableOfType(Refused.class, doing::run);
        assertThat(refused).as("it refused").isNotNull();
        return refused.phrases().getFirst().key();
    }

    private static long count(DatabaseAddress address) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from public.kept")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Process start(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseProcess.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// What it said, up to the line that begins so.
    private static List<String> until(Process process, String begin) throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        List<String> said = new ArrayList<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            if (line.startsWith(begin)) {
                return said;
            }
        }
        throw new AssertionError("expected %s, found %s".formatted(begin, said));
    }
}
