package kz.aiqyn.base.identity.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.aiqyn.base.identity.PendingTask;
import org.jspecify.annotations.Nullable;

/// The first page of the staff: what is late, what has a term, what waits without one; nothing else.
///
/// @param hasRoles whether they were given any role
record TodayPage(
        String name,
        LocalDate today,
        boolean hasRoles,
        List<PendingTask> late,
        List<PendingTask> due,
        List<PendingTask> waiting) {

    public TodayPage {
        late = List.copyOf(late);
        due = List.copyOf(due);
        waiting = List.copyOf(waiting);
    }

    /// Sorts what waits: the nearest term first, and in the modules' own order where there is none.
    static TodayPage of(String name, LocalDate today, boolean hasRoles, List<PendingTask> tasks) {
        List<PendingTask> late = new ArrayList<>();
        List<PendingTask> due = new ArrayList<>();
        List<PendingTask> waiting = new ArrayList<>();
        for (PendingTask matter : tasks) {
            @Nullable LocalDate until = matter.until();
            (until == null ? waiting : until.isBefore(today) ? late : due).add(matter);
        }
        late.sort(Comparator.comparing(TodayPage::term));
        due.sort(Comparator.comparing(TodayPage::term));
        return new TodayPage(name, today, hasRoles, late, due, waiting);
    }

    public boolean isEmpty() {
        return late.isEmpty() && due.isEmpty() && waiting.isEmpty();
    }

    private static LocalDate term(PendingTask matter) {
        return matter.until() == null ? LocalDate.MAX : matter.until();
    }
}
