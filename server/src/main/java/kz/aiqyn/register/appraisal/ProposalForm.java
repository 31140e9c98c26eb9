package kz.aiqyn.register.appraisal;

import java.time.Instant;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// Reads what people and files say of proposals and of what they cost.
final class ProposalForm {

    private static final double LARGEST = 1e10;
    private static final int MOST_PEOPLE = 20_000_000;

    private ProposalForm() {}

    /// What stands in the form of a proposal that is there.
    static Form of(Proposal proposal) {
        Form form = Form.EMPTY.with("name", proposal.names()).with("version", Integer.toString(proposal.version()));
        for (var field : proposal.fields().entrySet()) {
            form = field.getKey().startsWith("name") ? form : form.with(field.getKey(), field.getValue());
        }
        return form;
    }

    /// The proposal that a form describes, or what is wrong in the form.
    ///
    /// @param call that it answers
    /// @param known what it was before; null for a new one
    static Outcome<Proposal> read(Form sent, long call, @Nullable Proposal known, Instant now) {
        Form form = sent.required(
                "organisation", "name.kk", "kind", "unit", "capacity", "people", "benefit", "upkeep", "readiness");
        form = FieldChecks.withoutPersons(form, "name.kk", "name.ru", "name.en");
        form = FieldChecks.choice(form, "kind", ProjectKind.values());
        form = FieldChecks.unit(form, "unit");
        form = FieldChecks.number(form, "capacity", 0.001, LARGEST, "appraisal.refused.capacity");
        form = FieldChecks.whole(form, "people", 1, MOST_PEOPLE);
        form = FieldChecks.money(FieldChecks.money(form, "benefit"), "upkeep");
        form = FieldChecks.whole(form, "readiness", 0, 100);
        if (!form.text("rivals").matches("[a-z0-9-]{0,30}")) {
            form = form.wrong("rivals", Phrase.of("appraisal.refused.rivals", form.text("rivals")));
        }
        if (!form.text("requires").matches("\\d{0,18}")) {
            form = form.wrong("requires", Phrase.of("appraisal.refused.requires"));
        }
        return form.isSound() ? Outcome.done(proposal(form, call, known, now)) : Outcome.refused(form);
    }

    private static Proposal proposal(Form form, long call, @Nullable Proposal known, Instant now) {
        String requires = form.text("requires");
        return new Proposal(
                known == null ? 0 : known.id(),
                call,
                form.text("organisation"),
                form.names("name"),
                Lifecycle.of(ProjectKind.class, form.text("kind")),
                new ProjectSize(
                        form.text("unit"),
                        FieldChecks.decimal(form, "capacity"),
                        Integer.parseInt(form.text("people"))),
                new ProjectEffect(FieldChecks.decimal(form, "benefit"), FieldChecks.decimal(form, "upkeep")),
                Integer.parseInt(form.text("readiness")),
                new ProjectTies(requires.isEmpty() ? null : Long.valueOf(requires), form.text("rivals")),
                known == null ? ProposalState.PROPOSED : known.state(),
                known == null ? "" : known.remark(),
                form.version(),
                now);
    }

    /// What a proposal costs in a year.
    static Outcome<YearCost> cost(Form sent) {
        Form form = FieldChecks.year(sent.required("cost-year", "cost"), "cost-year");
        form = FieldChecks.number(form, "cost", 0.001, 1e12, "appraisal.refused.money");
        return form.isSound()
                ? Outcome.done(
                        new YearCost(Integer.parseInt(form.text("cost-year")), FieldChecks.decimal(form, "cost")))
                : Outcome.refused(form);
    }
}
