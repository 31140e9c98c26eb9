package kz.aiqyn.register.investment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what people and files say of projects. The forms of a project share its page, so that no two have a field of
/// one name.
@Component
class ProjectForm {

    private final InvestorNumbers numbers;

    ProjectForm(InvestorNumbers numbers) {
        this.numbers = numbers;
    }

    /// What stands in the form of a project that is there.
    static Form of(InvestmentProject project) {
        ProjectPlace place = project.place();
        return Form.EMPTY
                .with("organisation", project.organisation())
                .with("name", project.names())
                .with("branch", Lifecycle.code(project.branch()))
                .with("investor", project.investor().name())
                .with("investor-bin", project.investor().key())
                .with("place", place.name())
                .with(
                        "latitude",
                        place.latitude() == null ? "" : place.latitude().toPlainString())
                .with(
                        "longitude",
                        place.longitude() == null ? "" : place.longitude().toPlainString())
                .with("capacity", project.promised().capacity())
                .with("sum", InvestmentProject.plain(project.promised().sum()))
                .with("jobs", Integer.toString(project.promised().jobs()))
                .with("version", Integer.toString(project.version()));
    }

    /// The project that a form describes, or what is wrong in the form.
    ///
    /// @param known what it was before; null for a new one
    Outcome<InvestmentProject> read(Form sent, @Nullable InvestmentProject known, Instant now) {
        Form form = sent.required("organisation", "name.kk", "branch", "sum", "jobs");
        form = FormRules.choice(form, "branch", Branch.values());
        form = FormRules.jobs(FormRules.money(FormRules.degrees(form), "sum"), "jobs");
        form = FormRules.withoutPersons(form, "name.kk", "name.ru", "name.en", "investor", "place", "capacity");
        Optional<Investor> investor = numbers.investor(form.text("investor"), form.text("investor-bin"));
        if (investor.isEmpty()) {
            form = form.wrong("investor-bin", Phrase.of("investment.refused.bin", form.text("investor-bin")));
        }
        form = due(form, "first-due", Kazakhstan.day(now));
        if (!form.isSound() || investor.isEmpty()) {
            return Outcome.refused(form);
        }
        return Outcome.done(new InvestmentProject(
                known == null ? 0 : known.id(),
                form.text("organisation"),
                form.names("name"),
                FormRules.read(Branch.values(), form, "branch"),
                investor.get(),
                new ProjectPlace(
                        form.text("place"), FormRules.degrees(form, "latitude"), FormRules.degrees(form, "longitude")),
                new InvestmentProject.Promised(
                        form.text("capacity"), FormRules.decimal(form, "sum", 3), FormRules.whole(form, "jobs")),
                known == null ? InvestmentProject.Life.NEW : known.life(),
                known == null ? null : known.origin(),
                form.version(),
                now));
    }

    /// The day of a promise, which is not over yet.
    static Form due(Form sent, String field, LocalDate today) {
        Form form = sent.days(field);
        @Nullable LocalDate due = form.day(field);
        return due != null && due.isBefore(today) ? form.wrong(field, Phrase.of("investment.refused.past", due)) : form;
    }

    /// The day to which a promise is moved, or what is wrong in the form.
    static Outcome<LocalDate> move(Form sent, LocalDate today) {
        Form form = FormRules.withoutPersons(due(sent.required("due"), "due", today), "reason");
        @Nullable LocalDate due = form.day("due");
        return form.isSound() && due != null ? Outcome.done(due) : Outcome.refused(form);
    }

    /// @param before what the names of the fields begin with: `opened`, `corrected`
    static Outcome<Opening> opening(Form sent, String before, LocalDate today) {
        String on = before + "-on";
        String act = before + "-act";
        Form form = FormRules.past(sent.required(on, act).days(on), today, on);
        form = FormRules.withoutPersons(form, act);
        @Nullable LocalDate day = form.day(on);
        return form.isSound() && day != null
                ? Outcome.done(new Opening(1, day, form.text(act)))
                : Outcome.refused(form);
    }

    static Outcome<QuarterFact> fact(Form sent, LocalDate today) {
        Form form = FormRules.quarter(sent.required("period", "jobs-made", "invested"), "period", today);
        form = FormRules.jobs(FormRules.jobs(FormRules.money(form, "invested"), "jobs-made"), "jobs-planned");
        form = FormRules.withoutPersons(form, "note");
        return form.isSound()
                ? Outcome.done(new QuarterFact(
                        Period.of(form.text("period")),
                        form.text("jobs-planned").isEmpty() ? null : FormRules.whole(form, "jobs-planned"),
                        FormRules.whole(form, "jobs-made"),
                        FormRules.decimal(form, "invested", 3),
                        form.text("note")))
                : Outcome.refused(form);
    }

    static Outcome<YearFunds> funds(Form sent) {
        Form form = FormRules.choice(sent.required("year", "source", "planned"), "source", YearFunds.Source.values());
        form = FormRules.money(FormRules.money(form, "planned"), "made");
        if (!form.text("year").isEmpty() && !form.text("year").matches("20\\d\\d")) {
            form = form.wrong("year", Phrase.of("investment.refused.year", form.text("year")));
        }
        return form.isSound()
                ? Outcome.done(new YearFunds(
                        Integer.parseInt(form.text("year")),
                        FormRules.read(YearFunds.Source.values(), form, "source"),
                        FormRules.decimal(form, "planned", 3),
                        FormRules.decimal(form, "made", 3)))
                : Outcome.refused(form);
    }
}
