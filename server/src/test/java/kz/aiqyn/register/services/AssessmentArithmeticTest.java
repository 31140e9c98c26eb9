package kz.aiqyn.register.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The arithmetic of assessments and surveys, against another way to the same numbers.
class AssessmentArithmeticTest {

    private static final AssessmentRule RULE = new AssessmentRule(
            1,
            LocalDate.of(2023, 1, 1),
            new EnumMap<>(Map.of(
                    Criterion.TERMS, 30,
                    Criterion.REFUSALS, 15,
                    Criterion.COMPLAINTS, 15,
                    Criterion.ELECTRONIC, 15,
                    Criterion.BREACHES, 15,
                    Criterion.SURVEY, 10)),
            BigDecimal.valueOf(2),
            BigDecimal.valueOf(5),
            5,
            1,
            Instant.EPOCH);

    private static QuarterFacts facts(int given, int late, int refused, int unlawful, int complaints, int electronic) {
        return new QuarterFacts(
                new ServiceCounts(given, late, refused, unlawful, complaints, electronic, null),
                new BigDecimal("2.50"),
                new SurveyAnswers(1, 2, 7, 40, 350));
    }

    private static BigDecimal points(QuarterFacts facts, Criterion criterion) {
        return AssessmentArithmetic.of(facts, RULE).get(criterion.ordinal()).points();
    }

    @Test
    void givesThePointsOfAWorkedExample() {
        QuarterFacts facts = facts(2_000, 30, 20, 1, 1, 1_640);
        assertThat(points(facts, Criterion.TERMS)).isEqualByComparingTo("98.5");
        assertThat(points(facts, Criterion.REFUSALS)).isEqualByComparingTo("95.0");
        assertThat(points(facts, Criterion.COMPLAINTS)).isEqualByComparingTo("75.0");
        assertThat(points(facts, Criterion.ELECTRONIC)).isEqualByComparingTo("82.0");
        assertThat(points(facts, Criterion.BREACHES)).isEqualByComparingTo("75.0");
        assertThat(points(facts, Criterion.SURVEY)).isEqualByComparingTo("96.0");
        assertThat(AssessmentArithmetic.score(AssessmentArithmetic.of(facts, RULE)))
                .isEqualByComparingTo("88.2");
    }

    @Test
    void doesNotPunishABodyForItsSize() {
        QuarterFacts small = facts(2_000, 30, 20, 1, 1, 1_640);
        QuarterFacts large = new QuarterFacts(
                new ServiceCounts(20_000, 300, 200, 10, 10, 16_400, null), new BigDecimal("25"), small.answers());
        assertThat(AssessmentArithmetic.score(AssessmentArithmetic.of(large, RULE)))
                .isEqualByComparingTo(AssessmentArithmetic.score(AssessmentArithmetic.of(small, RULE)));
    }

    @Test
    void sharesTheWeightOfWhatCannotBeJudged() {
        QuarterFacts unasked =
                new QuarterFacts(new ServiceCounts(100, 0, 0, 0, 0, 100, null), BigDecimal.ZERO, SurveyAnswers.NONE);
        List<AssessedCriterion> criteria = AssessmentArithmetic.of(unasked, RULE);
        assertThat(criteria.getLast().points()).isNull();
        assertThat(AssessmentArithmetic.weights(criteria)).isEqualTo(90);
        assertThat(AssessmentArithmetic.score(criteria)).isEqualByComparingTo("100.0");
        assertThat(AssessmentArithmetic.score(AssessmentArithmetic.of(QuarterFacts.NONE, RULE)))
                .isNull();
    }

    @Test
    void leavesNothingBeyondALimit() {
        assertThat(points(facts(1_000, 0, 0, 0, 3, 0), Criterion.COMPLAINTS)).isEqualByComparingTo("0.0");
    }

    /// Against doubles, with the roundings that the page prints.
    @Test
    void isTheSameAnotherWay() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 500; i++) {
            int given = random.nextInt(1, 40_000);
            int refused = random.nextInt(0, 500);
            ServiceCounts counts = new ServiceCounts(
                    given,
                    random.nextInt(0, given + 1),
                    refused,
                    random.nextInt(0, refused + 1),
                    random.nextInt(0, 1 + given / 400),
                    random.nextInt(0, given + 1),
                    null);
            BigDecimal penalty = BigDecimal.valueOf(random.nextInt(0, 1 + given / 2), 1);
            SurveyAnswers answers = new SurveyAnswers(
                    random.nextInt(9), random.nextInt(9), random.nextInt(30), random.nextInt(90), random.nextInt(400));
            List<AssessedCriterion> criteria =
                    AssessmentArithmetic.of(new QuarterFacts(counts, penalty, answers), RULE);
            double sum = 0;
            double weights = 0;
            List<Double> expected = new ArrayList<>();
            expected.add(round(100.0 * (given - counts.overdue()) / given, 1));
            expected.add(refused == 0 ? 100 : round(100.0 * (refused - counts.unlawful()) / refused, 1));
            expected.add(Math.max(0, 100 - round(100 * round(1000.0 * counts.complaints() / given, 2) / 2, 1)));
            expected.add(round(100.0 * counts.electronic() / given, 1));
            expected.add(Math.max(0, 100 - round(100 * round(1000.0 * penalty.doubleValue() / given, 2) / 5, 1)));
            double mean = mean(answers);
            expected.add(answers.number() == 0 ? -1 : round(25 * (round(mean, 2) - 1), 1));
            int[] own = {30, 15, 15, 15, 15, 10};
            for (int c = 0; c < own.length; c++) {
                BigDecimal points = criteria.get(c).points();
                if (expected.get(c) < 0) {
                    assertThat(points).isNull();
                    continue;
                }
                assertThat(points.doubleValue())
                        .as("%s of %s", criteria.get(c), counts)
                        .isCloseTo(expected.get(c), within(1e-9));
                sum += own[c] * expected.get(c);
                weights += own[c];
            }
            assertThat(AssessmentArithmetic.score(criteria).doubleValue())
                    .isCloseTo(round(sum / weights, 1), within(1e-9));
        }
    }

    private static double mean(SurveyAnswers answers) {
        double sum = 0;
        long[] numbers = {answers.one(), answers.two(), answers.three(), answers.four(), answers.five()};
        for (int point = 1; point <= numbers.length; point++) {
            sum += point * numbers[point - 1];
        }
        return answers.number() == 0 ? 0 : sum / answers.number();
    }

    private static double round(double number, int decimals) {
        return BigDecimal.valueOf(number)
                .setScale(9, RoundingMode.HALF_UP)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
    }

    /// The interval by the answers one by one.
    @Test
    void givesTheIntervalOfASurvey() {
        SurveyAnswers answers = new SurveyAnswers(2, 3, 10, 85, 300);
        List<Integer> all = new ArrayList<>();
        long[] numbers = {2, 3, 10, 85, 300};
        for (int point = 1; point <= numbers.length; point++) {
            for (int i = 0; i < numbers[point - 1]; i++) {
                all.add(point);
            }
        }
        double mean = all.stream().mapToInt(Integer::intValue).average().orElseThrow();
        double variance =
                all.stream().mapToDouble(one -> (one - mean) * (one - mean)).sum() / (all.size() - 1);
        assertThat(answers.mean().doubleValue()).isCloseTo(mean, within(0.005));
        assertThat(answers.margin().doubleValue()).isCloseTo(1.96 * Math.sqrt(variance / all.size()), within(0.005));
        assertThat(answers.satisfied()).isEqualByComparingTo("75.0");
        assertThat(answers.isFew()).isFalse();
        assertThat(new SurveyAnswers(0, 0, 0, 9, 90).isFew()).isTrue();
        assertThat(SurveyAnswers.NONE.mean()).isNull();
        assertThat(new SurveyAnswers(0, 0, 0, 0, 1).margin()).isNull();
    }

    @Test
    void spreadsExactlyAsMuchAsIsSaid() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 300; i++) {
            int cells = random.nextInt(1, 40);
            double[] weights = random.doubles(cells, 0.1, 2).toArray();
            int total = random.nextInt(0, 5_000);
            int[] whole = SampleSpread.by(weights, total);
            assertThat(IntStream.of(whole).sum()).isEqualTo(total);
            int part = total == 0 ? 0 : random.nextInt(0, total + 1);
            int[] within =
                    SampleSpread.within(whole, random.doubles(cells, 0.5, 1.5).toArray(), part);
            assertThat(IntStream.of(within).sum()).isEqualTo(part);
            for (int c = 0; c < cells; c++) {
                assertThat(within[c]).isBetween(0, whole[c]);
            }
        }
    }
}
