package kz.aiqyn.register.services;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What the records say of a time: the numbers that an assessment rests on.
///
/// @param penalty points for breaches that inspections of the time found
/// @param answers of the surveys of the time, all channels together
record QuarterFacts(ServiceCounts counts, BigDecimal penalty, SurveyAnswers answers) {

    static final QuarterFacts NONE = new QuarterFacts(ServiceCounts.NONE, BigDecimal.ZERO, SurveyAnswers.NONE);

    /// Percent given within the term, to the tenth; null where nothing was given.
    @Nullable
    BigDecimal inTime() {
        return Shares.percent(counts.given() - counts.overdue(), counts.given());
    }
}
