package kz.aiqyn.register.goals;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.record.RecordReference;
import kz.aiqyn.engine.period.Period;

/// A target with everything below it.
///
/// @param points by quarter, the earliest first
/// @param projects records of other registers by which it is reached
record TargetDossier(PlanTarget target, List<TargetPoint> points, List<RecordReference> projects) {

    TargetDossier {
        points = points.stream()
                .sorted(Comparator.comparing(TargetPoint::period))
                .toList();
        projects = List.copyOf(projects);
    }

    Optional<TargetPoint> point(Period period) {
        return points.stream().filter(one -> one.period().equals(period)).findFirst();
    }

    /// Those that are years'.
    List<TargetPoint> years() {
        return points.stream().filter(TargetPoint::isYears).toList();
    }
}
