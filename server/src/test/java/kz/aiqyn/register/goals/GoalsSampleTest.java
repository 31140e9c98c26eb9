package kz.aiqyn.register.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/// The goals of the whole invented oblast.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoalsSampleTest {

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
        server.bean(GoalsSample.class)
                .fill(units.stream()
                        .filter(unit -> unit.parent() != null && unit.to() == null)
                        .map(RatedUnit::code)
                        .toList());
    }

    @AfterAll
    void close() {
        server.close();
    }

    private record Told(double number, Instant known) {}

    private Map<MeasureKey, Told> measured(List<String> measures) {
        Map<MeasureKey, Told> told = new HashMap<>();
        server.bean(GoalsMeasures.class)
                .contribute(MeasureQuery.of(measures, QUARTERS, List.of()), (key, value, evidence) -> {
                    assertThat(value).isInstanceOf(ContributedValue.Value.class);
                    told.put(key, new Told(((ContributedValue.Value) value).number(), evidence.knownAt()));
                });
        return told;
    }

    /// Every figure of every department and quarter, known when the oblast's figures were.
    @Test
    void comesToTheFiguresOfEveryDepartmentAndQuarter() {
        List<String> codes =
                List.of("dep.targets.all", "dep.targets.reached", "dep.programmes.results", "dep.programmes.reached");
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
                assertThat(value.known())
                        .as("%s %s", code, figure)
                        .isEqualTo(figure.known().atStartOfDay(Kazakhstan.ZONE).toInstant());
                figures++;
            }
        }
        assertThat(figures).isEqualTo(told.size()).isEqualTo(4 * 12 * 12);
    }

    @Test
    void tellsOfAkimatsWhatTheirRecordsSay() {
        List<String> codes = GoalsMeasures.codes();
        Map<MeasureKey, Told> told = measured(codes);
        List<TargetDossier> all = server.bean(TargetRows.class)
                .dossiers(server.bean(PlanTargets.class).list(Scope.ALL));
        for (RatedUnit unit : units) {
            for (Period period : QUARTERS) {
                List<TargetDossier> due = all.stream()
                        .filter(one -> one.target().organisation().equals(unit.code())
                                && one.target().kind() == PlanTarget.Kind.TARGET
                                && one.point(period).isPresent())
                        .toList();
                if (due.isEmpty()) {
                    assertThat(told).doesNotContainKey(new MeasureKey(unit.code(), "goals.targets", period));
                    continue;
                }
                expect(told, unit, "goals.targets", period, due.size());
                expect(told, unit, "goals.reached", period, count(due, period, "reached"));
                expect(told, unit, "goals.unexplained", period, count(due, period, "unexplained"));
                expect(told, unit, "goals.share", period, 100.0 * count(due, period, "reached") / due.size());
                double degrees = due.stream()
                        .mapToDouble(one -> Math.min(
                                100,
                                one.point(period)
                                        .orElseThrow()
                                        .degree(one.target().yardstick())
                                        .doubleValue()))
                        .average()
                        .orElseThrow();
                expect(told, unit, "goals.achievement", period, degrees);
                double planned = money(due, period, true);
                expect(told, unit, "goals.disbursed", period, 100 * money(due, period, false) / planned);
            }
        }
    }

    private static double money(List<TargetDossier> due, Period period, boolean planned) {
        return due.stream()
                .map(one -> one.point(period).orElseThrow())
                .filter(point -> point.planned().money() != null && point.fact() != null)
                .mapToDouble(point ->
                        (planned ? point.planned().money() : point.fact().spent()).doubleValue())
                .sum();
    }

    private static long count(List<TargetDossier> due, Period period, String standing) {
        return due.stream()
                .filter(one -> one.point(period)
                        .orElseThrow()
                        .standing(one.target().yardstick(), LocalDate.of(2026, 12, 1))
                        .equals(standing))
                .count();
    }

    private static void expect(Map<MeasureKey, Told> told, RatedUnit unit, String code, Period period, double number) {
        Told value = told.get(new MeasureKey(unit.code(), code, period));
        assertThat(value).as("%s %s %s", unit.code(), code, period).isNotNull();
        assertThat(value.number())
                .as("%s %s %s", unit.code(), code, period)
                .isCloseTo(number, org.assertj.core.api.Assertions.within(1e-6));
    }

    /// The evaluation of every body, recomputed from its records by rules written here once more.
    @Test
    void evaluatesEveryBodyAsItsRecordsSay() {
        GoalsEvaluation evaluation = server.bean(GoalsPages.class).evaluation("", "2025", Scope.ALL, GoalsCard.OPEN);
        assertThat(evaluation.bodies()).hasSize(29);
        List<TargetDossier> all = server.bean(TargetRows.class)
                .dossiers(server.bean(PlanTargets.class).list(Scope.ALL));
        for (GoalScore body : evaluation.bodies()) {
            List<TargetDossier> own = all.stream()
                    .filter(one ->
                            one.target().organisation().equals(body.total().key()))
                    .toList();
            assertThat(body.score()).as(body.total().key()).isEqualByComparingTo(score(own));
        }
        assertThat(evaluation.goals())
                .extracting(GoalTotals.Total::due)
                .satisfies(due -> assertThat(
                                due.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(evaluation.score().total().due()));
    }

    private static BigDecimal score(List<TargetDossier> own) {
        Period end = Period.quarter(2025, 4);
        double due = 0, reached = 0, degrees = 0, planned = 0, spent = 0, results = 0, resultsReached = 0, bad = 0;
        for (TargetDossier one : own) {
            QuarterPlan plan = one.point(end).orElseThrow().planned();
            QuarterFact fact = one.point(end).orElseThrow().fact();
            boolean up = one.target().yardstick().course() == Yardstick.Course.UP;
            double is = fact.number().doubleValue();
            double asked = plan.number().doubleValue();
            boolean unreliable = fact.status() == QuarterFact.Status.UNRELIABLE;
            boolean met = !unreliable && (up ? is >= asked : is <= asked);
            bad += unreliable ? 1 : 0;
            if (one.target().kind() == PlanTarget.Kind.RESULT) {
                results++;
                resultsReached += met ? 1 : 0;
                continue;
            }
            due++;
            reached += met ? 1 : 0;
            degrees += unreliable ? 0 : Math.min(100, round(up ? 100 * is / asked : 100 * asked / is));
            planned += plan.money() == null ? 0 : plan.money().doubleValue();
            spent += plan.money() == null ? 0 : fact.spent().doubleValue();
        }
        double share = round(100 * reached / due);
        double relation = Math.min(100, round(100 * round(degrees / due) / round(100 * spent / planned)));
        double sum = 50 * share + 30 * relation;
        double weights = 80;
        if (results > 0) {
            sum += 20 * round(100 * resultsReached / results);
            weights += 20;
        }
        double score = round(sum / weights) - Math.min(10, 2 * bad);
        return BigDecimal.valueOf(Math.max(0, score)).setScale(1, RoundingMode.HALF_UP);
    }

    private static double round(double number) {
        return BigDecimal.valueOf(number)
                .setScale(6, RoundingMode.HALF_UP)
                .setScale(1, RoundingMode.HALF_UP)
                .doubleValue();
    }

    /// The database and the program judge alike.
    @Test
    void bothJudgeAlike() {
        List<TargetDossier> all = server.bean(TargetRows.class)
                .dossiers(server.bean(PlanTargets.class).list(Scope.ALL));
        Map<String, String> judged = new HashMap<>();
        server.bean(JdbcClient.class)
                .sql("select target, period, standing, due_on, trim_scale(degree) as degree from goals.judged")
                .query(row -> {
                    judged.put(
                            row.getLong("target") + " " + row.getString("period"),
                            row.getString("standing") + " " + row.getDate("due_on") + " " + row.getString("degree"));
                });
        LocalDate today = Kazakhstan.today(server.bean(java.time.InstantSource.class));
        int points = 0;
        for (TargetDossier one : all) {
            Yardstick by = one.target().yardstick();
            for (TargetPoint point : one.points()) {
                BigDecimal degree = point.degree(by);
                assertThat(judged.get(one.target().id() + " " + point.period()))
                        .isEqualTo(point.standing(by, today) + " " + point.due() + " "
                                + (degree == null ? null : PlanTarget.plain(degree)));
                points++;
            }
        }
        assertThat(points).isEqualTo(judged.size()).isGreaterThan(4_000);
    }
}
