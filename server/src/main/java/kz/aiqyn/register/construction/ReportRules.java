package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.aiqyn.engine.text.Phrase;

/// What stands against a row below a site.
final class ReportRules {

    private ReportRules() {}

    /// What is wrong, at the field where it is.
    record Fault(String field, Phrase why) {}

    static Optional<Fault> against(SiteDossier dossier, ProgressReport report, LocalDate today) {
        LocalDate started = dossier.site().term().started();
        if (started == null) {
            return fault("day", Phrase.of("construction.refused.unstarted"));
        }
        if (report.day().isAfter(today) || report.day().isBefore(started)) {
            return fault("day", Phrase.of("construction.refused.report-day", report.day(), started, today));
        }
        for (ProgressReport other : dossier.reports()) {
            boolean falls = other.day().isBefore(report.day()) && other.actual().compareTo(report.actual()) > 0;
            boolean exceeds =
                    other.day().isAfter(report.day()) && other.actual().compareTo(report.actual()) < 0;
            if (falls || exceeds) {
                String key = falls ? "construction.refused.falling" : "construction.refused.exceeding";
                return fault("actual", Phrase.of(key, report.actual(), other.actual(), other.day()));
            }
        }
        return Optional.empty();
    }

    static Optional<Fault> against(SiteDossier dossier, Milestone milestone) {
        SiteTerm term = dossier.site().term();
        if (milestone.planned().isBefore(term.plannedStart())
                || milestone.planned().isAfter(term.plannedFinish())) {
            return fault(
                    "planned-on",
                    Phrase.of("construction.refused.milestone-day", term.plannedStart(), term.plannedFinish()));
        }
        List<Milestone> others = dossier.milestones().stream()
                .filter(other -> other.stage() != milestone.stage())
                .toList();
        BigDecimal least = shares(
                        others.stream().filter(other -> other.planned().isBefore(milestone.planned())))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        BigDecimal most = shares(others.stream().filter(other -> other.planned().isAfter(milestone.planned())))
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.valueOf(100));
        boolean fits =
                milestone.share().compareTo(least) >= 0 && milestone.share().compareTo(most) <= 0;
        return fits
                ? Optional.empty()
                : fault("share", Phrase.of("construction.refused.share", milestone.share(), least, most));
    }

    private static Stream<BigDecimal> shares(Stream<Milestone> milestones) {
        return milestones.map(Milestone::share);
    }

    private static Optional<Fault> fault(String field, Phrase why) {
        return Optional.of(new Fault(field, why));
    }
}
