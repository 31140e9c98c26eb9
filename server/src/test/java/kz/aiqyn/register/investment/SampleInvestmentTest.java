package kz.aiqyn.register.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import kz.aiqyn.base.territory.InventedGround;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.sample.SampleFigure;
import kz.aiqyn.files.sample.SampleOblast;
import kz.aiqyn.files.sample.Samples;
import kz.aiqyn.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The invented records of the whole oblast, of which the register's own queries count exactly what the demonstration's
/// ratings know of each unit and quarter.
class SampleInvestmentTest {

    private static final Units UNITS = Samples.units("samples/ulgi/units.csv");
    private static final SampleOblast OBLAST = SampleOblast.of(UNITS);
    private static final int DAYS_UNTIL_PUBLICATION = 80;

    private static final SingleConnectionDataSource SOURCE = new SingleConnectionDataSource(TestDatabase.url(), true);
    private static final JdbcClient database = JdbcClient.create(SOURCE);

    private static int made;

    /// What a measure says of a unit and quarter.
    private record Found(@Nullable Double number, Instant knownAt) {}

    @BeforeAll
    static void fill() {
        LocalDate today =
                database.sql("select calendar.today()").query(LocalDate.class).single();
        Instant now = Instant.now();
        SampleStore store = new SampleStore(database, SOURCE);
        SortedMap<String, SampleFigures> figures = SampleFigures.of(OBLAST);
        int serial = 0;
        for (RatedUnit unit : UNITS.list()) {
            SampleFigures known = figures.get(unit.code());
            if (known != null && !unit.kato().isEmpty() && unit.parent() != null) {
                SampleNames names = new SampleNames(unit.code().hashCode());
                @Nullable LocalDate end = unit.to() == null ? null : unit.to().plusDays(1);
                List<SampleProject> projects =
                        new SampleProjects(known, names, InventedGround.NONE, today, now, serial).make(end != null);
                List<Long> ids = store.projects(projects);
                made += ids.size();
                SampleGrounds grounds = new SampleGrounds(known, names, serial++, end);
                SampleGrounds.SampleZone zone = grounds.zone(unit.names(), ids, now);
                if (zone != null) {
                    store.zone(zone);
                }
                store.enterprises(grounds.enterprises(now));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "projects.planned",
                "projects.opened",
                "projects.jobs",
                "zones.area",
                "zones.occupied",
                "enterprises.industrial",
                "enterprises.idle"
            })
    void isWhatTheRatingsKnow(String measure) throws IOException {
        Map<String, Found> found = found(measure);
        List<SampleFigure> figures = OBLAST.figures(measure);
        assertThat(figures).isNotEmpty();
        for (SampleFigure figure : figures) {
            String key = figure.unit() + " " + figure.period();
            assertThat(found).as(key).containsKey(key);
            assertThat(found.get(key).number())
                    .as(key)
                    .isEqualTo(figure.number().doubleValue());
            assertThat(Kazakhstan.day(found.get(key).knownAt()))
                    .as(key)
                    .isBefore(figure.period().end().plusDays(DAYS_UNTIL_PUBLICATION));
        }
    }

    /// As the page of a value's records shows them.
    @Test
    void countsTheSameOfTheRecordsAsTheyWereWhenTheyBecameKnown() throws IOException {
        Map<String, Found> opened = found("projects.opened");
        Map<String, Found> jobs = found("projects.jobs");
        Map<String, Found> taken = found("zones.occupied");
        Map<String, Found> idle = found("enterprises.idle");
        for (SampleFigure figure : OBLAST.figures("projects.opened")) {
            if (Set.of("shyghanaq", "bidaily", "tomensai").contains(figure.unit())) {
                String key = figure.unit() + " " + figure.period();
                assertThat(seen("projects.opened", figure, opened).size())
                        .as(key)
                        .isEqualTo(opened.get(key).number().intValue());
                assertThat(sum(seen("projects.jobs", figure, jobs)))
                        .as(key)
                        .isEqualTo(jobs.get(key).number());
                assertThat(sum(seen("zones.occupied", figure, taken)))
                        .as(key)
                        .isEqualTo(taken.get(key).number());
                assertThat(seen("enterprises.idle", figure, idle).size())
                        .as(key)
                        .isEqualTo(idle.get(key).number().intValue());
            }
        }
    }

    private static List<CountedRecords.Counted> seen(String measure, SampleFigure figure, Map<String, Found> found) {
        Instant known = found.get(figure.unit() + " " + figure.period()).knownAt();
        return CountedRecords.list(database, measure, figure.unit(), figure.period(), known);
    }

    private static double sum(List<CountedRecords.Counted> records) {
        return records.stream()
                .mapToDouble(one -> one.number() == null ? 0 : one.number().doubleValue())
                .sum();
    }

    @Test
    void isOfTheSizeOfAnOblastAndOfEveryKind() {
        assertThat(made).isBetween(280, 500);
        Map<String, Long> standings = new HashMap<>();
        database.sql("select standing, count(*) as number from investment.present group by standing")
                .query(row -> {
                    standings.put(row.getString("standing"), row.getLong("number"));
                });
        assertThat(standings)
                .containsKeys("overdue", "stopped", "idle", "promised", "opened", "given-up")
                .doesNotContainKey("unpromised");
        assertThat(database.sql("select count(*) from investment.present where moves >= 3 and opened_on is null")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(database.sql("""
            select count(*) from investment.present
            where standing = 'opened' and (jobs_made is null or invested is null)
            """).query(Long.class).single()).isZero();
        assertThat(database.sql("""
            select count(*) from investment.fact f join investment.fact b
            on b.project = f.project and b.period < f.period and b.invested > f.invested
            """).query(Long.class).single()).isZero();
        assertThat(database.sql("select count(*) from investment.enterprise where bin !~ '^9913'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static Map<String, Found> found(String measure) throws IOException {
        Map<String, Found> found = new HashMap<>();
        database.sql(query(measure)).query(row -> {
            double number = row.getDouble("number");
            found.put(
                    row.getString("organisation") + " " + row.getString("period"),
                    new Found(
                            row.wasNull() ? null : number,
                            row.getTimestamp("known_at").toInstant()));
        });
        return found;
    }

    private static String query(String measure) throws IOException {
        try (InputStream stream = InvestmentMeasures.class.getResourceAsStream(measure + ".sql")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
