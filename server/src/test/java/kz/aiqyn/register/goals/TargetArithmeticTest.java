package kz.aiqyn.register.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import kz.aiqyn.engine.period.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What follows from plans and facts: degrees, the evaluation, the forecast, what is invented.
class TargetArithmeticTest {

    private static final GoalsSettings USUAL = new GoalsSettings(50, 30, 20, 2, 10, 90, 70, 50);

    private static Yardstick by(Yardstick.Course course) {
        return new Yardstick("km", course, 2022, BigDecimal.TEN);
    }

    @ParameterizedTest
    @CsvSource({
        "UP, 80, 60, 75.0, false",
        "UP, 80, 80, 100.0, true",
        "UP, 3, 1, 33.3, false",
        "UP, 80, -5, 0.0, false",
        "UP, 0, 0, 100.0, true",
        "UP, 0, -1, 0.0, false",
        "UP, 0.001, 900, 200.0, true",
        "DOWN, 60, 80, 75.0, false",
        "DOWN, 60, 60, 100.0, true",
        "DOWN, 60, 0, 200.0, true",
        "DOWN, 0, 0, 100.0, true",
        "DOWN, 0, 2, 0.0, false",
        "DOWN, -3, 2, 0.0, false"
    })
    void judgesAFactByItsPlan(
            Yardstick.Course course, BigDecimal plan, BigDecimal fact, BigDecimal degree, boolean reached) {
        assertThat(by(course).degree(plan, fact)).isEqualTo(degree);
        assertThat(by(course).isReached(plan, fact)).isEqualTo(reached);
    }

    /// Whoever reaches more has no lower degree, and whoever reaches the plan has no less than the whole of it.
    @Test
    void aBetterFactIsNeverJudgedWorse() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            Yardstick.Course course = random.nextBoolean() ? Yardstick.Course.UP : Yardstick.Course.DOWN;
            BigDecimal plan = BigDecimal.valueOf(random.nextLong(-50_000, 500_000), 3);
            BigDecimal fact = BigDecimal.valueOf(random.nextLong(-50_000, 500_000), 3);
            BigDecimal more = BigDecimal.valueOf(random.nextLong(1, 9_000), 3);
            BigDecimal better = course == Yardstick.Course.UP ? fact.add(more) : fact.subtract(more);
            Yardstick by = by(course);
            assertThat(by.degree(plan, better)).isGreaterThanOrEqualTo(by.degree(plan, fact));
            if (by.isReached(plan, fact)) {
                assertThat(by.degree(plan, fact)).isGreaterThanOrEqualTo(new BigDecimal("100"));
            }
        }
    }

    private static GoalTotals.Total total(
            int due, int reached, String degree, String planned, String spent, int results, int resultsReached) {
        return new GoalTotals.Total(
                null,
                due,
                due,
                reached,
                0,
                0,
                0,
                new BigDecimal(degree),
                new BigDecimal(planned),
                new BigDecimal(spent),
                results,
                resultsReached);
    }

    @Test
    void weighsWhatThereIsAndDeducts() {
        GoalScore score = new GoalScore(total(9, 7, "93.1", "2000", "1950", 14, 12), USUAL);
        // 7/9 = 77.8; 1950/2000 = 97.5; 93.1/97.5 = 95.5; 12/14 = 85.7; (50*77.8 + 30*95.5 + 20*85.7)/100 = 84.69
        assertThat(score.total().share()).isEqualTo("77.8");
        assertThat(score.relation()).isEqualTo("95.5");
        assertThat(score.programmes()).isEqualTo("85.7");
        assertThat(score.score()).isEqualTo("84.7");
        assertThat(score.band()).isEqualTo("middle");
    }

    @Test
    void lessMoneyForTheSameIsNotMoreThanTheWhole() {
        assertThat(new GoalScore(total(2, 2, "100.0", "100", "60", 0, 0), USUAL).relation())
                .isEqualByComparingTo("100");
    }

    @Test
    void whatIsNotThereWeighsNothing() {
        GoalScore score = new GoalScore(total(4, 3, "90.0", "0", "0", 0, 0), USUAL);
        assertThat(score.parts()).extracting(GoalScore.Part::code).containsExactly("reached");
        assertThat(score.score()).isEqualTo("75.0");
        GoalScore nothing = new GoalScore(total(0, 0, "0.0", "0", "0", 0, 0), USUAL);
        assertThat(nothing.score()).isNull();
        assertThat(nothing.band()).isEqualTo("none");
    }

    @Test
    void deductsForUnreliableDataUpToALimit() {
        GoalTotals.Total some = new GoalTotals.Total(
                null, 4, 4, 4, 0, 0, 3, new BigDecimal("100.0"), BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);
        assertThat(new GoalScore(some, USUAL).score()).isEqualByComparingTo("94");
        GoalTotals.Total many = new GoalTotals.Total(
                null, 4, 4, 0, 0, 0, 40, new BigDecimal("0.0"), BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);
        assertThat(new GoalScore(many, USUAL).deduction()).isEqualTo(10);
        assertThat(new GoalScore(many, USUAL).score()).isEqualByComparingTo("0");
    }

    private static TargetPoint year(int year, int fact, QuarterFact.Status status) {
        Period period = Period.quarter(year, 4);
        QuarterFact came =
                new QuarterFact(period, BigDecimal.valueOf(fact), period.end(), status, "есеп", null, null, "");
        return new TargetPoint(new QuarterPlan(period, BigDecimal.valueOf(20), null), came);
    }

    @Test
    void forecastsByTheMeanChangeAndTriesThatOnPastYears() {
        List<TargetPoint> years = List.of(
                year(2023, 12, QuarterFact.Status.FINAL),
                year(2024, 13, QuarterFact.Status.FINAL),
                year(2025, 19, QuarterFact.Status.FINAL));
        TargetForecast forecast =
                TargetForecast.of(by(Yardstick.Course.UP), years).orElseThrow();
        // From 10 in 2022 to 19 in 2025: 3 a year, so 22; of 2024 it would have said 14, of 2025 14.5.
        assertThat(forecast.year()).isEqualTo(2026);
        assertThat(forecast.likely()).isEqualByComparingTo("22");
        assertThat(forecast.misses())
                .extracting(miss -> miss.year() + " " + PlanTarget.plain(miss.expected()))
                .containsExactly("2024 14", "2025 14.5");
        assertThat(forecast.margin()).isEqualByComparingTo("4.5");
        assertThat(forecast.low()).isEqualByComparingTo("17.5");
    }

    @Test
    void forecastsNothingFromTooFewYearsOrFromUnreliableOnes() {
        List<TargetPoint> years =
                List.of(year(2023, 12, QuarterFact.Status.FINAL), year(2024, 13, QuarterFact.Status.UNRELIABLE));
        assertThat(TargetForecast.of(by(Yardstick.Course.UP), years)).isEmpty();
    }

    @Test
    void aPathOfOneYearAndOfLevelFiguresIsDrawn() {
        PlanTarget target = new PlanTarget(
                1,
                "1",
                "a",
                kz.aiqyn.engine.text.Names.same("A"),
                PlanTarget.Kind.TARGET,
                PlanTarget.Reach.OWN,
                new Yardstick("km", Yardstick.Course.UP, 2022, BigDecimal.valueOf(20)),
                "",
                1,
                Instant.EPOCH);
        TargetPoint lone =
                new TargetPoint(new QuarterPlan(Period.quarter(2023, 4), BigDecimal.valueOf(20), null), null);
        PathPicture picture = PathPicture.of(new TargetDossier(target, List.of(lone), List.of()));
        assertThat(picture.planned()).matches("M\\d+ \\d+h0");
        assertThat(picture.actual()).matches("M0 \\d+h0");
        assertThat(picture.top()).isGreaterThan(picture.low());
    }

    /// As many targets as the figures say, as many of them reached, whatever the figures are.
    @Test
    void inventsExactlyAsManyAsAreAskedFor() {
        List<SampleIdea> ideas = new ArrayList<>();
        SampleIdea.all().stream()
                .filter(idea ->
                        idea.whose().startsWith("department") || idea.whose().equals("programme"))
                .forEach(ideas::add);
        SplittableRandom random = new SplittableRandom(3);
        for (int run = 0; run < 40; run++) {
            Map<Period, SampleTargets.Count> counts = new TreeMap<>();
            for (int year = 2023; year <= 2025; year++) {
                for (int quarter = 1; quarter <= 4; quarter++) {
                    int all = random.nextInt(1, 40);
                    counts.put(Period.quarter(year, quarter), new SampleTargets.Count(all, random.nextInt(0, all + 1)));
                }
            }
            List<TargetDossier> made = new SampleTargets(
                            "body-" + run, PlanTarget.Kind.TARGET, PlanTarget.Reach.OWN, Instant.EPOCH)
                    .make(ideas, counts, List.of());
            counts.forEach((period, count) -> {
                List<TargetDossier> due = made.stream()
                        .filter(one -> one.point(period).isPresent())
                        .toList();
                assertThat(due).hasSize(count.all());
                assertThat(due.stream()
                                .filter(one -> one.point(period)
                                        .orElseThrow()
                                        .isReached(one.target().yardstick()))
                                .count())
                        .isEqualTo(count.reached());
            });
            assertThat(made)
                    .flatExtracting(TargetDossier::points)
                    .allSatisfy(point -> assertThat(
                                    point.fact() == null || !point.fact().day().isAfter(LocalDate.of(2025, 12, 31)))
                            .isTrue());
        }
    }

    @Test
    void everyInventedUnitOfMeasurementIsKnown() {
        assertThat(SampleIdea.all())
                .allSatisfy(idea -> assertThat(kz.aiqyn.engine.measure.MeasurementUnit.find(idea.unit()))
                        .as(idea.unit())
                        .isPresent());
    }
}
