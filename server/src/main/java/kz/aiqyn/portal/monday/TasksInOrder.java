package kz.aiqyn.portal.monday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.aiqyn.base.identity.PendingTask;
import org.jspecify.annotations.Nullable;

/// What waits for somebody: what is late, what has a term, what waits without one.
record TasksInOrder(List<PendingTask> late, List<PendingTask> due, List<PendingTask> waiting) {

    public TasksInOrder {
        late = List.copyOf(late);
        due = List.copyOf(due);
        waiting = List.copyOf(waiting);
    }

    /// Sorts what waits: the nearest term first, and in the modules' own order where there is none.
    static TasksInOrder of(List<PendingTask> tasks, LocalDate today) {
        List<PendingTask> late = new ArrayList<>();
        List<PendingTask> due = new ArrayList<>();
        List<PendingTask> waiting = new ArrayList<>();
        for (PendingTask task : tasks) {
            @Nullable LocalDate until = task.until();
            (until == null ? waiting : until.isBefore(today) ? late : due).add(task);
        }
        late.sort(Comparator.comparing(TasksInOrder::term));
        due.sort(Comparator.comparing(TasksInOrder::term));
        return new TasksInOrder(late, due, waiting);
    }

    public boolean isEmpty() {
        return late.isEmpty() && due.isEmpty() && waiting.isEmpty();
    }

    private static LocalDate term(PendingTask task) {
        return task.until() == null ? LocalDate.MAX : task.until();
    }
}
