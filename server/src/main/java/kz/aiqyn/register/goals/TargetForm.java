package kz.aiqyn.register.goals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import kz.aiqyn.base.audit.PersonalNumbers;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.measure.MeasurementUnit;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// Reads what people and files say of goals, targets and their quarters; files in the same fields as forms, so that the
/// same is asked of both. The forms of a target share its page, so that no two have a field of one name.
final class TargetForm {

    private static final double MOST = 1e12;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private TargetForm() {}

    /// What stands in the form of a target that is there.
    static Form of(PlanTarget target) {
        Form form = Form.EMPTY.with("name", target.names()).with("version", Integer.toString(target.version()));
        for (var field : target.fields().entrySet()) {
            form = field.getKey().startsWith("name") ? form : form.with(field.getKey(), field.getValue());
        }
        return form;
    }

    /// The goal that a form describes, or what is wrong in the form.
    static Outcome<PlanGoal> goal(Form sent, Instant now) {
        Form form = withoutPersons(sent.required("code", "name.kk"), "name.kk", "name.ru", "name.en");
        if (!form.text("code").isEmpty() && !isGoal(form.text("code"))) {
            form = form.wrong("code", Phrase.of("goals.refused.code", form.text("code")));
        }
        long id = form.text("id").matches("\\d{1,18}") ? Long.parseLong(form.text("id")) : 0;
        return form.isSound()
                ? Outcome.done(new PlanGoal(id, form.text("code"), form.names("name"), version(form), now))
                : Outcome.refused(form);
    }

    /// Whether a text is the number of a goal in a plan: `2`, `2.1`.
    private static boolean isGoal(String text) {
        return text.matches("\\d{1,2}(\\.\\d{1,2}){0,2}");
    }

    /// The target that a form describes, or what is wrong in the form.
    ///
    /// @param id 0 for a new one
    static Outcome<PlanTarget> target(Form sent, long id, Instant now) {
        Form form = sent.required(
                "organisation", "goal", "name.kk", "kind", "reach", "unit", "direction", "base-year", "base");
        form = withoutPersons(form, "name.kk", "name.ru", "name.en");
        if (!form.text("goal").isEmpty() && !isGoal(form.text("goal"))) {
            form = form.wrong("goal", Phrase.of("goals.refused.code", form.text("goal")));
        }
        form = choice(form, "kind", PlanTarget.Kind.values());
        form = choice(form, "reach", PlanTarget.Reach.values());
        form = choice(form, "direction", Yardstick.Course.values());
        form = number(form, "base", -MOST);
        if (MeasurementUnit.find(form.text("unit")).isEmpty()) {
            form = form.wrong("unit", Phrase.of("goals.refused.unit", form.text("unit")));
        }
        if (!isYear(form.text("base-year"))) {
            form = form.wrong("base-year", Phrase.of("goals.refused.year", form.text("base-year")));
        }
        if (!form.text("programme").matches("(\\d{3}(\\.\\d{3}){0,3})?")) {
            form = form.wrong("programme", Phrase.of("goals.refused.programme", form.text("programme")));
        } else if (form.text("kind").equals("result")) {
            form = form.required("programme");
        }
        if (!form.isSound()) {
            return Outcome.refused(form);
        }
        return Outcome.done(new PlanTarget(
                id,
                form.text("goal"),
                form.text("organisation"),
                form.names("name"),
                Lifecycle.of(PlanTarget.Kind.class, form.text("kind")),
                Lifecycle.of(PlanTarget.Reach.class, form.text("reach")),
                new Yardstick(
                        form.text("unit"),
                        Lifecycle.of(Yardstick.Course.class, form.text("direction")),
                        Integer.parseInt(form.text("base-year")),
                        read(form, "base")),
                form.text("programme"),
                version(form),
                now));
    }

    /// The plan of a quarter.
    static Outcome<QuarterPlan> plan(Form sent) {
        Form form = period(sent.required("period", "plan"), "period");
        form = number(form, "plan", -MOST);
        form = number(form, "money-planned", 0);
        return form.isSound()
                ? Outcome.done(new QuarterPlan(
                        Period.of(form.text("period")), read(form, "plan"), optional(form, "money-planned")))
                : Outcome.refused(form);
    }

    /// What a quarter came to.
    ///
    /// @param quarter the field that says which one
    /// @param today until which there are figures
    static Outcome<QuarterFact> fact(Form sent, String quarter, LocalDate today) {
        Form form = sent.required(quarter, "fact", "fact-day", "fact-status", "fact-source")
                .days("fact-day");
        form = number(period(form, quarter), "fact", -MOST);
        form = number(form, "money-spent", 0);
        form = choice(form, "fact-status", QuarterFact.Status.values());
        form = choice(form, "cause", QuarterFact.Cause.values());
        if (form.text("cause").equals("other")) {
            form = form.required("remark");
        }
        form = withoutPersons(form, "fact-source", "remark");
        LocalDate day = form.day("fact-day");
        Optional<Period> period = quarter(form.text(quarter));
        if (day != null && period.isPresent() && (day.isBefore(period.get().start()) || day.isAfter(today))) {
            form = form.wrong(
                    "fact-day",
                    Phrase.of("goals.refused.fact-day", day, period.get().start(), today));
        }
        if (!form.isSound() || day == null) {
            return Outcome.refused(form);
        }
        return Outcome.done(new QuarterFact(
                Period.of(form.text(quarter)),
                read(form, "fact"),
                day,
                Lifecycle.of(QuarterFact.Status.class, form.text("fact-status")),
                form.text("fact-source"),
                optional(form, "money-spent"),
                form.text("cause").isEmpty() ? null : Lifecycle.of(QuarterFact.Cause.class, form.text("cause")),
                form.text("remark")));
    }

    /// A quarter, as files and addresses write it; empty when it is none.
    static Optional<Period> quarter(String text) {
        return Period.find(text)
                .filter(period -> period.kind() == PeriodKind.QUARTER && isYear(Integer.toString(period.year())));
    }

    static boolean isYear(String text) {
        return text.matches("\\d{4}") && Integer.parseInt(text) >= FIRST_YEAR && Integer.parseInt(text) <= LAST_YEAR;
    }

    private static Form period(Form form, String field) {
        return form.text(field).isEmpty() || quarter(form.text(field)).isPresent()
                ? form
                : form.wrong(field, Phrase.of("goals.refused.period", form.text(field)));
    }

    private static Form number(Form form, String field, double least) {
        OptionalDouble number = form.number(field);
        boolean sound = number.isPresent() && number.getAsDouble() >= least && number.getAsDouble() <= MOST;
        return form.text(field).isEmpty() || sound
                ? form
                : form.wrong(field, form.noNumber(field, least < 0 ? "goals.refused.number" : "goals.refused.money"));
    }

    private static <E extends Enum<E>> Form choice(Form form, String field, E[] all) {
        String text = form.text(field);
        return text.isEmpty()
                        || Arrays.stream(all)
                                .anyMatch(one -> Lifecycle.code(one).equals(text))
                ? form
                : form.wrong(
                        field,
                        Phrase.of(
                                "goals.refused.choice",
                                text,
                                String.join(
                                        ", ",
                                        Arrays.stream(all).map(Lifecycle::code).toList())));
    }

    /// Numbers of people are kept in no text.
    private static Form withoutPersons(Form sent, String... fields) {
        Form form = sent;
        for (String field : fields) {
            if (PersonalNumbers.isIn(form.text(field))) {
                form = form.wrong(field, Phrase.of("goals.refused.personal"));
            }
        }
        return form;
    }

    private static BigDecimal read(Form form, String field) {
        return BigDecimal.valueOf(form.number(field).orElseThrow()).setScale(3, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal optional(Form form, String field) {
        return form.text(field).isEmpty() ? null : read(form, field);
    }

    /// The version that a form's sender saw; 0 when it says none.
    static int version(Form form) {
        return form.text("version").matches("\\d{1,9}") ? Integer.parseInt(form.text("version")) : 0;
    }
}
