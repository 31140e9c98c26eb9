package kz.aiqyn.register.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// Reads the two forms by which weights and points are changed, from a day on. They stand on one page: no two fields of
/// theirs have one name.
final class RuleForm {

    private static final double MOST = 1000;
    private static final double LEAST_LIMIT = 0.001;
    private static final int LONGEST = 60;

    private RuleForm() {}

    /// The rule that a form describes, or what is wrong in it.
    static Outcome<AssessmentRule> rule(Form sent, Instant now) {
        Form form = sent.required("rule-from", "complaints-limit", "points-limit", "objection-days")
                .days("rule-from");
        Map<Criterion, Integer> weights = new EnumMap<>(Criterion.class);
        int sum = 0;
        for (Criterion criterion : Criterion.values()) {
            String field = "weight-" + Lifecycle.code(criterion);
            form = FormRules.counts(form.required(field), 0, field);
            int weight = form.error(field) == null ? FormRules.count(form, field) : 0;
            weights.put(criterion, weight);
            sum += weight;
        }
        form = FormRules.decimals(form, LEAST_LIMIT, MOST, "complaints-limit", "points-limit");
        form = FormRules.counts(form, 1, "objection-days");
        if (form.error("objection-days") == null && FormRules.count(form, "objection-days") > LONGEST) {
            form = form.wrong("objection-days", Phrase.of("services.refused.days", LONGEST));
        }
        if (form.isSound() && sum != AssessmentRule.ALL) {
            form = form.wrong("weight-terms", Phrase.of("services.refused.weights", sum));
        }
        @Nullable LocalDate from = form.day("rule-from");
        if (!form.isSound() || from == null) {
            return Outcome.refused(form);
        }
        return Outcome.done(new AssessmentRule(
                0,
                from,
                weights,
                FormRules.decimal(form, "complaints-limit", 3),
                FormRules.decimal(form, "points-limit", 3),
                FormRules.count(form, "objection-days"),
                0,
                now));
    }

    /// The kind of breach that a form describes, or what is wrong in it.
    static Outcome<BreachKind> kind(Form sent, Instant now) {
        Form form = sent.required("kind-code", "kind-from", "kind-name.kk", "points")
                .days("kind-from");
        form = FormRules.decimals(form, 0, MOST, "points");
        if (!form.text("kind-code").isEmpty() && !form.text("kind-code").matches("[a-z][a-z-]{1,29}")) {
            form = form.wrong("kind-code", Phrase.of("services.refused.code", form.text("kind-code")));
        }
        @Nullable LocalDate from = form.day("kind-from");
        if (!form.isSound() || from == null) {
            return Outcome.refused(form);
        }
        return Outcome.done(new BreachKind(
                0,
                form.text("kind-code"),
                from,
                form.names("kind-name"),
                FormRules.decimal(form, "points", 2),
                0,
                now));
    }
}
