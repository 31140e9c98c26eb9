package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A visit of an inspector to a site.
///
/// @param seen percent of the works that the inspector saw done; null when nothing was said
/// @param inspection number of what was found wrong; 0 when nothing was
record Visit(long id, LocalDate day, @Nullable BigDecimal seen, long inspection, Instant keptAt) {

    private static final BigDecimal APART = BigDecimal.valueOf(5);

    /// What its photographs are attached to, of the site.
    String part() {
        return "visit:" + id;
    }

    /// The last report of the site until the day of the visit.
    Optional<ProgressReport> report(List<ProgressReport> reports) {
        return reports.stream()
                .filter(report -> !report.day().isAfter(day))
                .max(Comparator.comparing(ProgressReport::day));
    }

    /// Whether much more was reported done than the inspector saw.
    boolean isBelow(ProgressReport report) {
        return seen != null && report.actual().subtract(seen).compareTo(APART) >= 0;
    }
}
