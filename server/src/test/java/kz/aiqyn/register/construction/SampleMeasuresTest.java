package kz.aiqyn.register.construction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.files.sample.SampleFigure;
import kz.aiqyn.files.sample.SampleOblast;
import kz.aiqyn.files.sample.Samples;
import kz.aiqyn.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The demonstration's register gives, by its own queries, what its ratings know of every unit and quarter.
class SampleMeasuresTest {

    private static final SampleOblast OBLAST = SampleOblast.of(Samples.units("samples/ulgi/units.csv"));
    private static final Set<String> SOME = Set.of("qossai", "tomensai", "zhaiylma");
    private static final int DAYS_UNTIL_PUBLICATION = 80;

    private static final JdbcClient database =
            JdbcClient.create(new SingleConnectionDataSource(TestDatabase.url(), true));

    /// What a measure says of a unit and quarter.
    private record Found(double number, Instant knownAt) {}

    @BeforeAll
    static void fill() {
        LocalDate today = database.sql("select construction.today()")
                .query(LocalDate.class)
                .single();
        Sites sites = new Sites(database);
        SiteRows rows = new SiteRows(database);
        for (SampleSite sample : SampleSitesTest.ofAkimats(today)) {
            long id = sites.add(sample.first(), 0);
            rows.put(id, sample);
            if (sample.dossier().site() != sample.first()) {
                sites.put(sample.dossier().site().kept(id));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sites.active",
                "sites.schedule",
                "works.plan",
                "works.disbursed",
                "housing.plan",
                "housing.commissioned"
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
                    .isAfter(figure.period().end())
                    .isBefore(figure.period().end().plusDays(DAYS_UNTIL_PUBLICATION));
        }
    }

    /// As the page of a value's records shows them.
    @Test
    void countsTheSameOfTheRecordsAsTheyWereWhenTheyBecameKnown() throws IOException {
        Map<String, Found> active = found("sites.active");
        Map<String, Found> onTime = found("sites.schedule");
        for (SampleFigure figure : OBLAST.figures("sites.active")) {
            if (!SOME.contains(figure.unit())) {
                continue;
            }
            String key = figure.unit() + " " + figure.period();
            assertThat(seen(figure, active.get(key).knownAt(), "true"))
                    .as(key)
                    .isEqualTo(active.get(key).number());
            assertThat(seen(figure, onTime.get(key).knownAt(), "not late"))
                    .as(key)
                    .isEqualTo(onTime.get(key).number());
        }
    }

    private static double seen(SampleFigure figure, Instant known, String which) {
        return database.sql("""
                        select count(*) from construction.on_day_known(:day, :known)
                        where in_work and organisation = :unit and %s
                        """.formatted(which))
                .param("day", Date.valueOf(figure.period().end()))
                .param("known", Timestamp.from(known))
                .param("unit", figure.unit())
                .query(Double.class)
                .single();
    }

    private static Map<String, Found> found(String measure) throws IOException {
        Map<String, Found> found = new HashMap<>();
        database.sql(query(measure)).query(row -> {
            found.put(
                    row.getString("organisation") + " " + row.getString("period"),
                    new Found(
                            row.getDouble("number"),
                            row.getTimestamp("known_at").toInstant()));
        });
        return found;
    }

    private static String query(String measure) throws IOException {
        try (InputStream stream = ConstructionMeasures.class.getResourceAsStream(measure + ".sql")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
