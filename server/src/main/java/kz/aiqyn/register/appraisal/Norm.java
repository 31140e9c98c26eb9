package kz.aiqyn.register.appraisal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import kz.aiqyn.base.keeping.KeptRecord;
import kz.aiqyn.base.lifecycle.Lifecycle;

/// What one unit of capacity may cost since a day, in thousands of tenge.
///
/// @param id 0 before it is kept
/// @param act that says so
record Norm(
        long id,
        ProjectKind kind,
        String unit,
        LocalDate since,
        BigDecimal cost,
        String act,
        int version,
        Instant changedAt)
        implements KeptRecord {

    @Override
    public String subject() {
        return "appraisal.norm:" + id;
    }

    @Override
    public Map<String, String> fields() {
        return Map.of(
                "kind",
                Lifecycle.code(kind),
                "unit",
                unit,
                "since",
                since.toString(),
                "norm",
                Proposal.plain(cost),
                "act",
                act);
    }
}
