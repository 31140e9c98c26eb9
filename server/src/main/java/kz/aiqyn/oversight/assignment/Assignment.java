package kz.aiqyn.oversight.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.base.keeping.KeptRecord;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.record.RecordReference;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// An assignment as it is now.
///
/// @param id 0 before it is kept
/// @param number as the office registers it: `12-3/145`
/// @param text what is to be done
/// @param organisation code of the first named executor, who answers
/// @param indicator that it is meant to move, `methodology/indicator`; empty where none is named
/// @param weight 1 for an ordinary one, 2 for an important one, 3 for one under the akim's own control
/// @param promised whether it was promised in public, so that everybody reads it
/// @param controller login of whoever set it, or took its control over since
/// @param controlledBy what they are called
/// @param parent number of the assignment that it is a part of; null where it is whole
/// @param version how often it was written
record Assignment(
        long id,
        String number,
        Names text,
        String organisation,
        AssignmentOrigin origin,
        String indicator,
        AssignmentTerm term,
        int weight,
        boolean promised,
        String controller,
        String controlledBy,
        @Nullable Long parent,
        AssignmentCourse course,
        int version,
        Instant changedAt)
        implements KeptRecord {

    static final String KIND = "assignment";

    static final int ORDINARY = 1;
    static final int HEAVIEST = 3;

    @Override
    public String subject() {
        return reference().subject();
    }

    RecordReference reference() {
        return new RecordReference(KIND, Long.toString(id), text, AssignmentCard.STAFF + "/" + id);
    }

    AssignmentState state() {
        return course.state();
    }

    /// Whether its term has passed and its executor has not reported.
    boolean isOverdue(LocalDate today) {
        return state().isAtWork()
                && state() != AssignmentState.REPORTED
                && term.until().isBefore(today);
    }

    Assignment in(AssignmentCourse other, Instant now) {
        return with(term, other, now);
    }

    Assignment until(LocalDate day, Instant now) {
        return with(term.extended(day), course, now);
    }

    /// The same, meant to move an indicator.
    Assignment aimed(String other) {
        return new Assignment(
                id,
                number,
                text,
                organisation,
                origin,
                other,
                term,
                weight,
                promised,
                controller,
                controlledBy,
                parent,
                course,
                version,
                changedAt);
    }

    /// The same under the control of somebody else.
    Assignment controlled(String login, String name, Instant now) {
        return new Assignment(
                id,
                number,
                text,
                organisation,
                origin,
                indicator,
                term,
                weight,
                promised,
                login,
                name,
                parent,
                course,
                version,
                now);
    }

    /// The same under a number of the register.
    Assignment numbered(String other) {
        return new Assignment(
                id,
                other,
                text,
                organisation,
                origin,
                indicator,
                term,
                weight,
                promised,
                controller,
                controlledBy,
                parent,
                course,
                version,
                changedAt);
    }

    /// The same for another body that is to do it too.
    ///
    /// @param others how many have it already; their number stands behind the register's where that is said
    Assignment to(String other, int others) {
        String own = number.isEmpty() || others == 0 ? number : "%s-%d".formatted(number, others + 1);
        return new Assignment(
                id,
                own,
                text,
                other,
                origin,
                indicator,
                term,
                weight,
                promised,
                controller,
                controlledBy,
                parent,
                course,
                version,
                changedAt);
    }

    /// The same to be done once more.
    Assignment again(String other, LocalDate today, LocalDate until, Instant now) {
        return new Assignment(
                0,
                other,
                text,
                organisation,
                origin,
                indicator,
                new AssignmentTerm(today, until, until, term.repeats()),
                weight,
                promised,
                controller,
                controlledBy,
                parent,
                AssignmentCourse.GIVEN,
                1,
                now);
    }

    private Assignment with(AssignmentTerm when, AssignmentCourse what, Instant now) {
        return new Assignment(
                id,
                number,
                text,
                organisation,
                origin,
                indicator,
                when,
                weight,
                promised,
                controller,
                controlledBy,
                parent,
                what,
                version,
                now);
    }

    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("number", number);
        fields.put("name", text.kk());
        fields.put("name-ru", text.ru());
        fields.put("name-en", text.en());
        fields.put("organisation", organisation);
        fields.put("origin", Lifecycle.code(origin.kind()));
        fields.put("origin-title", origin.title());
        fields.put("indicator", indicator);
        fields.put("given-on", term.givenOn().toString());
        fields.put("first-term", term.first().toString());
        fields.put("term", term.until().toString());
        fields.put("repeats", Lifecycle.code(term.repeats()));
        fields.put("weight", Integer.toString(weight));
        fields.put("promised", promised ? "yes" : "no");
        fields.put(
                "reported-on",
                course.reportedOn() == null ? "" : course.reportedOn().toString());
        fields.put("proof", course.proof());
        fields.put("ended-on", course.endedOn() == null ? "" : course.endedOn().toString());
        return fields;
    }
}
