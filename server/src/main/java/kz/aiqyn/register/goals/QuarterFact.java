package kz.aiqyn.register.goals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.base.keeping.KeptRow;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.engine.period.Period;
import org.jspecify.annotations.Nullable;

/// What a target came to in a quarter.
///
/// @param day of which the figure is
/// @param spent money until then since January, in thousands of tenge; null when nothing was told
/// @param cause why the plan was missed; null when nothing was told
record QuarterFact(
        Period period,
        BigDecimal number,
        LocalDate day,
        Status status,
        String source,
        @Nullable BigDecimal spent,
        @Nullable Cause cause,
        String remark)
        implements KeptRow {

    /// How sure a figure is.
    enum Status {
        PRELIMINARY,
        FINAL,
        /// A check found that it cannot be trusted: it reaches nothing, and points are deducted for it.
        UNRELIABLE
    }

    /// Why a plan was missed.
    enum Cause {
        MONEY,
        CONTRACTOR,
        SUPPLY,
        METHOD,
        DEMAND,
        WEATHER,
        STAFF,
        OTHER
    }

    boolean isUnreliable() {
        return status == Status.UNRELIABLE;
    }

    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("period", period.toString());
        fields.put("fact", PlanTarget.plain(number));
        fields.put("fact-day", day.toString());
        fields.put("fact-status", Lifecycle.code(status));
        fields.put("fact-source", source);
        fields.put("money-spent", spent == null ? "" : PlanTarget.plain(spent));
        fields.put("cause", cause == null ? "" : Lifecycle.code(cause));
        fields.put("remark", remark);
        return fields;
    }

    @Override
    public String named() {
        return "period";
    }
}
