package kz.aiqyn.register.openness;

import java.time.LocalDate;
import java.util.Map;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.PeriodChoices;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;

/// The form by which the assessments of a quarter are planned.
///
/// @param bodies that may be assessed, by code, in the reader's language
/// @param today the day on which it is planned
record PlanPage(Map<String, String> bodies, LocalDate today, Form form) {

    private static final int QUARTERS = 12;

    /// This quarter and those before it.
    Map<String, String> periods(Words words) {
        return PeriodChoices.of(
                PeriodChoices.back(
                        Period.month(today.getYear(), today.getMonthValue()).within(PeriodKind.QUARTER), QUARTERS),
                form,
                "period",
                words);
    }
}
