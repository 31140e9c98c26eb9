package kz.aiqyn.ops.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.ops.outage.Telling;
import kz.aiqyn.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The machine's clock is behind what the database holds: it was set back between two starts.
class LyingClockTest {

    private final JdbcClient database = JdbcClient.create(TestDatabase.fresh());
    private final LatestMoments moments = new LatestMoments(database);
    private final List<Phrase> told = new ArrayList<>();

    @Test
    void saysNothingWhereTheClockIsRight() {
        InstantSource clock = started();
        assertThat(clock.instant())
                .isBetween(
                        InstantSource.system().instant().minusSeconds(60),
                        InstantSource.system().instant());
        assertThat(told).isEmpty();
    }

    @Test
    void goesOnFromTheLatestEntryOfTheRecordAndSaysSo() {
        Instant latest = InstantSource.system().instant().plus(Duration.ofDays(30));
        entry(1, latest);
        assertThat(started().instant()).isAfterOrEqualTo(latest.minusSeconds(1));
        assertThat(told).extracting(Phrase::key).containsExactly("ops.clock.behind");
    }

    @Test
    void goesOnFromTheLatestRecordingOfValues() {
        Instant latest = InstantSource.system().instant().plus(Duration.ofHours(3));
        database.sql("update measure.recording set last = :at")
                .param("at", java.sql.Timestamp.from(latest))
                .update();
        assertThat(started().instant()).isAfterOrEqualTo(latest.minusSeconds(1));
    }

    @Test
    void namesEntriesThatAreDatedBeforeTheOneBeforeThem() {
        Instant noon = Instant.parse("2026-11-22T07:00:00Z");
        entry(1, noon);
        entry(2, noon.minus(Duration.ofHours(3)));
        entry(3, noon.minus(Duration.ofHours(3)).plusSeconds(1));
        assertThat(moments.backwards())
                .containsExactly(new LatestMoments.Backwards(2, noon.minus(Duration.ofHours(3)), noon));
    }

    private InstantSource started() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        Telling telling = told::add;
        beans.addBean("telling", telling);
        ObjectProvider<Telling> provider = beans.getBeanProvider(Telling.class);
        return new Clocks().clock(moments, provider);
    }

    private void entry(long number, Instant at) {
        database.sql("""
                        insert into audit.entry (number, at, who, operation, subject, changes, previous, hash)
                        values (:number, :at, 'x', 'x.done', 'x', '{}', decode(repeat('00', 32), 'hex'),
                            decode(lpad(to_hex(:number), 64, '0'), 'hex'))
                        """)
                .param("number", number)
                .param("at", java.sql.Timestamp.from(at))
                .update();
    }
}
