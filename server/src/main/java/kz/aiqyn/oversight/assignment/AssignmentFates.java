package kz.aiqyn.oversight.assignment;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.record.RecordFate;
import kz.aiqyn.base.record.RecordFates;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.stereotype.Component;

/// What has become of assignments, for whoever had decided that they be given.
@Component
class AssignmentFates implements RecordFates {

    private final Assignments assignments;
    private final AssignmentAims aims;
    private final InstantSource clock;

    AssignmentFates(Assignments assignments, AssignmentAims aims, InstantSource clock) {
        this.assignments = assignments;
        this.aims = aims;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Assignment.KIND;
    }

    @Override
    public String following() {
        return AssignmentRights.CONTROL;
    }

    @Override
    public Map<String, Names> indicators() {
        return aims.list();
    }

    @Override
    public Map<String, RecordFate> of(Set<String> ids) {
        LocalDate today = Kazakhstan.today(clock);
        List<Assignment> some = assignments.some(ids.stream().map(Long::valueOf).toList());
        Map<Long, AimCourse> courses = aims.of(some);
        return some.stream()
                .collect(Collectors.toMap(
                        one -> Long.toString(one.id()),
                        one -> fate(one, Optional.ofNullable(courses.get(one.id())), today)));
    }

    private static RecordFate fate(Assignment one, Optional<AimCourse> course, LocalDate today) {
        return new RecordFate(
                one.reference(),
                one.organisation(),
                course(one, today),
                Phrase.of("assignment.state." + Lifecycle.code(one.state())),
                course.map(AimCourse::told),
                one.term().first(),
                one.term().until(),
                one.promised() ? AssignmentCard.OPEN + "/" + one.id() : "");
    }

    private static RecordFate.Course course(Assignment one, LocalDate today) {
        return switch (one.state()) {
            case GIVEN, ACCEPTED, REPORTED, RETURNED ->
                one.isOverdue(today) ? RecordFate.Course.LATE : RecordFate.Course.AT_WORK;
            case CLOSED -> RecordFate.Course.DONE;
            case FAILED, EXPLAINED, EXCUSED, REMARKED, DISCIPLINED -> RecordFate.Course.NOT_DONE;
            case WITHDRAWN -> RecordFate.Course.DROPPED;
        };
    }
}
