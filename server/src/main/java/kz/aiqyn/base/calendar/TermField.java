package kz.aiqyn.base.calendar;

import java.time.LocalDate;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.text.Phrase;

/// Reads a term from a form: a day in `term`, or so many working days in `days`. It becomes a day when it is read,
/// which
/// no holiday that is added later moves.
public final class TermField {

    private static final int MOST_DAYS = 500;

    private TermField() {}

    /// The form with the day in `term`, or with what is wrong in either field.
    ///
    /// @param from day after which working days are counted
    public static Form read(Form sent, LocalDate from, WorkingDays calendar) {
        Form form = sent;
        String days = form.text("days");
        if (form.text("term").isEmpty() == days.isEmpty()) {
            return form.wrong("term", Phrase.of("calendar.refused.term"));
        }
        if (days.isEmpty()) {
            return form;
        }
        if (!days.matches("[1-9]\\d{0,2}") || Integer.parseInt(days) > MOST_DAYS) {
            return form.wrong("days", Phrase.of("calendar.refused.days", MOST_DAYS, days));
        }
        try {
            return form.with("term", calendar.plus(from, Integer.parseInt(days)).toString());
        } catch (UnknownYear e) {
            return form.wrong("days", e.phrase());
        }
    }
}
