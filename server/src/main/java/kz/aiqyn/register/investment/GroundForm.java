package kz.aiqyn.register.investment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import kz.aiqyn.base.identifier.BusinessNumber;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// Reads what people and files say of zones, plots and enterprises.
final class GroundForm {

    static final String UTILITY = "utility-";

    private GroundForm() {}

    static Form of(Zone zone) {
        Form form = Form.EMPTY
                .with("organisation", zone.organisation())
                .with("name", zone.names())
                .with("place", zone.place())
                .with("area", InvestmentProject.plain(zone.area()))
                .with("since", zone.span().since().toString())
                .with("until", zone.span().untilText())
                .with("version", Integer.toString(zone.version()));
        for (Zone.Utility utility : zone.utilities()) {
            form = form.with(UTILITY + Lifecycle.code(utility), "1");
        }
        return form;
    }

    /// @param known what it was before; null for a new one
    static Outcome<Zone> zone(Form sent, @Nullable Zone known, Instant now) {
        Form form = FormRules.area(
                sent.required("organisation", "name.kk", "area", "since").days("since", "until"), "area");
        form = FormRules.past(FormRules.inOrder(form, "since", "until"), Kazakhstan.day(now), "since", "until");
        form = FormRules.withoutPersons(form, "name.kk", "name.ru", "name.en", "place");
        @Nullable LocalDate since = form.day("since");
        if (!form.isSound() || since == null) {
            return Outcome.refused(form);
        }
        return Outcome.done(new Zone(
                known == null ? 0 : known.id(),
                form.text("organisation"),
                form.names("name"),
                form.text("place"),
                FormRules.decimal(form, "area", 2),
                utilities(form),
                Span.of(since, form.day("until"), now),
                form.version(),
                now));
    }

    private static Set<Zone.Utility> utilities(Form form) {
        Set<Zone.Utility> utilities = EnumSet.noneOf(Zone.Utility.class);
        for (Zone.Utility utility : Zone.Utility.values()) {
            if (!form.text(UTILITY + Lifecycle.code(utility)).isEmpty()) {
                utilities.add(utility);
            }
        }
        return utilities;
    }

    /// A plot that somebody takes or leaves. Either a project of the register has it, or somebody who is named.
    ///
    /// @param project its number; null where none was named
    static Outcome<Plot> plot(Form sent, @Nullable Long project, Instant now) {
        Form form = sent.required("number", "plot-area", "plot-since").days("plot-since", "plot-until");
        form = FormRules.area(FormRules.inOrder(form, "plot-since", "plot-until"), "plot-area");
        form = FormRules.past(form, Kazakhstan.day(now), "plot-since", "plot-until");
        form = FormRules.withoutPersons(form, "number", "tenant");
        if (project == null) {
            form = form.required("tenant");
        }
        @Nullable LocalDate since = form.day("plot-since");
        if (!form.isSound() || since == null) {
            return Outcome.refused(form);
        }
        return Outcome.done(new Plot(
                form.text("number"),
                FormRules.decimal(form, "plot-area", 2),
                project == null ? form.text("tenant") : "",
                project,
                Span.of(since, form.day("plot-until"), now)));
    }

    static Form of(Enterprise enterprise) {
        return Form.EMPTY
                .with("organisation", enterprise.organisation())
                .with("name", enterprise.names())
                .with("bin", enterprise.bin())
                .with("branch", Lifecycle.code(enterprise.branch()))
                .with("since", enterprise.span().since().toString())
                .with("until", enterprise.span().untilText())
                .with("version", Integer.toString(enterprise.version()));
    }

    /// @param known what it was before; null for a new one
    static Outcome<Enterprise> enterprise(Form sent, @Nullable Enterprise known, Instant now) {
        Form form = sent.required("organisation", "name.kk", "branch", "since").days("since", "until");
        form = FormRules.choice(form, "branch", Branch.values());
        form = FormRules.past(FormRules.inOrder(form, "since", "until"), Kazakhstan.day(now), "since", "until");
        form = FormRules.withoutPersons(form, "name.kk", "name.ru", "name.en");
        String bin = form.text("bin");
        if (!bin.isEmpty() && !BusinessNumber.isOfEnterprise(bin)) {
            form = form.wrong(
                    "bin",
                    BusinessNumber.isLikePersons(bin)
                            ? Phrase.of("investment.refused.personal")
                            : Phrase.of("investment.refused.bin", bin));
        }
        @Nullable LocalDate since = form.day("since");
        if (!form.isSound() || since == null) {
            return Outcome.refused(form);
        }
        return Outcome.done(new Enterprise(
                known == null ? 0 : known.id(),
                form.text("organisation"),
                form.names("name"),
                bin,
                FormRules.read(Branch.values(), form, "branch"),
                Span.of(since, form.day("until"), now),
                form.version(),
                now));
    }

    static Outcome<Standstill> standstill(Form sent, Instant now) {
        Form form = sent.required("stands-since", "reason").days("stands-since", "stands-until");
        form = FormRules.past(
                FormRules.inOrder(form, "stands-since", "stands-until"),
                Kazakhstan.day(now),
                "stands-since",
                "stands-until");
        form = FormRules.withoutPersons(form, "reason");
        @Nullable LocalDate since = form.day("stands-since");
        return form.isSound() && since != null
                ? Outcome.done(new Standstill(form.text("reason"), Span.of(since, form.day("stands-until"), now)))
                : Outcome.refused(form);
    }
}
