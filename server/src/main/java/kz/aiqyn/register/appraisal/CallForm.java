package kz.aiqyn.register.appraisal;

import java.time.Instant;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// Reads the forms of a call. Those of its rows share one page, so that no two have a field of one name.
final class CallForm {

    private static final int MOST_EXPERTS = 99;

    private CallForm() {}

    static Form of(ProjectCall call) {
        return Form.EMPTY
                .with("name", call.names())
                .with("year", Integer.toString(call.year()))
                .with("deadline", call.deadline().toString())
                .with("version", Integer.toString(call.version()));
    }

    /// @param known what it was before; null for a new one
    static Outcome<ProjectCall> read(Form sent, @Nullable ProjectCall known, Instant now) {
        Form form = sent.required("year", "name.kk", "deadline").days("deadline");
        form = FieldChecks.withoutPersons(FieldChecks.year(form, "year"), "name.kk", "name.ru", "name.en");
        var deadline = form.day("deadline");
        return form.isSound() && deadline != null
                ? Outcome.done(new ProjectCall(
                        known == null ? 0 : known.id(),
                        Integer.parseInt(form.text("year")),
                        form.names("name"),
                        deadline,
                        known == null ? CallState.GATHERING : known.state(),
                        known == null ? null : known.signedOn(),
                        form.version(),
                        now))
                : Outcome.refused(form);
    }

    static Outcome<CallBudget> budget(Form sent) {
        Form form =
                FieldChecks.money(FieldChecks.year(sent.required("budget-year", "budget"), "budget-year"), "budget");
        return form.isSound()
                ? Outcome.done(
                        new CallBudget(Integer.parseInt(form.text("budget-year")), FieldChecks.decimal(form, "budget")))
                : Outcome.refused(form);
    }

    static Outcome<CallCriterion> criterion(Form sent) {
        Form form = sent.required("criterion", "criterion-name.kk", "basis", "weight");
        form = FieldChecks.choice(form, "basis", Basis.values());
        form = FieldChecks.number(form, "weight", 0.01, 1000, "appraisal.refused.weight");
        if (!form.text("criterion").matches("([a-z][a-z0-9-]{0,29})?")) {
            form = form.wrong("criterion", Phrase.of("appraisal.refused.criterion", form.text("criterion")));
        }
        return form.isSound()
                ? Outcome.done(new CallCriterion(
                        form.text("criterion"),
                        form.names("criterion-name"),
                        Lifecycle.of(Basis.class, form.text("basis")),
                        FieldChecks.decimal(form, "weight")))
                : Outcome.refused(form);
    }

    static Outcome<DistrictShare> share(Form sent) {
        Form form = sent.required("share-of", "least", "most");
        form = FieldChecks.number(form, "least", 0, 100, "appraisal.refused.share");
        form = FieldChecks.number(form, "most", 0, 100, "appraisal.refused.share");
        if (form.isSound()
                && form.number("least").orElse(0) > form.number("most").orElse(0)) {
            form = form.wrong("most", Phrase.of("appraisal.refused.most"));
        }
        return form.isSound()
                ? Outcome.done(new DistrictShare(
                        form.text("share-of"), FieldChecks.decimal(form, "least"), FieldChecks.decimal(form, "most")))
                : Outcome.refused(form);
    }

    /// Which kind of row is taken away.
    static Outcome<CallRow> removed(Form sent) {
        Form form = FieldChecks.choice(sent.required("row", "removed"), "row", CallRow.values());
        return form.isSound() ? Outcome.done(Lifecycle.of(CallRow.class, form.text("row"))) : Outcome.refused(form);
    }

    static Outcome<CallExpert> expert(Form sent) {
        Form form = FieldChecks.whole(sent.required("login", "expert"), "expert", 1, MOST_EXPERTS);
        return form.isSound()
                ? Outcome.done(new CallExpert(
                        form.text("login"), Integer.parseInt(form.text("expert")), form.text("expert-of")))
                : Outcome.refused(form);
    }
}
