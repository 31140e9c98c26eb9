package kz.aiqyn.register.services;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From the records of a quarter to the points of an assessment. Every figure is rounded as it is printed, and the next
/// is computed from the rounded one, so that a reader can repeat it.
final class AssessmentArithmetic {

    static final int THOUSAND = 1000;

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final BigDecimal STEPS = BigDecimal.valueOf(4);

    private AssessmentArithmetic() {}

    /// All criteria, in their order.
    static List<AssessedCriterion> of(QuarterFacts facts, AssessmentRule rule) {
        return Arrays.stream(Criterion.values())
                .map(criterion -> assessed(criterion, facts, rule))
                .toList();
    }

    private static AssessedCriterion assessed(Criterion criterion, QuarterFacts facts, AssessmentRule rule) {
        ServiceCounts counts = facts.counts();
        int weight = rule.weight(criterion);
        return switch (criterion) {
            case TERMS -> share(criterion, counts.given() - counts.overdue(), counts.given(), weight);
            case REFUSALS -> refusals(counts, weight);
            case COMPLAINTS ->
                limited(
                        criterion,
                        BigDecimal.valueOf(counts.complaints()),
                        counts.given(),
                        rule.complaintsLimit(),
                        weight);
            case ELECTRONIC -> share(criterion, counts.electronic(), counts.given(), weight);
            case BREACHES -> limited(criterion, facts.penalty(), counts.given(), rule.pointsLimit(), weight);
            case SURVEY -> survey(facts.answers(), weight);
        };
    }

    private static AssessedCriterion share(Criterion criterion, int part, int whole, int weight) {
        return new AssessedCriterion(
                criterion,
                BigDecimal.valueOf(part),
                BigDecimal.valueOf(whole),
                BigDecimal.ZERO,
                Shares.percent(part, whole),
                weight);
    }

    /// Who refused nobody refused nobody without a ground.
    private static AssessedCriterion refusals(ServiceCounts counts, int weight) {
        AssessedCriterion lawful =
                share(Criterion.REFUSALS, counts.refused() - counts.unlawful(), counts.refused(), weight);
        boolean nothing = counts.given() + counts.refused() == 0;
        return lawful.points() != null || nothing
                ? lawful
                : new AssessedCriterion(
                        Criterion.REFUSALS, lawful.part(), lawful.whole(), BigDecimal.ZERO, ALL.setScale(1), weight);
    }

    /// The more of it by 1,000 services, the fewer points; at the limit none are left.
    private static AssessedCriterion limited(
            Criterion criterion, BigDecimal part, int whole, BigDecimal limit, int weight) {
        AssessedCriterion counted =
                new AssessedCriterion(criterion, part, BigDecimal.valueOf(whole), limit, null, weight);
        if (whole == 0) {
            return counted;
        }
        BigDecimal lost = Shares.ratio(counted.rate(), limit, ALL.intValueExact(), 1);
        BigDecimal points = ALL.subtract(lost).max(BigDecimal.ZERO).setScale(1, RoundingMode.HALF_UP);
        return new AssessedCriterion(criterion, part, counted.whole(), limit, points, weight);
    }

    private static AssessedCriterion survey(SurveyAnswers answers, int weight) {
        BigDecimal number = BigDecimal.valueOf(answers.number());
        BigDecimal sum = BigDecimal.valueOf(answers.points());
        @Nullable BigDecimal mean = answers.mean();
        @Nullable
        BigDecimal points = mean == null
                ? null
                : mean.subtract(BigDecimal.ONE).multiply(ALL).divide(STEPS, 1, RoundingMode.HALF_UP);
        return new AssessedCriterion(Criterion.SURVEY, sum, number, BigDecimal.ZERO, points, weight);
    }

    /// The weighed mean of the criteria that could be judged, to the tenth; null where none could.
    static @Nullable BigDecimal score(List<AssessedCriterion> criteria) {
        BigDecimal sum = BigDecimal.ZERO;
        for (AssessedCriterion one : criteria) {
            BigDecimal points = one.points();
            sum = points == null ? sum : sum.add(points.multiply(BigDecimal.valueOf(one.weight())));
        }
        int weights = weights(criteria);
        return weights == 0 ? null : sum.divide(BigDecimal.valueOf(weights), 1, RoundingMode.HALF_UP);
    }

    /// The weights of the criteria that could be judged, together.
    static int weights(List<AssessedCriterion> criteria) {
        return criteria.stream()
                .filter(one -> one.points() != null)
                .mapToInt(AssessedCriterion::weight)
                .sum();
    }
}
