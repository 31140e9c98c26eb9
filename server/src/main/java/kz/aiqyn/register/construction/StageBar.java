package kz.aiqyn.register.construction;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A stage of the schedule as a bar over the site's whole term: planned as a hairline, done in ink, with
/// what it is late.
///
/// @param from where it was to begin, in percent of the width; so are the others
/// @param planned where it was to end
/// @param came where it ended, or is today when it is late
/// @param today where today is; empty when it is later
/// @param first the day at which the line of all stages begins, as `last` is that at which it ends
record StageBar(
        Milestone milestone,
        String from,
        String planned,
        String came,
        String today,
        long daysLate,
        LocalDate first,
        LocalDate last) {

    static List<StageBar> of(SiteDossier dossier, LocalDate today) {
        SiteTerm term = dossier.site().term();
        LocalDate first = term.plannedStart();
        LocalDate last = term.plannedFinish();
        for (Milestone milestone : dossier.milestones()) {
            LocalDate end = end(milestone, today);
            last = end.isAfter(last) ? end : last;
        }
        List<StageBar> bars = new ArrayList<>();
        Scale scale = new Scale(first, Math.max(1, ChronoUnit.DAYS.between(first, last)));
        LocalDate begins = first;
        for (Milestone milestone : dossier.milestones()) {
            bars.add(new StageBar(
                    milestone,
                    scale.at(begins),
                    scale.at(milestone.planned()),
                    scale.at(end(milestone, today)),
                    today.isAfter(last) ? "" : scale.at(today),
                    milestone.daysLate(today),
                    first,
                    last));
            begins = milestone.planned();
        }
        return bars;
    }

    private static LocalDate end(Milestone milestone, LocalDate today) {
        LocalDate reached = milestone.reached();
        if (reached != null) {
            return reached;
        }
        return today.isAfter(milestone.planned()) ? today : milestone.planned();
    }

    private record Scale(LocalDate first, long days) {
        String at(LocalDate day) {
            double share = 100.0 * ChronoUnit.DAYS.between(first, day) / days;
            return String.format(Locale.ROOT, "%.1f%%", Math.clamp(share, 0, 100));
        }
    }

    boolean isReached() {
        return milestone.reached() != null;
    }
}
