package kz.aiqyn.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import kz.aiqyn.base.publication.PublicVersions;
import kz.aiqyn.rating.methodology.Drafts;
import kz.aiqyn.rating.methodology.LifeRequest;
import kz.aiqyn.rating.methodology.MethodologyEvent;
import kz.aiqyn.rating.methodology.MethodologyLife;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import kz.aiqyn.rating.methodology.Samples;
import kz.aiqyn.testing.RunningServer;
import kz.aiqyn.testing.TestDatabase;
import kz.aiqyn.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Two servers of one database: what one publishes, the other shows, whatever becomes of the line between them.
class TwoServersTest {

    /// Twice as long as an older page may be shown, and more for a machine that has much to do.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String DATABASE = TestDatabase.url();
    private static final JdbcClient KEEPER =
            JdbcClient.create(new DriverManagerDataSource(DATABASE.replaceFirst("/test\\d+", "/postgres")));

    private static RunningServer here;
    private static RunningServer there;

    @BeforeAll
    static void start() {
        here = RunningServer.start(DATABASE);
        there = RunningServer.start(DATABASE);
    }

    @AfterAll
    static void close() {
        here.close();
        there.close();
    }

    @Test
    void showWhatOneOfThemPublished() {
        assertThat(shows(here, "told")).isFalse();
        assertThat(shows(there, "told")).isFalse();
        publish("told");
        assertThat(shows(here, "told"))
                .as("the next reader, on the server that published")
                .isTrue();
        await(() -> shows(there, "told"));
    }

    @Test
    void showItThoughTheLineWasCut() {
        assertThat(shows(there, "unheard")).isFalse();
        endConnections(" and query like '%publication.version%'");
        publish("unheard");
        assertThat(shows(here, "unheard")).isTrue();
        await(() -> shows(there, "unheard"));
    }

    @Test
    void giveNothingStoredWhileTheDatabaseIsAwayAndAreUpToDateWhenItIsBack() {
        shows(there, "later");
        KEEPER.sql("alter database %s allow_connections false".formatted(name()))
                .update();
        try {
            endConnections("");
            await(() -> there.bean(PublicVersions.class).current().isEmpty());
        } finally {
            KEEPER.sql("alter database %s allow_connections true".formatted(name()))
                    .update();
        }
        await(() -> there.bean(PublicVersions.class).current().isPresent()
                && here.bean(PublicVersions.class).current().isPresent());
        await(() -> page(here).statusCode() == 200 && page(there).statusCode() == 200);
        publish("later");
        assertThat(shows(here, "later")).isTrue();
        await(() -> shows(there, "later"));
    }

    private static void publish(String code) {
        MethodologyLife life = here.bean(MethodologyLife.class);
        MethodologyVersion draft = Samples.saved(
                here.bean(Drafts.class).importFile("small.yaml", Samples.small(code, "1", "2025-01-01", "2025-12-31")));
        MethodologyVersion sent = Samples.taken(life.take(LifeRequest.of(draft, MethodologyEvent.SEND)));
        MethodologyVersion agreed = Samples.taken(life.take(LifeRequest.of(sent, MethodologyEvent.AGREE)));
        Samples.taken(life.take(LifeRequest.of(agreed, MethodologyEvent.PUBLISH)));
    }

    private static boolean shows(RunningServer server, String code) {
        return page(server).body().contains("/methods/" + code + "/1");
    }

    private static java.net.http.HttpResponse<String> page(RunningServer server) {
        return new Visitor(server.port()).get("/kk/methods");
    }

    private static void endConnections(String which) {
        KEEPER.sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = :name" + which)
                .param("name", name())
                .query((row, number) -> row.getBoolean(1))
                .list();
    }

    private static String name() {
        return DATABASE.replaceFirst(".*/(test\\d+).*", "$1");
    }

    private static void await(BooleanSupplier condition) {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - begun).as("nanoseconds waited").isLessThan(PATIENCE.toNanos());
            Thread.onSpinWait();
        }
    }
}
