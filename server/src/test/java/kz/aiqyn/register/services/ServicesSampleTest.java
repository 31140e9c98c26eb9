package kz.aiqyn.register.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.aiqyn.base.card.DemonstrationPart;
import kz.aiqyn.base.catalogue.Institutions;
import kz.aiqyn.base.catalogue.ServicePassports;
import kz.aiqyn.base.organisation.OrganisationImports;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.sample.SampleFigure;
import kz.aiqyn.files.sample.SampleOblast;
import kz.aiqyn.files.sample.Samples;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.measure.ContributedValue;
import kz.aiqyn.measure.MeasureKey;
import kz.aiqyn.measure.MeasureQuery;
import kz.aiqyn.testing.RunningServer;
import kz.aiqyn.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The services of the whole invented oblast.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServicesSampleTest {

    private static final List<Period> QUARTERS =
            IntStream.range(0, 12).mapToObj(Period.quarter(2023, 1)::plus).toList();

    private RunningServer server;
    private List<RatedUnit> units;

    @BeforeAll
    void fill() {
        server = RunningServer.start(TestDatabase.url());
        assertThat(server.bean(OrganisationImports.class).units(Samples.at("samples/ulgi/units.csv"), null))
                .isInstanceOf(Read.Done.class);
        units = server.bean(Organisations.class).units().list();
        List<String> codes = units.stream()
                .filter(unit -> unit.parent() != null && unit.to() == null)
                .map(RatedUnit::code)
                .toList();
        server.context()
                .getBeanProvider(DemonstrationPart.class)
                .orderedStream()
                .filter(part ->
                        part.stage().equals("catalogue.stage") || part.stage().equals("services.stage"))
                .forEach(part -> part.fill(codes));
    }

    @AfterAll
    void close() {
        server.close();
    }

    private record Told(double number, Instant known) {}

    private Map<MeasureKey, Told> measured(List<String> measures) {
        Map<MeasureKey, Told> told = new HashMap<>();
        server.bean(ServicesMeasures.class)
                .contribute(MeasureQuery.of(measures, QUARTERS, List.of()), (key, value, evidence) -> {
                    assertThat(value).isInstanceOf(ContributedValue.Value.class);
                    told.put(key, new Told(((ContributedValue.Value) value).number(), evidence.knownAt()));
                });
        return told;
    }

    /// Every figure of every body and quarter, known no earlier than it was, and before it was published.
    @Test
    void comesToTheFiguresOfEveryBodyAndQuarter() {
        List<String> codes = List.of(
                "services.total",
                "services.late",
                "services.electronic",
                "services.complaints",
                "services.proactive",
                "services.satisfaction",
                "dep.services.total",
                "dep.services.late");
        Map<MeasureKey, Told> told = measured(codes);
        SampleOblast oblast = SampleOblast.of(server.bean(Organisations.class).units());
        int figures = 0;
        for (String code : codes) {
            for (SampleFigure figure : oblast.figures(code)) {
                Told value = told.get(new MeasureKey(figure.unit(), code, figure.period()));
                assertThat(value).as("%s %s", code, figure).isNotNull();
                assertThat(value.number())
                        .as("%s %s", code, figure)
                        .isEqualTo(figure.number().doubleValue());
                Instant known = figure.known().atStartOfDay(Kazakhstan.ZONE).toInstant();
                Instant published = figure.period()
                        .end()
                        .plusDays(80)
                        .atStartOfDay(Kazakhstan.ZONE)
                        .toInstant();
                assertThat(value.known()).as("%s %s", code, figure).isBetween(known, published);
                figures++;
            }
        }
        assertThat(figures).isEqualTo(told.size()).isGreaterThan(1_000);
    }

    @Test
    void holdsACatalogueOfManyServicesAndInstitutions() {
        assertThat(server.bean(ServicePassports.class).present())
                .hasSizeGreaterThanOrEqualTo(120)
                .allSatisfy(one -> {
                    assertThat(one.names().isComplete()).as(one.code()).isTrue();
                    assertThat(one.content().result().isComplete()).isTrue();
                    assertThat(one.content().act().isComplete()).isTrue();
                });
        assertThat(server.bean(ServicePassports.class).list())
                .hasSizeGreaterThan(
                        server.bean(ServicePassports.class).present().size());
        assertThat(server.bean(Institutions.class).list()).hasSizeGreaterThan(20);
    }

    /// Every quarter of every body, with sums of its rows made here.
    @Test
    void countsWhatTheRowsSay() {
        Map<MeasureKey, Told> told = measured(List.of("services.refused", "services.unlawful", "services.total"));
        Map<String, long[]> sums = new HashMap<>();
        for (MonthFigure figure : server.bean(MonthFigures.class).list()) {
            long[] sum = sums.computeIfAbsent(figure.organisation() + " " + figure.quarter(), any -> new long[3]);
            sum[0] += figure.counts().refused();
            sum[1] += figure.counts().unlawful();
            sum[2] += figure.counts().given();
        }
        int compared = 0;
        for (RatedUnit unit : units) {
            for (Period quarter : QUARTERS) {
                long[] sum = sums.get(unit.code() + " " + quarter);
                if (sum == null) {
                    continue;
                }
                assertThat(told.get(new MeasureKey(unit.code(), "services.refused", quarter))
                                .number())
                        .isEqualTo(sum[0]);
                assertThat(told.get(new MeasureKey(unit.code(), "services.unlawful", quarter))
                                .number())
                        .isEqualTo(sum[1]);
                if (!unit.kato().isEmpty()) {
                    assertThat(told.get(new MeasureKey(unit.code(), "services.total", quarter))
                                    .number())
                            .isEqualTo(sum[2]);
                }
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(250);
    }

    /// A published score is the weighed mean of its rows, and a measure.
    @Test
    void publishesScoresThatFollowFromTheirRows() {
        Map<MeasureKey, Told> told = measured(List.of("services.assessment"));
        int published = 0;
        for (Assessment assessment : server.bean(Assessments.class).list()) {
            MeasureKey key = new MeasureKey(assessment.organisation(), "services.assessment", assessment.period());
            if (!assessment.isPublished()) {
                assertThat(told).doesNotContainKey(key);
                continue;
            }
            double[] sums = server.bean(JdbcClient.class)
                    .sql("""
                            select sum(points * weight) as sum, sum(weight) as weights from services.assessed
                            where assessment = ? and points is not null
                            """)
                    .param(assessment.id())
                    .query((row, number) -> new double[] {row.getDouble("sum"), row.getDouble("weights")})
                    .single();
            double score = Math.round(10 * sums[0] / sums[1]) / 10.0;
            assertThat(assessment.score().doubleValue()).isEqualTo(score);
            assertThat(told.get(key).number()).isEqualTo(score);
            published++;
        }
        assertThat(published).isGreaterThan(60);
    }
}
