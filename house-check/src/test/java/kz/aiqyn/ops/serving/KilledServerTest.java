package kz.aiqyn.ops.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import kz.aiqyn.rating.edition.SampleRegion;
import kz.aiqyn.testing.FilledOblast;
import kz.aiqyn.testing.HeldTable;
import kz.aiqyn.testing.LaunchedServer;
import kz.aiqyn.testing.Upload;
import kz.aiqyn.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The server is killed (-9) in the middle of what it does. The middle is made: somebody else holds the
/// table that the work ends in, so that it waits there, nearly done and not committed.
class KilledServerTest {

    @TempDir
    private Path folder;

    @Test
    void doesAJobAgainThatItsDeathCutOff() {
        String database = FilledOblast.database(true);
        JdbcClient inside = client(database);
        long entriesBefore = recomputed(inside);
        try (LaunchedServer killed = LaunchedServer.serve(database, folder.resolve("data"))) {
            Visitor economist = economist(killed);
            try (HeldTable held = HeldTable.of(database, "audit.entry")) {
                HttpResponse<String> asked = economist.fill(
                        "/kk/staff/ratings",
                        "/kk/staff/ratings/prepare",
                        Map.of("methodology", FilledOblast.METHODOLOGY, "period", "2024-Q2"));
                assertThat(asked.statusCode()).isEqualTo(303);
                // Pulls of the start may wait for the table too.
                while (!stage(inside).equals("edition.stage.storing")) {
                    Thread.onSpinWait();
                }
                held.awaitSomebodyWaiting();
                killed.kill();
            }
        }
        assertThat(count(inside, "select count(*) from edition.edition")).isZero();
        assertThat(count(inside, "select count(*) from edition.computation")).isZero();
        assertThat(count(inside, "select count(*) from job.job where kind = 'edition.prepare' and ended_at is null"))
                .isOne();

        try (LaunchedServer next = LaunchedServer.serve(database, folder.resolve("data"))) {
            Visitor economist = economist(next);
            // The page of the job leads to the edition when there is one.
            String job =
                    "/kk/staff/ratings/jobs/" + count(inside, "select id from job.job where kind = 'edition.prepare'");
            while (economist.get(job).statusCode() == 200) {
                Thread.onSpinWait();
            }
            assertThat(economist.get(job).headers().firstValue("Location").orElse(""))
                    .contains("/staff/ratings/");
        }
        assertThat(inside.sql("select state from job.job where kind = 'edition.prepare'")
                        .query(String.class)
                        .single())
                .isEqualTo("DONE");
        assertThat(count(inside, "select count(*) from edition.edition")).isOne();
        assertThat(count(inside, "select count(*) from edition.computation")).isOne();
        assertThat(recomputed(inside) - entriesBefore)
                .as("entries of the record")
                .isOne();
        assertThat(inside.sql("select who from audit.entry order by number desc limit 1")
                        .query(String.class)
                        .single())
                .as("who had asked for it")
                .isEqualTo(FilledOblast.LOGIN);
        LaunchedServer verified =
                LaunchedServer.launch(LaunchedServer.outside(database), "verify", "--data=" + folder.resolve("data"));
        assertThat(verified.ended()).as("%s", verified.said()).isZero();
    }

    @Test
    void keepsNothingOfAnImportThatItsDeathCutOff() throws Exception {
        String database = FilledOblast.database(false);
        JdbcClient inside = client(database);
        Path file = FilledOblast.values(SampleRegion.FIRST);
        Upload upload = new Upload(
                Map.of(
                        "methodology",
                        FilledOblast.METHODOLOGY + "/" + version(inside),
                        "period",
                        "",
                        "encoding",
                        "",
                        "decimal",
                        "",
                        "sheet",
                        ""),
                file);
        try (LaunchedServer killed = LaunchedServer.serve(database, folder.resolve("data"))) {
            Visitor economist = economist(killed);
            try (HeldTable held = HeldTable.of(database, "audit.entry")) {
                Thread sending = Thread.ofVirtual().start(() -> send(economist, upload));
                held.awaitSomebodyWaiting();
                killed.kill();
                sending.join();
            }
        }
        assertThat(count(inside, "select count(*) from collection.upload")).isZero();
        assertThat(count(inside, "select count(*) from collection.reading")).isZero();

        try (LaunchedServer next = LaunchedServer.serve(database, folder.resolve("data"))) {
            HttpResponse<String> answer =
                    economist(next).upload("/kk/staff/values/import", "/kk/staff/values/import", upload);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        }
        assertThat(count(inside, "select count(*) from collection.upload")).isOne();
    }

    private static void send(Visitor economist, Upload upload) {
        try {
            economist.upload("/kk/staff/values/import", "/kk/staff/values/import", upload);
        } catch (java.io.UncheckedIOException cut) {
            // The server died while it answered.
        }
    }

    private static Visitor economist(LaunchedServer server) {
        Visitor visitor = server.visitor();
        assertThat(visitor.signIn(FilledOblast.LOGIN, FilledOblast.PASSWORD).statusCode())
                .isBetween(300, 399);
        return visitor;
    }

    private static String stage(JdbcClient inside) {
        return inside.sql("select stage from job.job where kind = 'edition.prepare'")
                .query(String.class)
                .single();
    }

    private static long recomputed(JdbcClient inside) {
        return count(inside, "select count(*) from audit.entry where operation like 'edition.%'");
    }

    private static String version(JdbcClient inside) {
        return inside.sql("select version from methodology.version")
                .query(String.class)
                .single();
    }

    private static long count(JdbcClient inside, String query) {
        return inside.sql(query).query(Long.class).single();
    }

    private static JdbcClient client(String database) {
        return JdbcClient.create(new DriverManagerDataSource(database));
    }
}
