package kz.aiqyn.oversight.assignment;

import static kz.aiqyn.oversight.assignment.AssignmentRights.CONTROL;
import static kz.aiqyn.oversight.assignment.AssignmentRights.REPORT;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.identity.Scope;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.Living;
import kz.aiqyn.base.lifecycle.StepRequest;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.stereotype.Component;

/// How assignments live. What a controller does is done by the one that the assignment has,
/// and by nobody else.
@Component
class AssignmentLife implements Living<Assignment, AssignmentState, AssignmentEvent> {

    static final Lifecycle<AssignmentState, AssignmentEvent> LIFE =
            new Lifecycle<>("assignment", AssignmentState.GIVEN, steps());

    static final List<AssignmentState> WAY =
            List.of(AssignmentState.GIVEN, AssignmentState.ACCEPTED, AssignmentState.REPORTED, AssignmentState.CLOSED);

    private static final int LONGEST_PROOF = 500;

    private final Assignments assignments;
    private final AssignmentChanges changes;
    private final AssignmentNotices notices;
    private final Access access;
    private final InstantSource clock;

    AssignmentLife(
            Assignments assignments,
            AssignmentChanges changes,
            AssignmentNotices notices,
            Access access,
            InstantSource clock) {
        this.assignments = assignments;
        this.changes = changes;
        this.notices = notices;
        this.access = access;
        this.clock = clock;
    }

    private static List<Transition<AssignmentState, AssignmentEvent>> steps() {
        List<Transition<AssignmentState, AssignmentEvent>> steps = new ArrayList<>(List.of(
                Transition.of(AssignmentState.GIVEN, AssignmentEvent.ACCEPT, AssignmentState.ACCEPTED, REPORT),
                Transition.explained(
                        AssignmentState.ACCEPTED, AssignmentEvent.REPORT, AssignmentState.REPORTED, REPORT),
                Transition.explained(
                        AssignmentState.RETURNED, AssignmentEvent.REPORT, AssignmentState.REPORTED, REPORT),
                Transition.explained(
                        AssignmentState.REPORTED, AssignmentEvent.RETURN, AssignmentState.RETURNED, CONTROL),
                Transition.of(AssignmentState.REPORTED, AssignmentEvent.CLOSE, AssignmentState.CLOSED, CONTROL)));
        for (AssignmentState at : AssignmentState.values()) {
            if (at.isAtWork()) {
                steps.add(Transition.explained(at, AssignmentEvent.FAIL, AssignmentState.FAILED, CONTROL));
                steps.add(Transition.explained(at, AssignmentEvent.WITHDRAW, AssignmentState.WITHDRAWN, CONTROL));
            }
        }
        steps.add(Transition.explained(
                AssignmentState.FAILED, AssignmentEvent.EXPLAIN, AssignmentState.EXPLAINED, REPORT));
        for (AssignmentState at : List.of(AssignmentState.FAILED, AssignmentState.EXPLAINED)) {
            steps.add(Transition.explained(at, AssignmentEvent.REMARK, AssignmentState.REMARKED, CONTROL));
            steps.add(Transition.explained(at, AssignmentEvent.DISCIPLINE, AssignmentState.DISCIPLINED, CONTROL));
        }
        steps.add(Transition.explained(
                AssignmentState.EXPLAINED, AssignmentEvent.EXCUSE, AssignmentState.EXCUSED, CONTROL));
        return steps;
    }

    @Override
    public Lifecycle<AssignmentState, AssignmentEvent> life() {
        return LIFE;
    }

    @Override
    public Assignment lock(long id) {
        return assignments.hold(id);
    }

    @Override
    public Assignment get(long id) {
        return assignments.get(id);
    }

    @Override
    public AssignmentState state(Assignment assignment) {
        return assignment.state();
    }

    @Override
    public String subject(Assignment assignment) {
        return assignment.subject();
    }

    @Override
    public boolean isWithin(Scope scope, Assignment assignment) {
        return scope.covers(assignment.organisation());
    }

    @Override
    public boolean isFor(Transition<AssignmentState, AssignmentEvent> step, Assignment assignment) {
        return !step.event().isController() || isControlling(assignment);
    }

    /// Whether whoever is signed in controls the assignment; the program itself may do what they may.
    boolean isControlling(Assignment assignment) {
        return access.person()
                .map(person -> person.login().equals(assignment.controller()))
                .orElse(true);
    }

    @Override
    public Phrase refusal(AssignmentEvent event, Assignment assignment) {
        return event.isController() && !isControlling(assignment)
                ? Phrase.of("assignment.refused.controller", assignment.controlledBy())
                : Living.super.refusal(event, assignment);
    }

    @Override
    public List<Phrase> against(
            Transition<AssignmentState, AssignmentEvent> step,
            Assignment assignment,
            StepRequest<AssignmentEvent> request) {
        return switch (step.event()) {
            case CLOSE -> againstClosing(assignment);
            case FAIL ->
                assignment.isOverdue(Kazakhstan.today(clock)) || assignment.state() == AssignmentState.REPORTED
                        ? List.of()
                        : List.of(Phrase.of(
                                "assignment.refused.early", assignment.term().until()));
            case REPORT ->
                request.form().text("proof").length() > LONGEST_PROOF
                        ? List.of(Phrase.of("assignment.refused.proof", LONGEST_PROOF))
                        : List.of();
            case ACCEPT, RETURN, EXPLAIN, EXCUSE, REMARK, DISCIPLINE, WITHDRAW -> List.of();
        };
    }

    private List<Phrase> againstClosing(Assignment assignment) {
        long open = assignments.parts(assignment.id()).stream()
                .filter(part -> part.state().isAtWork())
                .count();
        return open == 0 ? List.of() : List.of(Phrase.of("assignment.refused.parts", open));
    }

    @Override
    public Map<String, String> write(
            Transition<AssignmentState, AssignmentEvent> step,
            Assignment assignment,
            StepRequest<AssignmentEvent> request) {
        LocalDate today = Kazakhstan.today(clock);
        String proof = step.event() == AssignmentEvent.REPORT
                ? request.form().text("proof")
                : assignment.course().proof();
        Assignment after =
                assignment.in(assignment.course().after(step.event(), step.to(), proof, today), clock.instant());
        assignments.put(after);
        notices.step(step.event(), assignment);
        if (step.event() == AssignmentEvent.CLOSE || step.event() == AssignmentEvent.FAIL) {
            changes.again(after);
        }
        return AuditedOperation.changes(assignment.fields(), after.fields());
    }

    @Override
    public Optional<Object> told(Transition<AssignmentState, AssignmentEvent> step, Assignment now) {
        return Optional.of(AssignmentMeasures.touched(null, now, Kazakhstan.today(clock)));
    }
}
