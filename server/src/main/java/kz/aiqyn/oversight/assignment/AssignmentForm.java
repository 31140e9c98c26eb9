package kz.aiqyn.oversight.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import kz.aiqyn.base.audit.PersonalNumbers;
import kz.aiqyn.base.calendar.TermField;
import kz.aiqyn.base.calendar.WorkingDays;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// Reads what people and files say of assignments; files in the same fields as forms.
final class AssignmentForm {

    static final int LONGEST = 1000;
    private static final int LONGEST_NUMBER = 40;

    private AssignmentForm() {}

    /// What a form says of a new assignment.
    ///
    /// @param organisations the executors: the first answers, or each answers for one of its own
    /// @param each whether each gets one of its own
    record Given(Assignment assignment, SequencedSet<String> organisations, boolean each) {

        /// The bodies that help the first named one.
        SequencedSet<String> helping() {
            SequencedSet<String> helping = new LinkedHashSet<>(organisations);
            helping.remove(assignment.organisation());
            return helping;
        }
    }

    /// Who gives it, and what it is a part of.
    ///
    /// @param whole number of the assignment that it is a part of; null for none
    record Giver(String login, String name, @Nullable Long whole) {}

    /// The assignment that a form describes, or what is wrong in the form.
    static Outcome<Given> given(Form sent, Giver giver, WorkingDays days, LocalDate today, Instant now) {
        Form form = sent.required("name.kk", "organisation", "origin", "weight").days("given-on", "term");
        form = choice(form, "origin", AssignmentOrigin.Kind.values());
        if (form.text("repeats").isEmpty()) {
            form = form.with("repeats", "once");
        }
        form = choice(form, "repeats", AssignmentTerm.Repeats.values());
        for (String field : List.of("name.kk", "name.ru", "name.en", "origin-title")) {
            form = plain(form, field);
        }
        if (!form.text("weight").matches("[123]")) {
            form = form.wrong("weight", Phrase.of("assignment.refused.weight", form.text("weight")));
        }
        if (form.text("number").length() > LONGEST_NUMBER) {
            form = form.wrong("number", Phrase.of("assignment.refused.long", LONGEST_NUMBER));
        }
        LocalDate givenOn = form.day("given-on") == null ? today : form.day("given-on");
        if (givenOn.isAfter(today)) {
            form = form.wrong("given-on", Phrase.of("assignment.refused.future", givenOn));
        }
        form = term(form, givenOn, days);
        LocalDate term = form.day("term");
        if (!form.isSound() || term == null) {
            return Outcome.refused(form);
        }
        Assignment assignment = new Assignment(
                0,
                form.text("number"),
                form.names("name"),
                form.text("organisation"),
                new AssignmentOrigin(
                        Lifecycle.of(AssignmentOrigin.Kind.class, form.text("origin")),
                        form.text("origin-title"),
                        "",
                        ""),
                form.text("indicator"),
                new AssignmentTerm(
                        givenOn, term, term, Lifecycle.of(AssignmentTerm.Repeats.class, form.text("repeats"))),
                Integer.parseInt(form.text("weight")),
                isYes(form, "promised"),
                giver.login(),
                giver.name(),
                giver.whole(),
                AssignmentCourse.GIVEN,
                1,
                now);
        SequencedSet<String> organisations = new LinkedHashSet<>(List.of(form.text("organisation")));
        form.list("helping").stream().filter(code -> !code.isBlank()).forEach(organisations::add);
        return Outcome.done(new Given(assignment, organisations, isYes(form, "each")));
    }

    /// The term: a day, or so many working days after the day on which it was given.
    private static Form term(Form sent, LocalDate givenOn, WorkingDays calendar) {
        Form form = TermField.read(sent, givenOn, calendar);
        LocalDate term = form.day("term");
        return term != null && term.isBefore(givenOn)
                ? form.wrong("term", Phrase.of("assignment.refused.before", givenOn))
                : form;
    }

    /// A longer term that is asked for.
    record Asked(LocalDate until, String reason) {}

    static Outcome<Asked> asked(Form sent) {
        Form form = plain(sent.required("until", "reason").days("until"), "reason");
        LocalDate until = form.day("until");
        return form.isSound() && until != null
                ? Outcome.done(new Asked(until, form.text("reason")))
                : Outcome.refused(form);
    }

    /// The form in which control is handed over, with what is wrong in it.
    ///
    /// @param successors those who may take it over, by login
    static Form handedOver(Form sent, Map<String, String> successors) {
        Form form = plain(sent.required("to", "why"), "why");
        return form.text("to").isEmpty() || successors.containsKey(form.text("to"))
                ? form
                : form.wrong("to", Phrase.of("assignment.refused.successor", form.text("to")));
    }

    static boolean isYes(Form form, String field) {
        return List.of("yes", "true", "1").contains(form.text(field));
    }

    private static Form choice(Form form, String field, Enum<?>[] words) {
        String text = form.text(field);
        boolean known = Arrays.stream(words).map(Lifecycle::code).anyMatch(text::equals);
        return text.isEmpty() || known ? form : form.wrong(field, Phrase.of("assignment.refused.choice", text));
    }

    /// A text that is not too long and names nobody by a personal number.
    static Form plain(Form form, String field) {
        String text = form.text(field);
        if (text.length() > LONGEST) {
            return form.wrong(field, Phrase.of("assignment.refused.long", LONGEST));
        }
        return PersonalNumbers.isIn(text) ? form.wrong(field, Phrase.of("assignment.refused.person")) : form;
    }
}
