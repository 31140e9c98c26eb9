package kz.aiqyn.oversight.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import kz.aiqyn.base.calendar.WorkingDays;
import kz.aiqyn.base.keeping.Keeping;
import kz.aiqyn.base.keeping.RecordChanges;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Writes assignments, who helps, and longer terms, and tells which measures that touches.
@Service
class AssignmentChanges extends RecordChanges<Assignment> {

    private final Assignments assignments;
    private final WorkingDays days;
    private final Keeping keeping;
    private final AssignmentNotices notices;

    AssignmentChanges(Assignments assignments, WorkingDays days, Keeping keeping, AssignmentNotices notices) {
        super(assignments, List.of(assignments.coExecutors(), assignments.extensions()), keeping);
        this.assignments = assignments;
        this.days = days;
        this.keeping = keeping;
        this.notices = notices;
    }

    @Override
    protected Optional<Object> told(@Nullable Assignment before, Assignment after, LocalDate today) {
        if (before != null) {
            notices.changed(before);
        }
        return Optional.of(AssignmentMeasures.touched(before, after, today));
    }

    /// Gives an assignment.
    ///
    /// @param helping codes of the bodies that carry it out beside its executor
    Outcome<Long> give(Assignment assignment, SequencedSet<String> helping) {
        Optional<Phrase> against = againstPart(assignment);
        if (against.isPresent()) {
            return Outcome.refused("term", against.get());
        }
        Assignment numbered = assignment.number().isEmpty()
                ? assignment.numbered(
                        assignments.next(assignment.term().givenOn().getYear()))
                : assignment;
        if (assignments.same(numbered).isPresent()) {
            return Outcome.refused("number", Phrase.of("assignment.refused.same"));
        }
        return Outcome.done(give(numbered, helping, 0));
    }

    /// @param intake the file that it came from, 0 for none
    long give(Assignment assignment, SequencedSet<String> helping, long intake) {
        long given = add(assignment, intake, id -> {
            helping.forEach(code -> assignments.coExecutors().put(id, new CoExecutor(code), intake, keeping.now()));
            return helping.isEmpty() ? Map.of() : Map.of("helping", String.join(", ", helping));
        });
        notices.given(assignments.get(given));
        return given;
    }

    /// A part is done before the whole.
    private Optional<Phrase> againstPart(Assignment assignment) {
        if (assignment.parent() == null) {
            return Optional.empty();
        }
        Assignment whole = assignments.hold(assignment.parent());
        if (!whole.state().isAtWork()) {
            return Optional.of(Phrase.of("assignment.refused.ended"));
        }
        LocalDate last = whole.term().until();
        return assignment.term().until().isAfter(last)
                ? Optional.of(Phrase.of("assignment.refused.after-whole", last))
                : Optional.empty();
    }

    /// Asks for a longer term.
    ///
    /// @param seen version of the assignment that the sender saw
    Outcome<Long> ask(long id, int seen, LocalDate until, String reason) {
        return below(id, seen, assignment -> {
            LocalDate today = keeping.today();
            List<Extension> known = assignments.extensions().list(id);
            if (!assignment.state().isAtWork()) {
                return Outcome.refused(Phrase.of("assignment.refused.ended"));
            }
            if (known.stream().anyMatch(one -> one.isOpen() || one.askedOn().equals(today))) {
                return Outcome.refused(Phrase.of("assignment.refused.asked"));
            }
            if (!until.isAfter(assignment.term().until()) || until.isBefore(today)) {
                return Outcome.refused(
                        "until",
                        Phrase.of("assignment.refused.until", assignment.term().until()));
            }
            notices.asked(assignment);
            return put(assignments.extensions(), assignment, Extension.asked(today, until, reason), "asked", 0);
        });
    }

    /// Grants or refuses the longer term that was asked for.
    Outcome<Long> decide(long id, int seen, boolean granted, String answer) {
        return below(id, seen, assignment -> {
            Optional<Extension> open = assignments.extensions().list(id).stream()
                    .filter(Extension::isOpen)
                    .findFirst();
            if (open.isEmpty()) {
                return Outcome.refused(Phrase.of("assignment.refused.nothing-asked"));
            }
            if (!granted && answer.isEmpty()) {
                return Outcome.refused("answer", Phrase.of("web.form.empty"));
            }
            if (granted) {
                assignments.put(assignment.until(open.get().until(), keeping.now()));
            }
            notices.decided(assignment, granted);
            return put(
                    assignments.extensions(),
                    assignment,
                    open.get().decided(granted, keeping.today(), answer),
                    granted ? "extended" : "not-extended",
                    0);
        });
    }

    /// Hands the control of an assignment over: from then on whoever takes it alone removes it from control.
    ///
    /// @param login of whoever takes it over, who may control it
    /// @param name what they are called
    Outcome<Long> handOver(long id, int seen, String login, String name, String reason) {
        return below(id, seen, before -> {
            if (!before.state().isControlled()) {
                return Outcome.refused(Phrase.of("assignment.refused.ended"));
            }
            if (before.controller().equals(login)) {
                return Outcome.refused("to", Phrase.of("assignment.refused.own", before.controlledBy()));
            }
            Assignment after = before.controlled(login, name, keeping.now());
            assignments.put(after);
            notices.handedOver(before, after);
            write(
                    "handed-over",
                    after,
                    0,
                    Map.of("controller", before.controlledBy() + " > " + after.controlledBy(), "reason", reason));
            return Outcome.done(id);
        });
    }

    /// Gives an assignment that comes again once more, with a term as much later; on a working day.
    void again(Assignment ended) {
        int months = ended.term().repeats().months();
        if (months > 0) {
            LocalDate today = keeping.today();
            LocalDate until = days.plus(ended.term().first().plusMonths(months), 0);
            while (until.isBefore(today)) {
                until = days.plus(until.plusMonths(months), 0);
            }
            Assignment next = ended.again(assignments.next(today.getYear()), today, until, keeping.now());
            long given = add(next, 0, id -> {
                assignments
                        .coExecutors()
                        .list(ended.id())
                        .forEach(one -> assignments.coExecutors().put(id, one, 0, keeping.now()));
                return Map.of("again", ended.number());
            });
            notices.given(assignments.get(given));
        }
    }
}
