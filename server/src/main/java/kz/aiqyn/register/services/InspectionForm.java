package kz.aiqyn.register.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// Reads the form of an inspection.
final class InspectionForm {

    private static final String BREACH = "breach.";
    private static final int LONGEST_ACT = 100;
    private static final int LONGEST_NOTE = 2000;

    private InspectionForm() {}

    /// What a form says.
    record Said(Inspection inspection, List<FoundBreach> breaches) {}

    /// What stands in the form of an inspection that is there.
    static Form of(Inspection inspection, List<FoundBreach> breaches) {
        Form form = Form.EMPTY.with("version", Integer.toString(inspection.version()));
        for (var field : inspection.fields().entrySet()) {
            form = form.with(field.getKey(), field.getValue());
        }
        for (FoundBreach breach : breaches) {
            form = form.with(BREACH + breach.kind(), Integer.toString(breach.number()));
        }
        return form;
    }

    /// The breaches of one kind that a row of a file tells of, or what is wrong in it.
    static Outcome<FoundBreach> breach(Form sent) {
        Form form = FormRules.counts(sent.required("breach", "number"), 1, "number");
        return form.isSound()
                ? Outcome.done(new FoundBreach(form.text("breach"), FormRules.count(form, "number")))
                : Outcome.refused(form);
    }

    /// The inspection that a form describes, or what is wrong in it.
    ///
    /// @param id 0 for a new one
    /// @param kinds of breaches that there are
    static Outcome<Said> read(Form sent, long id, List<BreachKind> kinds, LocalDate today, Instant now) {
        Form form = sent.required("organisation", "act", "day", "kind", "cases").days("day");
        form = FormRules.choice(FormRules.counts(form, 1, "cases"), "kind", Inspection.Kind.values());
        form = FormRules.withoutPersons(form, "act", "note");
        form = FormRules.longest(FormRules.longest(form, "act", LONGEST_ACT), "note", LONGEST_NOTE);
        List<FoundBreach> breaches = new ArrayList<>();
        for (BreachKind kind : kinds) {
            String field = BREACH + kind.code();
            form = FormRules.counts(form, 0, field);
            if (form.error(field) == null && !form.text(field).isEmpty()) {
                breaches.add(new FoundBreach(kind.code(), FormRules.count(form, field)));
            }
        }
        @Nullable LocalDate day = form.day("day");
        if (day != null && day.isAfter(today)) {
            form = form.wrong("day", Phrase.of("services.refused.future", day));
        }
        if (!form.isSound() || day == null) {
            return Outcome.refused(form);
        }
        Inspection inspection = new Inspection(
                id,
                form.text("organisation"),
                form.text("act"),
                day,
                Lifecycle.of(Inspection.Kind.class, form.text("kind")),
                FormRules.count(form, "cases"),
                form.text("note"),
                form.version(),
                now);
        return Outcome.done(new Said(inspection, breaches));
    }
}
