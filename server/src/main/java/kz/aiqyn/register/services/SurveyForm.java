package kz.aiqyn.register.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Phrase;

/// Reads the form of a survey.
final class SurveyForm {

    private static final int LONGEST_SOURCE = 300;
    private static final String[] POINTS = {"one", "two", "three", "four", "five"};

    private SurveyForm() {}

    /// What stands in the form of a survey that is there.
    static Form of(Survey survey) {
        Form form = Form.EMPTY.with("version", Integer.toString(survey.version()));
        for (var field : survey.fields().entrySet()) {
            form = form.with(field.getKey(), field.getValue());
        }
        return form;
    }

    /// The survey that a form describes, or what is wrong in it.
    ///
    /// @param id 0 for a new one
    static Outcome<Survey> read(Form sent, long id, LocalDate today, Instant now) {
        Form form = sent.required("organisation", "period", "channel", "asked", "source")
                .required(POINTS);
        form = FormRules.counts(FormRules.counts(form, 1, "asked"), 0, POINTS);
        form = FormRules.choice(form, "channel", Survey.Channel.values());
        form = FormRules.longest(FormRules.withoutPersons(form, "source"), "source", LONGEST_SOURCE);
        Optional<Period> quarter = FigureForm.quarter(form.text("period"));
        if (!form.text("period").isEmpty() && quarter.isEmpty()) {
            form = form.wrong("period", Phrase.of("services.refused.quarter", form.text("period")));
        } else if (quarter.isPresent() && quarter.get().start().isAfter(today)) {
            form = form.wrong("period", Phrase.of("services.refused.early", quarter.get()));
        }
        SurveyAnswers answers = form.isSound() ? answers(form) : SurveyAnswers.NONE;
        if (form.isSound() && (answers.number() == 0 || answers.number() > FormRules.count(form, "asked"))) {
            form = form.wrong("asked", Phrase.of("services.refused.answers", answers.number(), form.text("asked")));
        }
        if (!form.isSound() || quarter.isEmpty()) {
            return Outcome.refused(form);
        }
        return Outcome.done(new Survey(
                id,
                form.text("organisation"),
                quarter.get(),
                Lifecycle.of(Survey.Channel.class, form.text("channel")),
                FormRules.count(form, "asked"),
                answers,
                form.text("source"),
                form.version(),
                now));
    }

    private static SurveyAnswers answers(Form form) {
        return new SurveyAnswers(
                FormRules.count(form, "one"),
                FormRules.count(form, "two"),
                FormRules.count(form, "three"),
                FormRules.count(form, "four"),
                FormRules.count(form, "five"));
    }
}
