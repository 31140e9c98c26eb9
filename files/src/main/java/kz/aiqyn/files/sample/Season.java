package kz.aiqyn.files.sample;

import java.util.List;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;

/// How a year's flow spreads over its months; the twelve weights have the mean 1.
enum Season {
    FLAT(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0),
    BUILD(0.35, 0.4, 0.6, 0.8, 1.1, 1.3, 1.4, 1.4, 1.4, 1.3, 1.0, 0.95),
    TAX(0.7, 0.85, 1.1, 1.0, 1.0, 0.95, 1.05, 1.0, 0.95, 1.1, 1.1, 1.2),
    BUDGET(0.45, 0.8, 1.05, 1.0, 1.05, 1.1, 1.0, 0.95, 0.95, 1.05, 1.15, 1.45),
    TRADE(0.85, 0.85, 0.95, 0.95, 0.98, 1.0, 1.0, 1.02, 1.03, 1.05, 1.07, 1.25),
    JOBS(0.5, 0.7, 1.0, 1.2, 1.3, 1.3, 1.1, 1.1, 1.1, 1.0, 0.9, 0.8),
    BUY(0.7, 1.3, 1.7, 1.4, 1.1, 1.0, 0.9, 0.8, 0.8, 0.8, 0.8, 0.7),
    WINTER(1.9, 1.8, 1.3, 0.7, 0.5, 0.4, 0.4, 0.4, 0.5, 0.9, 1.4, 1.8);

    /// Never changed: made by List.of.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Double> months;

    Season(Double... months) {
        this.months = List.of(months);
    }

    /// The mean weight of the period's months.
    double weight(Period period) {
        double sum = 0;
        for (Period month : period.parts(PeriodKind.MONTH)) {
            sum += months.get(month.number() - 1);
        }
        return sum / period.kind().months();
    }
}
