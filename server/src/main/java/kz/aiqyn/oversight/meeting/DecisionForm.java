package kz.aiqyn.oversight.meeting;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.aiqyn.base.calendar.TermField;
import kz.aiqyn.base.calendar.WorkingDays;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// Reads a decision from the line in which it was typed.
final class DecisionForm {

    /// What a ticked box sends.
    private static final String PROMISED = "1";

    private DecisionForm() {}

    /// What a decision is read with.
    ///
    /// @param known codes of the bodies that there are
    /// @param indicators codes of those that a decision may be meant to move
    /// @param controllers those who may follow it, by login, with what they are called
    record Around(
            Set<String> known,
            Set<String> indicators,
            Map<String, String> controllers,
            WorkingDays days,
            LocalDate today) {}

    static Form of(Decision decision) {
        return Form.EMPTY
                .with("text", decision.text())
                .with("organisation", decision.organisation())
                .with("helping", decision.helping())
                .with("term", decision.term() == null ? "" : decision.term().toString())
                .with("controller", decision.controller())
                .with("indicator", decision.indicator())
                .with("promised", decision.promised() ? PROMISED : "")
                .with("before", seen(decision));
    }

    /// What tells a decision from what it may have become since somebody saw it.
    static String seen(Decision decision) {
        return Integer.toHexString(decision.fields().hashCode());
    }

    /// @param id 0 for a new one
    static Outcome<Decision> decision(Form sent, long id, long item, Around around) {
        Form form = MeetingForm.plain(sent.required("text").days("term"), "text", MeetingForm.LONGEST);
        String organisation = form.text("organisation");
        Set<String> helping = new LinkedHashSet<>(
                form.list("helping").stream().filter(code -> !code.isBlank()).toList());
        helping.remove(organisation);
        form = known(form, "organisation", List.of(organisation), around);
        form = known(form, "helping", helping, around);
        boolean isToBeDone = !organisation.isEmpty();
        if (isToBeDone) {
            form = term(form, around);
            if (!around.controllers().containsKey(form.text("controller"))) {
                form = form.wrong("controller", Phrase.of("meeting.refused.controller"));
            }
        } else if (!(form.text("term") + form.text("days") + form.text("indicator")).isEmpty() || !helping.isEmpty()) {
            form = form.wrong("organisation", Phrase.of("meeting.refused.nobody"));
        }
        String indicator = form.text("indicator");
        if (!indicator.isEmpty() && !around.indicators().contains(indicator)) {
            form = form.wrong("indicator", Phrase.of("meeting.refused.indicator", indicator));
        }
        if (!form.isSound()) {
            return Outcome.refused(form);
        }
        @Nullable LocalDate term = isToBeDone ? form.day("term") : null;
        String controller = isToBeDone ? form.text("controller") : "";
        return Outcome.done(new Decision(
                id,
                item,
                form.text("text"),
                organisation,
                List.copyOf(helping),
                term,
                controller,
                around.controllers().getOrDefault(controller, ""),
                indicator,
                form.text("promised").equals(PROMISED),
                "",
                ""));
    }

    private static Form known(Form form, String field, Iterable<String> codes, Around around) {
        for (String code : codes) {
            if (!code.isEmpty() && !around.known().contains(code)) {
                return form.wrong(field, Phrase.of("meeting.refused.organisation", code));
            }
        }
        return form;
    }

    /// The term: a day, or so many working days from today. It is kept as a day, which nothing moves afterwards.
    private static Form term(Form sent, Around around) {
        Form form = TermField.read(sent, around.today(), around.days());
        LocalDate term = form.day("term");
        return term != null && term.isBefore(around.today())
                ? form.wrong("term", Phrase.of("meeting.refused.term-past", term))
                : form;
    }
}
