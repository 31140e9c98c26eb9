package kz.aiqyn.register.investment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.keeping.KeptRow;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// What a project came to by the end of a quarter.
///
/// @param jobsPlanned null when nobody has said it
/// @param jobs permanent ones that are there
/// @param invested money since the project began, in thousands of tenge
record QuarterFact(Period period, @Nullable Integer jobsPlanned, int jobs, BigDecimal invested, String note)
        implements KeptRow {

    /// Money that was spent stays spent: less than was reported of an earlier quarter is an error, and so is more than
    /// of a later one.
    ///
    /// @param known what was reported of the project, in the order of quarters
    Optional<Fault> against(List<QuarterFact> known) {
        @Nullable QuarterFact before = null;
        for (QuarterFact other : known) {
            int order = other.period.compareTo(period);
            if (order < 0) {
                before = other;
            } else if (order > 0 && invested.compareTo(other.invested) > 0) {
                return Optional.of(fault("investment.refused.exceeding", other));
            }
        }
        return before != null && invested.compareTo(before.invested) < 0
                ? Optional.of(fault("investment.refused.falling", before))
                : Optional.empty();
    }

    private Fault fault(String key, QuarterFact other) {
        return new Fault("invested", Phrase.of(key, invested, other.invested, other.period));
    }

    @Override
    public Map<String, String> fields() {
        return Map.of(
                "period",
                period.toString(),
                "jobs-planned",
                jobsPlanned == null ? "" : jobsPlanned.toString(),
                "jobs-made",
                Integer.toString(jobs),
                "invested",
                InvestmentProject.plain(invested),
                "note",
                note);
    }

    @Override
    public String named() {
        return "period";
    }
}
