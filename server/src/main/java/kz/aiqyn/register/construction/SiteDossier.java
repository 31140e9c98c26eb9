package kz.aiqyn.register.construction;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A site with all the rows below it.
///
/// @param milestones by their planned days
/// @param money by year
/// @param reports by day
/// @param inspections by day
record SiteDossier(
        ConstructionSite site,
        List<Milestone> milestones,
        List<YearMoney> money,
        List<ProgressReport> reports,
        List<Inspection> inspections) {

    SiteDossier {
        milestones = milestones.stream()
                .sorted(Comparator.comparing(Milestone::planned).thenComparing(Milestone::stage))
                .toList();
        money = money.stream().sorted(Comparator.comparingInt(YearMoney::year)).toList();
        reports = reports.stream()
                .sorted(Comparator.comparing(ProgressReport::day))
                .toList();
        inspections = inspections.stream()
                .sorted(Comparator.comparing(Inspection::day).thenComparingLong(Inspection::id))
                .toList();
    }

    Optional<ProgressReport> last() {
        return reports.isEmpty() ? Optional.empty() : Optional.of(reports.getLast());
    }

    PlannedCurve curve() {
        return PlannedCurve.of(site.term(), milestones);
    }
}
