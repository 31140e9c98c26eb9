package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// Reads the forms of the rows below a site. They share a page, so that no two have a field of one name.
final class RowForms {

    private RowForms() {}

    /// @param planned what the schedule asks for on a day, in percent
    static Outcome<ProgressReport> report(Form sent, Function<LocalDate, BigDecimal> planned) {
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
                        planned.apply(day),
                        SiteLimits.share(actual.getAsDouble()),
                        SiteLimits.money(paid.getAsDouble()),
                        form.text("note")))
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

    /// @param money the field with the sum
    static Outcome<YearMoney> money(Form sent, String money, SiteTerm term) {
        Form form = sent.required("year", money);
        Optional<Integer> year = year(form.text("year"), term);
        if (year.isEmpty()) {
            form = form.wrong("year", wrongYear(form.text("year"), term));
        }
        OptionalDouble planned = form.number(money);
        if (!SiteLimits.isMoney(planned)) {
            form = form.wrong(money, form.noNumber(money, "construction.refused.money"));
        }
        return form.isSound() && year.isPresent()
                ? Outcome.done(new YearMoney(year.get(), SiteLimits.money(planned.getAsDouble())))
                : Outcome.refused(form);
    }

    static Outcome<QuarterMoney> quarter(Form sent, SiteTerm term) {
        Form form = sent.required("quarter", "quarter-money");
        Optional<Period> quarter =
                Period.find(form.text("quarter")).filter(found -> found.kind() == PeriodKind.QUARTER);
        if (quarter.isEmpty()) {
            form = form.wrong("quarter", Phrase.of("construction.refused.quarter", form.text("quarter")));
        } else if (year(Integer.toString(quarter.get().year()), term).isEmpty()) {
            form = form.wrong("quarter", wrongYear(form.text("quarter"), term));
        }
        OptionalDouble planned = form.number("quarter-money");
        if (!SiteLimits.isMoney(planned)) {
            form = form.wrong("quarter-money", form.noNumber("quarter-money", "construction.refused.money"));
        }
        return form.isSound() && quarter.isPresent()
                ? Outcome.done(new QuarterMoney(quarter.get(), SiteLimits.money(planned.getAsDouble())))
                : Outcome.refused(form);
    }

    static Outcome<HousingTurn> turn(Form sent, LocalDate today) {
        Form form =
                sent.required("turn", "turn-planned-on", "turn-planned").days("turn-planned-on", "turn-accepted-on");
        if (!form.text("turn").matches("[1-9]\\d{0,2}")) {
            form = form.wrong("turn", Phrase.of("construction.refused.turn", form.text("turn")));
        }
        OptionalDouble planned = form.number("turn-planned");
        if (!SiteLimits.isArea(planned)) {
            form = form.wrong("turn-planned", form.noNumber("turn-planned", "construction.refused.area"));
        }
        OptionalDouble accepted = form.number("turn-accepted");
        if (!form.text("turn-accepted").isEmpty() && !SiteLimits.isArea(accepted)) {
            form = form.wrong("turn-accepted", form.noNumber("turn-accepted", "construction.refused.area"));
        }
        @Nullable LocalDate day = form.day("turn-accepted-on");
        if (form.text("turn-accepted-on").isEmpty()
                != form.text("turn-accepted").isEmpty()) {
            form = form.wrong("turn-accepted", Phrase.of("construction.refused.act"));
        }
        if (day != null && day.isAfter(today)) {
            form = form.wrong("turn-accepted-on", Phrase.of("construction.refused.future"));
        }
        @Nullable LocalDate due = form.day("turn-planned-on");
        return form.isSound() && due != null
                ? Outcome.done(new HousingTurn(
                        Integer.parseInt(form.text("turn")),
                        due,
                        SiteLimits.share(planned.getAsDouble()),
                        day,
                        accepted.isPresent() ? SiteLimits.share(accepted.getAsDouble()) : null))
                : Outcome.refused(form);
    }

    /// A year in which a site may be paid: from its start until two years after its planned finish.
    private static Optional<Integer> year(String text, SiteTerm term) {
        return Optional.of(text)
                .filter(found -> found.matches("\\d{4}"))
                .map(Integer::valueOf)
                .filter(found -> found >= term.plannedStart().getYear() && found <= last(term));
    }

    private static Phrase wrongYear(String text, SiteTerm term) {
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
