package kz.aiqyn.register.construction;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// Reads the forms of the rows below a site. They share a page, so that no two have a field of one name.
final class RowForms {

    private RowForms() {}

    static Outcome<ProgressReport> report(Form sent, SiteDossier dossier) {
        Form form = sent.required("day", "actual", "paid").days("day");
        OptionalDouble actual = form.number("actual");
        OptionalDouble paid = form.number("paid");
        if (!SiteLimits.isShare(actual)) {
            form = form.wrong("actual", Phrase.of("construction.refused.percent", form.text("actual")));
        }
        if (!SiteLimits.isMoney(paid)) {
            form = form.wrong("paid", form.noNumber("paid", "construction.refused.money"));
        }
        form = SiteForm.withoutPersons(form, "note");
        @Nullable LocalDate day = form.day("day");
        return form.isSound() && day != null
                ? Outcome.done(new ProgressReport(
                        day,
                        SiteChanges.planned(dossier, day),
                        SiteLimits.share(actual.getAsDouble()),
                        SiteLimits.money(paid.getAsDouble()),
                        form.text("note")))
                : Outcome.refused(form);
    }

    static Outcome<Inspection> inspection(Form sent, LocalDate today) {
        Form form = sent.required("inspected", "finding", "risk", "due").days("inspected", "due");
        form = SiteForm.withoutPersons(form, "finding");
        Optional<Inspection.Risk> risk = choice(Inspection.Risk.values(), form.text("risk"));
        if (risk.isEmpty()) {
            form = form.wrong("risk", Phrase.of("web.form.choice", form.text("risk")));
        }
        @Nullable LocalDate day = form.day("inspected");
        @Nullable LocalDate due = form.day("due");
        if (day != null && day.isAfter(today)) {
            form = form.wrong("inspected", Phrase.of("construction.refused.future"));
        }
        if (day != null && due != null && due.isBefore(day)) {
            form = form.wrong("due", Phrase.of("construction.refused.order", due, day));
        }
        return form.isSound() && day != null && due != null && risk.isPresent()
                ? Outcome.done(new Inspection(0, day, form.text("finding"), risk.get(), due, null))
                : Outcome.refused(form);
    }

    static Outcome<Milestone> milestone(Form sent, LocalDate today) {
        Form form = sent.required("stage", "planned-on", "share").days("planned-on", "reached-on");
        Optional<WorkStage> stage = choice(WorkStage.values(), form.text("stage"));
        if (stage.isEmpty()) {
            form = form.wrong("stage", Phrase.of("web.form.choice", form.text("stage")));
        }
        OptionalDouble share = form.number("share");
        if (!SiteLimits.isShare(share)) {
            form = form.wrong("share", Phrase.of("construction.refused.percent", form.text("share")));
        }
        @Nullable LocalDate planned = form.day("planned-on");
        @Nullable LocalDate reached = form.day("reached-on");
        if (reached != null && reached.isAfter(today)) {
            form = form.wrong("reached-on", Phrase.of("construction.refused.future"));
        }
        return form.isSound() && planned != null && stage.isPresent()
                ? Outcome.done(new Milestone(stage.get(), planned, SiteLimits.share(share.getAsDouble()), reached))
                : Outcome.refused(form);
    }

    static Outcome<YearMoney> money(Form sent, SiteTerm term) {
        Form form = sent.required("year", "planned-money");
        Optional<Integer> year = year(form.text("year"), term);
        if (year.isEmpty()) {
            form = form.wrong("year", wrongYear(form.text("year"), term));
        }
        OptionalDouble planned = form.number("planned-money");
        if (!SiteLimits.isMoney(planned)) {
            form = form.wrong("planned-money", form.noNumber("planned-money", "construction.refused.money"));
        }
        return form.isSound() && year.isPresent()
                ? Outcome.done(new YearMoney(year.get(), SiteLimits.money(planned.getAsDouble())))
                : Outcome.refused(form);
    }

    /// A year in which a site may be paid: from its start until two years after its planned finish.
    static Optional<Integer> year(String text, SiteTerm term) {
        return Optional.of(text)
                .filter(found -> found.matches("\\d{4}"))
                .map(Integer::valueOf)
                .filter(found -> found >= term.plannedStart().getYear() && found <= last(term));
    }

    static Phrase wrongYear(String text, SiteTerm term) {
        return Phrase.of(
                "construction.refused.year",
                text,
                Integer.toString(term.plannedStart().getYear()),
                Integer.toString(last(term)));
    }

    private static int last(SiteTerm term) {
        return term.plannedFinish().getYear() + 2;
    }

    static <E extends Enum<E>> Optional<E> choice(E[] all, String code) {
        return Arrays.stream(all)
                .filter(one -> Lifecycle.code(one).equals(code))
                .findFirst();
    }
}
