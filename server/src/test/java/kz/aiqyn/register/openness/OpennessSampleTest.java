package kz.aiqyn.register.openness;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kz.aiqyn.base.identity.Scope;
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

/// The openness of the whole invented oblast.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpennessSampleTest {

    private static final List<Period> QUARTERS =
            IntStream.range(0, 12).mapToObj(Period.quarter(2023, 1)::plus).toList();

    private RunningServer server;
    private Set<String> bodies;

    @BeforeAll
    void fill() {
        server = RunningServer.start(TestDatabase.url());
        assertThat(server.bean(OrganisationImports.class).units(Samples.at("samples/ulgi/units.csv"), null))
                .isInstanceOf(Read.Done.class);
        bodies = new TreeSet<>(server.bean(Organisations.class).units().list().stream()
                .filter(unit -> unit.parent() != null && unit.to() == null)
                .map(RatedUnit::code)
                .toList());
        server.bean(OpennessSample.class).fill(List.copyOf(bodies));
    }

    @AfterAll
    void close() {
        server.close();
    }

    private record Told(double number, Instant known) {}

    private Map<MeasureKey, Told> measured(List<String> measures) {
        Map<MeasureKey, Told> told = new HashMap<>();
        server.bean(OpennessMeasures.class)
                .contribute(MeasureQuery.of(measures, QUARTERS, List.of()), (key, value, evidence) -> {
                    assertThat(value).isInstanceOf(ContributedValue.Value.class);
                    told.put(key, new Told(((ContributedValue.Value) value).number(), evidence.knownAt()));
                });
        return told;
    }

    /// Every figure of every body and quarter, known when the oblast's figures were.
    @Test
    void comesToTheFiguresOfEveryBodyAndQuarter() {
        List<String> codes = List.of(
                "opendata.list",
                "opendata.published",
                "opendata.current",
                "dialogue.received",
                "dialogue.answered",
                "dep.data.list",
                "dep.data.current");
        Map<MeasureKey, Told> told = measured(codes);
        SampleOblast oblast = SampleOblast.of(server.bean(Organisations.class).units());
        int figures = 0;
        for (String code : codes) {
            for (SampleFigure figure : oblast.figures(code)) {
                if (!bodies.contains(figure.unit())) {
                    continue;
                }
                Told value = told.get(new MeasureKey(figure.unit(), code, figure.period()));
                assertThat(value).as("%s %s", code, figure).isNotNull();
                assertThat(value.number())
                        .as("%s %s", code, figure)
                        .isEqualTo(figure.number().doubleValue());
                assertThat(value.known())
                        .as("%s %s", code, figure)
                        .isEqualTo(figure.known().atStartOfDay(Kazakhstan.ZONE).toInstant());
                figures++;
            }
        }
        assertThat(figures).isGreaterThan(1_000);
    }

    /// The register's own measures, recomputed from the facts by rules written here once more.
    @Test
    void countsWhatItsFactsSay() {
        Map<MeasureKey, Told> told = measured(OpennessMeasures.codes());
        int counted = 0;
        for (PortalFact fact : server.bean(PortalFacts.class).list(List.copyOf(bodies))) {
            double due = fact.counts().due();
            double done = fact.counts().done();
            Map<String, Double> expected = new TreeMap<>();
            if (fact.kind() == FactKind.DATA && due > 0) {
                expected.put("openness.data.share", 100 * done / due);
            }
            if (fact.kind() == FactKind.DIALOGUE && due > 0) {
                expected.put("openness.dialogue.term", 100.0 * fact.counts().timely() / due);
                expected.put("openness.dialogue.unanswered", due - done);
            }
            for (Map.Entry<String, Double> one : expected.entrySet()) {
                MeasureKey key = new MeasureKey(fact.organisation(), one.getKey(), fact.period());
                assertThat(told.get(key).number())
                        .as(key.toString())
                        .isCloseTo(one.getValue(), org.assertj.core.api.Assertions.within(1e-9));
                counted++;
            }
        }
        assertThat(counted).isGreaterThan(900);
    }

    /// The score of every body and quarter, from facts and findings as they lie in the database.
    @Test
    void scoresEveryBodyAsItsFactsAndFindingsSay() {
        JdbcClient database = server.bean(JdbcClient.class);
        Map<MeasureKey, Told> told = measured(List.of(OpennessMeasures.SCORE));
        Map<String, List<Map<String, Object>>> items =
                grouped(database.sql("""
                        select checklist || '' as key, code, component, scoring, points from openness.item
                        """).query().listOfRows());
        Map<String, List<Map<String, Object>>> weights =
                grouped(database.sql("""
                        select checklist || '' as key, code, weight from openness.component order by code
                        """).query().listOfRows());
        Map<String, List<Map<String, Object>>> facts =
                grouped(database.sql("""
                        select organisation || period as key, kind, due, done, timely from openness.fact
                        """).query().listOfRows());
        Map<String, List<Map<String, Object>>> marks =
                grouped(database.sql("""
                        select f.assessment || '' as key, f.item, coalesce(r.mark, f.mark) as mark from openness.finding f
                        left join openness.resolution r on r.assessment = f.assessment and r.item = f.item where f.seat = 1
                        """).query().listOfRows());
        int scored = 0;
        for (Period quarter : QUARTERS) {
            for (Assessment one : server.bean(Assessments.class).list(Scope.ALL, quarter)) {
                MeasureKey key = new MeasureKey(one.organisation(), OpennessMeasures.SCORE, quarter);
                if (one.state() != AssessmentState.FINAL) {
                    assertThat(told).doesNotContainKey(key);
                    continue;
                }
                BigDecimal score = score(
                        items.get(Long.toString(one.checklist())),
                        weights.get(Long.toString(one.checklist())),
                        facts.get(one.organisation() + quarter),
                        marks.get(Long.toString(one.id())));
                assertThat(one.score()).as(key.toString()).isEqualByComparingTo(score);
                assertThat(told.get(key).number()).isEqualTo(score.doubleValue());
                scored++;
            }
        }
        assertThat(scored).isGreaterThan(220);
    }

    private static Map<String, List<Map<String, Object>>> grouped(List<Map<String, Object>> rows) {
        Map<String, List<Map<String, Object>>> grouped = new HashMap<>();
        rows.forEach(row -> grouped.computeIfAbsent((String) row.get("key"), any -> new ArrayList<>())
                .add(row));
        return grouped;
    }

    private static double number(Map<String, Object> row, String column) {
        return ((Number) row.get(column)).doubleValue();
    }

    private static BigDecimal score(
            List<Map<String, Object>> items,
            List<Map<String, Object>> weights,
            List<Map<String, Object>> facts,
            List<Map<String, Object>> marks) {
        double deducted = 0;
        Map<String, double[]> sums = new HashMap<>();
        for (Map<String, Object> item : items) {
            double points = number(item, "points");
            String scoring = (String) item.get("scoring");
            double[] sum = sums.computeIfAbsent((String) item.get("component"), any -> new double[2]);
            if (scoring.startsWith("share")) {
                Map<String, Object> fact = facts.stream()
                        .filter(one -> one.get("kind").equals(item.get("component")))
                        .findFirst()
                        .orElseThrow();
                double part = number(fact, scoring.equals("share-done") ? "done" : "timely");
                double whole = number(fact, scoring.equals("share-current") ? "done" : "due");
                sum[0] += whole == 0 ? 0 : round(points * part / whole, 2);
                sum[1] += whole == 0 ? 0 : points;
                continue;
            }
            String mark = (String) marks.stream()
                    .filter(one -> one.get("item").equals(item.get("code")))
                    .findFirst()
                    .orElseThrow()
                    .get("mark");
            double got = switch (mark) {
                case "yes" -> points;
                case "partly" -> points / 2;
                case "no" -> 0;
                default -> Double.parseDouble(mark);
            };
            if (scoring.equals("breach")) {
                deducted += got;
            } else {
                sum[0] += got;
                sum[1] += points;
            }
        }
        double weighed = 0;
        double all = 0;
        for (Map<String, Object> component : weights) {
            double[] sum = sums.get((String) component.get("code"));
            weighed += number(component, "weight") * round(100 * sum[0] / sum[1], 1);
            all += number(component, "weight");
        }
        return BigDecimal.valueOf(Math.max(0, round(weighed / all, 1) - round(deducted, 1)))
                .setScale(1, RoundingMode.HALF_UP);
    }

    private static double round(double number, int places) {
        return BigDecimal.valueOf(number)
                .setScale(8, RoundingMode.HALF_UP)
                .setScale(places, RoundingMode.HALF_UP)
                .doubleValue();
    }

    /// The demonstration shows every state, and that old results keep their version of the checklist.
    @Test
    void showsEveryStateAndTwoVersions() {
        JdbcClient database = server.bean(JdbcClient.class);
        assertThat(database.sql("select distinct state from openness.assessment")
                        .query(String.class)
                        .list())
                .hasSize(AssessmentState.values().length);
        assertThat(database.sql("select count(distinct checklist) from openness.assessment")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(database.sql("select count(*) from openness.told where printed <> share")
                        .query(Long.class)
                        .single())
                .isPositive();
    }
}
