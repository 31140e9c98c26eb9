package kz.aiqyn.oversight.assignment;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.measure.IndicatorCourses;
import org.springframework.stereotype.Component;

/// What assignments are meant to move, and what became of it.
@Component
class AssignmentAims {

    private final IndicatorCourses courses;

    AssignmentAims(IndicatorCourses courses) {
        this.courses = courses;
    }

    /// The indicators that one may be meant to move, by code.
    Map<String, Names> list() {
        return courses.list();
    }

    /// The same for a form.
    Map<String, String> choices(Words words) {
        Map<String, String> choices = new LinkedHashMap<>();
        list().forEach((code, names) -> choices.put(code, words.name(names)));
        return choices;
    }

    Optional<AimCourse> of(Assignment assignment) {
        return Optional.ofNullable(of(List.of(assignment)).get(assignment.id()));
    }

    /// By the number of the assignment; of those that name an indicator by which their executor is rated.
    Map<Long, AimCourse> of(Collection<Assignment> assignments) {
        Map<Long, IndicatorCourses.Asked> asked = new HashMap<>();
        assignments.stream().filter(one -> !one.indicator().isEmpty()).forEach(one -> asked.put(one.id(), asked(one)));
        Map<IndicatorCourses.Asked, IndicatorCourses.Course> known = courses.of(asked.values());
        Map<Long, AimCourse> found = new HashMap<>();
        asked.forEach((id, one) -> {
            IndicatorCourses.Course course = known.get(one);
            if (course != null) {
                found.put(id, new AimCourse(course, one.from(), one.until()));
            }
        });
        return found;
    }

    private static IndicatorCourses.Asked asked(Assignment one) {
        return new IndicatorCourses.Asked(
                one.indicator(),
                one.organisation(),
                one.term().givenOn(),
                one.term().until());
    }
}
