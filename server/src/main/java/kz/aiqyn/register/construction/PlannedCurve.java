package kz.aiqyn.register.construction;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// How much of the works a schedule asks for by each day: from nothing on the planned start through its
/// milestones to everything on the planned finish, evenly between them.
///
/// @param points by day, with shares that never fall
record PlannedCurve(List<Point> points) {

    private static final double ALL = 100;

    /// @param share in percent
    record Point(LocalDate day, double share) {}

    PlannedCurve {
        points = List.copyOf(points);
    }

    /// @param milestones by their planned days; those outside the term, or asking for less than one before,
    /// are passed over
    static PlannedCurve of(SiteTerm term, List<Milestone> milestones) {
        List<Point> points = new ArrayList<>();
        points.add(new Point(term.plannedStart(), 0));
        for (Milestone milestone : milestones) {
            double share = milestone.share().doubleValue();
            Point before = points.getLast();
            if (milestone.planned().isAfter(before.day())
                    && milestone.planned().isBefore(term.plannedFinish())
                    && share >= before.share()) {
                points.add(new Point(milestone.planned(), share));
            }
        }
        points.add(new Point(term.plannedFinish(), ALL));
        return new PlannedCurve(points);
    }

    /// The share asked for by a day, in percent.
    double at(LocalDate day) {
        Point before = points.getFirst();
        for (Point point : points) {
            if (day.isBefore(point.day())) {
                return day.isBefore(before.day()) ? 0 : between(before, point, day);
            }
            before = point;
        }
        return before.share();
    }

    private static double between(Point before, Point after, LocalDate day) {
        double whole = ChronoUnit.DAYS.between(before.day(), after.day());
        double part = ChronoUnit.DAYS.between(before.day(), day);
        return whole == 0 ? after.share() : before.share() + (after.share() - before.share()) * part / whole;
    }

    /// The day by which the schedule asked for a share first.
    LocalDate dayOf(double share) {
        Point before = points.getFirst();
        for (Point point : points) {
            if (point.share() >= share) {
                double rise = point.share() - before.share();
                double part = rise == 0 ? 0 : (share - before.share()) / rise;
                return before.day()
                        .plusDays(Math.round(Math.max(0, part) * ChronoUnit.DAYS.between(before.day(), point.day())));
            }
            before = point;
        }
        return before.day();
    }
}
