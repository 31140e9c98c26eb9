package kz.aiqyn.ops.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kz.aiqyn.ops.postgres.DatabaseAddress;
import kz.aiqyn.testing.HeldTable;
import kz.aiqyn.testing.LaunchedServer;
import kz.aiqyn.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A backup and a restoration are killed (-9) while they wait for what a test holds.
class KilledCommandsTest {

    @TempDir
    private Path folder;

    @Test
    void aKilledBackupLeavesNoFileOfItsName() throws IOException {
        String database = TestDatabase.url();
        Path file = folder.resolve("aiqyn.zip");
        try (HeldTable held = HeldTable.whole(database, "territory.territory");
                LaunchedServer killed =
                        LaunchedServer.launch(LaunchedServer.outside(database), "backup", file.toString())) {
            held.awaitSomebodyWaiting();
            killed.kill();
        }
        assertThat(file).doesNotExist();
        List<Path> left = files();
        assertThat(left).singleElement().asString().endsWith(".part");

        LaunchedServer restoring = LaunchedServer.launch(
                LaunchedServer.outside(database), "restore", left.getFirst().toString());
        assertThat(restoring.ended()).as("what is left is no backup").isEqualTo(2);
        assertThat(restoring.said("cut short")).isPresent();

        LaunchedServer again = LaunchedServer.launch(LaunchedServer.outside(database), "backup", file.toString());
        assertThat(again.ended()).isZero();
        assertThat(BackupFile.verified(file).tables()).isNotEmpty();
    }

    @Test
    void aKilledRestorationLeavesTheTargetAsItWas() {
        Path file = folder.resolve("aiqyn.zip");
        String source = TestDatabase.url();
        client(source)
                .sql("insert into organisation.organisation (code) values ('theirs')")
                .update();
        new BackupWriter("test").write(address(source), file, Instant.parse("2026-11-01T06:00:00Z"));

        String target = TestDatabase.url();
        JdbcClient inside = client(target);
        inside.sql("insert into organisation.organisation (code) values ('mine')")
                .update();
        inside.sql("create table public.gate (open int)").update();
        stopOnceRowsAreThere(inside);
        try (HeldTable held = HeldTable.whole(target, "public.gate");
                LaunchedServer killed = LaunchedServer.launch(
                        LaunchedServer.outside(target), "restore", file.toString(), "--replace")) {
            held.awaitSomebodyWaiting();
            killed.kill();
        }
        inside.sql("drop event trigger stop").update();
        assertThat(codes(inside)).containsExactly("mine");

        assertThat(LaunchedServer.launch(LaunchedServer.outside(target), "restore", file.toString(), "--replace")
                        .ended())
                .isZero();
        assertThat(codes(inside)).containsExactly("theirs");
    }

    /// The first statement that changes a table after rows of the backup were put in waits for the gate.
    private static void stopOnceRowsAreThere(JdbcClient inside) {
        inside.sql("""
                        create function public.wait_at_gate() returns event_trigger language plpgsql as $$
                        declare there boolean;
                        begin
                          if to_regclass('organisation.organisation') is not null then
                            execute 'select exists (select from organisation.organisation where code = ''theirs'')' into there;
                            if there then perform open from public.gate; end if;
                          end if;
                        end $$
                        """).update();
        inside.sql("""
                        create event trigger stop on ddl_command_end when tag in ('ALTER TABLE')
                        execute function public.wait_at_gate()
                        """).update();
    }

    private static List<String> codes(JdbcClient inside) {
        return inside.sql("select code from organisation.organisation order by code")
                .query(String.class)
                .list();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.toList();
        }
    }

    private static JdbcClient client(String database) {
        return JdbcClient.create(new DriverManagerDataSource(database));
    }

    private static DatabaseAddress address(String database) {
        return new DatabaseAddress(database.replaceAll("\\?.*", ""), "postgres", "");
    }
}
