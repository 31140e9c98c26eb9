package kz.aiqyn.register.goals;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.record.RecordReference;
import kz.aiqyn.base.record.RecordStanding;
import kz.aiqyn.base.record.RecordStanding.Course;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// The records of other registers by which targets are reached, counted as they stand today.
///
/// @param list address of the list of targets, without the language
/// @param counts by body whose they are, in the order of codes
/// @param names of bodies and goals, by code
record GoalsProjects(
        String list, List<Project> projects, Map<String, Map<Course, Long>> counts, Map<String, Names> names) {

    GoalsProjects {
        projects = List.copyOf(projects);
        names = Map.copyOf(names);
    }

    /// @param standing null where no register tells of it any more
    /// @param targets that name it
    record Project(RecordReference record, @Nullable RecordStanding standing, List<GoalTotals.Naming> targets) {

        /// What went wrong first.
        int order() {
            return standing == null
                    ? 2
                    : switch (standing.course()) {
                        case LATE -> 0;
                        case WITH_DEFECTS -> 1;
                        case IN_TIME -> 3;
                        case FINISHED -> 4;
                    };
        }

        /// Its words are at `goals.course.<code>`.
        String course() {
            return standing == null ? "unknown" : kz.aiqyn.base.lifecycle.Lifecycle.code(standing.course());
        }

        Names label() {
            return standing == null ? record.label() : standing.record().label();
        }

        /// Where the reader opens it; null where there is no page for them.
        @Nullable
        String address(boolean staff) {
            return standing == null ? null : staff ? standing.record().local() : standing.open();
        }
    }

    long count(@Nullable String organisation, Course course) {
        return counts.entrySet().stream()
                .filter(each -> organisation == null || each.getKey().equals(organisation))
                .mapToLong(each -> each.getValue().getOrDefault(course, 0L))
                .sum();
    }

    long unknown() {
        return projects.stream().filter(one -> one.standing() == null).count();
    }

    boolean isOfStaff() {
        return list.startsWith("/staff");
    }
}
