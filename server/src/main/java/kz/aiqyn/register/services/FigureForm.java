package kz.aiqyn.register.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// Reads the form of a monthly figure, and rows of files, which have the same fields.
final class FigureForm {

    private FigureForm() {}

    /// What stands in the form of a figure that is there.
    static Form of(MonthFigure figure) {
        Form form = Form.EMPTY.with("version", Integer.toString(figure.version()));
        for (var field : figure.fields().entrySet()) {
            form = form.with(field.getKey(), field.getValue());
        }
        return form;
    }

    /// The figure that a form describes, or what is wrong in it.
    ///
    /// @param id 0 for a new one
    static Outcome<MonthFigure> read(Form sent, long id, LocalDate today, Instant now) {
        Form form = sent.required(
                "organisation",
                "service",
                "month",
                "given",
                "overdue",
                "refused",
                "unlawful",
                "complaints",
                "electronic");
        form = FormRules.counts(
                form, 0, "given", "overdue", "refused", "unlawful", "complaints", "electronic", "proactive");
        form = FormRules.within(form, "overdue", "given");
        form = FormRules.within(form, "electronic", "given");
        form = FormRules.within(form, "proactive", "given");
        form = FormRules.within(form, "unlawful", "refused");
        if (form.error("complaints") == null
                && FormRules.count(form, "complaints")
                        > FormRules.count(form, "given") + FormRules.count(form, "refused")) {
            form = form.wrong("complaints", Phrase.of("services.refused.complaints", form.text("complaints")));
        }
        Optional<Period> month = month(form.text("month"));
        if (!form.text("month").isEmpty() && month.isEmpty()) {
            form = form.wrong("month", Phrase.of("services.refused.month", form.text("month")));
        } else if (month.isPresent() && month.get().end().isAfter(today)) {
            form = form.wrong("month", Phrase.of("services.refused.early", month.get()));
        }
        if (!form.isSound() || month.isEmpty()) {
            return Outcome.refused(form);
        }
        return Outcome.done(new MonthFigure(
                id, form.text("organisation"), form.text("service"), month.get(), counts(form), form.version(), now));
    }

    private static ServiceCounts counts(Form form) {
        @Nullable Integer proactive = form.text("proactive").isEmpty() ? null : FormRules.count(form, "proactive");
        return new ServiceCounts(
                FormRules.count(form, "given"),
                FormRules.count(form, "overdue"),
                FormRules.count(form, "refused"),
                FormRules.count(form, "unlawful"),
                FormRules.count(form, "complaints"),
                FormRules.count(form, "electronic"),
                proactive);
    }

    /// A month as periods are written, of this century.
    static Optional<Period> month(String text) {
        return text.matches("20\\d\\d-(0[1-9]|1[0-2])") ? Optional.of(Period.of(text)) : Optional.empty();
    }

    /// A quarter as periods are written, of this century.
    static Optional<Period> quarter(String text) {
        return text.matches("20\\d\\d-Q[1-4]") ? Optional.of(Period.of(text)) : Optional.empty();
    }
}
