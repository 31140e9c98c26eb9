package kz.aiqyn.register.openness;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import kz.aiqyn.base.keeping.KeptRecord;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import org.jspecify.annotations.Nullable;

/// What a portal said of a body in a month or a quarter.
///
/// @param id 0 before it is kept
/// @param printed the percentage that stood beside the counts; null where none did
/// @param day on which the portal was read
/// @param version how often it was written
record PortalFact(
        long id,
        String organisation,
        FactKind kind,
        Period period,
        Counts counts,
        @Nullable BigDecimal printed,
        String source,
        LocalDate day,
        int version,
        Instant changedAt)
        implements KeptRecord {

    @Override
    public String subject() {
        return "openness.fact:" + id;
    }

    Period quarter() {
        return period.kind() == PeriodKind.QUARTER ? period : period.within(PeriodKind.QUARTER);
    }

    /// By how much the printed percentage is above what the counts give; null where they agree or none
    /// was printed.
    @Nullable
    BigDecimal difference() {
        BigDecimal share = counts.share();
        return printed == null || share == null || printed.compareTo(share) == 0 ? null : printed.subtract(share);
    }

    @Override
    public Map<String, String> fields() {
        Long timely = counts.timely();
        return Map.of(
                "organisation",
                organisation,
                "kind",
                Lifecycle.code(kind),
                "period",
                period.toString(),
                "due",
                Long.toString(counts.due()),
                "done",
                Long.toString(counts.done()),
                "timely",
                timely == null ? "" : timely.toString(),
                "printed",
                printed == null ? "" : printed.toPlainString(),
                "source",
                source,
                "day",
                day.toString());
    }
}
