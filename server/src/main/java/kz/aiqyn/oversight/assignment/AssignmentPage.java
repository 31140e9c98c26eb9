package kz.aiqyn.oversight.assignment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.attachment.Gallery;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.lifecycle.TakenStep;
import kz.aiqyn.base.lifecycle.Transition;
import kz.aiqyn.base.record.ChangeHistory;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Frame;
import kz.aiqyn.base.web.ShownStep;
import kz.aiqyn.engine.text.Names;

/// One assignment, as its page shows it.
///
/// @param names of the organisations that it names, by code
/// @param parts the assignments that it was split into
record AssignmentPage(
        Assignment assignment,
        Map<String, Names> names,
        List<CoExecutor> helping,
        List<Extension> extensions,
        List<Assignment> parts,
        Way way,
        Reader reader,
        Around around,
        Form form) {

    public static final String ALL = AssignmentCard.STAFF;
    public static final String OPEN = AssignmentCard.OPEN;

    /// How far it has come.
    ///
    /// @param taken the steps with what was said, the latest first
    /// @param today the day on which it is looked at
    record Way(List<ShownStep> steps, List<TakenStep> taken, LocalDate today) {}

    /// What the reader may do to it now.
    ///
    /// @param successors those to whom the reader may hand its control over, by login
    record Reader(
            List<Transition<AssignmentState, AssignmentEvent>> offered,
            boolean mayAsk,
            boolean mayDecide,
            boolean maySplit,
            Map<String, String> successors) {

        static final Reader NOBODY = new Reader(List.of(), false, false, false, Map.of());
    }

    /// @param aim what became of the indicator that it is meant to move; empty where its executor is rated by none such
    record Around(ChangeHistory.Shown history, Gallery gallery, Optional<AimCourse> aim) {}

    Lifecycle<AssignmentState, AssignmentEvent> life() {
        return AssignmentLife.LIFE;
    }

    String address() {
        return ALL + "/" + assignment.id();
    }

    boolean isOverdue() {
        return assignment.isOverdue(way.today());
    }

    String name(Frame frame, String organisation) {
        return frame.words().name(names.getOrDefault(organisation, Names.same(organisation)));
    }

    /// How many days its term has passed.
    long daysLate() {
        return ChronoUnit.DAYS.between(assignment.term().until(), way.today());
    }

    /// The steps of these kinds that the reader may take now.
    List<Transition<AssignmentState, AssignmentEvent>> steps(AssignmentEvent... kinds) {
        List<AssignmentEvent> wanted = List.of(kinds);
        return reader.offered().stream()
                .filter(step -> wanted.contains(step.event()))
                .toList();
    }

    /// Whether something is wrong in one of these fields.
    boolean isWrong(String... fields) {
        return List.of(fields).stream().anyMatch(form.errors()::containsKey);
    }

    /// The form of a new one.
    ///
    /// @param whole the assignment that it is to be a part of; empty for none
    /// @param indicators that it may be meant to move, by code
    record Edited(
            Optional<Assignment> whole, Map<String, String> organisations, Map<String, String> indicators, Form form) {

        String address() {
            return whole.map(one -> ALL + "/" + one.id() + "/part").orElse(ALL + "/new");
        }

        static Map<String, String> words(Frame frame, String beginning, List<String> codes) {
            Map<String, String> words = new LinkedHashMap<>();
            codes.forEach(code -> words.put(code, frame.say(beginning + "." + code)));
            return words;
        }
    }
}
