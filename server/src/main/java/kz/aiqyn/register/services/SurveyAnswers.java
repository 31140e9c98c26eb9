package kz.aiqyn.register.services;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Answers on a scale of five points, counted by point.
record SurveyAnswers(long one, long two, long three, long four, long five) {

    static final SurveyAnswers NONE = new SurveyAnswers(0, 0, 0, 0, 0);

    /// Below so many answers a mean says little, and is marked.
    static final int FEW = 100;

    /// Two-sided, 95 %.
    private static final double QUANTILE = 1.959964;

    private static final int DECIMALS = 2;

    long number() {
        return one + two + three + four + five;
    }

    boolean isFew() {
        return number() < FEW;
    }

    /// All points together.
    long points() {
        return one + 2 * two + 3 * three + 4 * four + 5 * five;
    }

    /// To two decimals; null without answers.
    @Nullable
    BigDecimal mean() {
        return number() == 0
                ? null
                : BigDecimal.valueOf(points()).divide(BigDecimal.valueOf(number()), DECIMALS, RoundingMode.HALF_UP);
    }

    /// Half the width of the 95 % interval of the mean, by the normal approximation with the variance of the sample;
    /// null where one answer or none was given.
    @Nullable
    BigDecimal margin() {
        long all = number();
        if (all < 2) {
            return null;
        }
        double mean = (double) points() / all;
        double squares = one * square(1 - mean)
                + two * square(2 - mean)
                + three * square(3 - mean)
                + four * square(4 - mean)
                + five * square(5 - mean);
        double margin = QUANTILE * Math.sqrt(squares / (all - 1) / all);
        return BigDecimal.valueOf(margin).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static double square(double number) {
        return number * number;
    }

    /// Percent of the answers that gave all five points, to the tenth; null without answers.
    @Nullable
    BigDecimal satisfied() {
        return Shares.percent(five, number());
    }
}
