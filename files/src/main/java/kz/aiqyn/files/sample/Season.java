package kz.aiqyn.files.sample;

import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;

/// How a year's flow spreads over its months; the twelve weights have the mean 1.
enum Season {
    FLAT(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
    BUILD(.35, .4, .6, .8, 1.1, 1.3, 1.4, 1.4, 1.4, 1.3, 1, .95),
    TAX(.7, .85, 1.1, 1, 1, .95, 1.05, 1, .95, 1.1, 1.1, 1.2),
    BUDGET(.45, .8, 1.05, 1, 1.05, 1.1, 1, .95, .95, 1.05, 1.15, 1.45),
    TRADE(.85, .85, .95, .95, .98, 1, 1, 1.02, 1.03, 1.05, 1.07, 1.25),
    JOBS(.5, .7, 1, 1.2, 1.3, 1.3, 1.1, 1.1, 1.1, 1, .9, .8),
    BUY(.7, 1.3, 1.7, 1.4, 1.1, 1, .9, .8, .8, .8, .8, .7),
    WINTER(1.9, 1.8, 1.3, .7, .5, .4, .4, .4, .5, .9, 1.4, 1.8);

    private final double[] months;

    Season(double... months) {
        this.months = months;
    }

    /// The mean weight of the period's months.
    double weight(Period period) {
        double sum = 0;
        for (Period month : period.parts(PeriodKind.MONTH)) {
            sum += months[month.number() - 1];
        }
        return sum / period.kind().months();
    }
}
