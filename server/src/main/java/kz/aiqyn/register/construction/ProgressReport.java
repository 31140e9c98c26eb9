package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import kz.aiqyn.base.keeping.KeptRow;

/// How far a site was on a day.
///
/// @param planned share of the works that the schedule asked for by then, in percent, as it was when the
/// report was made
/// @param actual share that was done
/// @param paid all that was paid until then, in thousands of tenge
record ProgressReport(LocalDate day, BigDecimal planned, BigDecimal actual, BigDecimal paid, String note)
        implements KeptRow {

    /// By how many percentage points the works are ahead of the schedule; less than zero when behind.
    BigDecimal gap() {
        return actual.subtract(planned);
    }

    @Override
    public Map<String, String> fields() {
        return Map.of(
                "day",
                day.toString(),
                "planned",
                ConstructionSite.plain(planned),
                "actual",
                ConstructionSite.plain(actual),
                "paid",
                ConstructionSite.plain(paid),
                "note",
                note);
    }

    @Override
    public String named() {
        return "day";
    }
}
