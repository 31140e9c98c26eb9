package kz.aiqyn.register.openness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import kz.aiqyn.base.audit.PersonalNumbers;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Phrase;

/// Reads what people and files say of facts; files in the same fields as forms, so that the same is asked
/// of both.
final class FactForm {

    private static final int MOST = 10_000_000;
    private static final int LONGEST = 300;
    private static final int FIRST_YEAR = 2015;

    private FactForm() {}

    /// What stands in the form of a fact that is there.
    static Form of(PortalFact fact) {
        return Form.of(fact.fields()).with("version", Integer.toString(fact.version()));
    }

    /// The fact that a form describes, or what is wrong in the form.
    ///
    /// @param id 0 for a new one
    static Outcome<PortalFact> read(Form sent, long id, Instant now) {
        LocalDate today = Kazakhstan.day(now);
        Form form = sent.required("organisation", "kind", "period", "due", "done", "source", "day")
                .days("day");
        if (!form.text("kind").isEmpty() && FactKind.of(form.text("kind")).isEmpty()) {
            form = form.wrong("kind", Phrase.of("openness.refused.choice", form.text("kind"), kinds()));
        }
        Optional<Period> period = period(form.text("period"));
        if (!form.text("period").isEmpty()
                && (period.isEmpty() || period.get().start().isAfter(today))) {
            form = form.wrong("period", Phrase.of("openness.refused.period", form.text("period")));
        }
        form = counts(form);
        LocalDate day = form.day("day");
        if (day != null && day.isAfter(today)) {
            form = form.wrong("day", Phrase.of("openness.refused.future", day));
        }
        form = source(form);
        if (!form.isSound() || day == null) {
            return Outcome.refused(form);
        }
        String timely = form.text("timely");
        return Outcome.done(new PortalFact(
                id,
                form.text("organisation"),
                FactKind.of(form.text("kind")).orElseThrow(),
                period.orElseThrow(),
                new Counts(whole(form, "due"), whole(form, "done"), timely.isEmpty() ? null : whole(form, "timely")),
                form.text("printed").isEmpty()
                        ? null
                        : BigDecimal.valueOf(form.number("printed").orElseThrow())
                                .setScale(1, RoundingMode.HALF_UP),
                form.text("source"),
                day,
                form.version(),
                now));
    }

    private static Form source(Form form) {
        int length = form.text("source").length();
        if (length > LONGEST) {
            return form.wrong("source", Phrase.of("openness.refused.long", length, LONGEST));
        }
        return PersonalNumbers.isIn(form.text("source"))
                ? form.wrong("source", Phrase.of("openness.refused.personal"))
                : form;
    }

    private static Form counts(Form sent) {
        Form form = sent;
        for (String field : List.of("due", "done", "timely")) {
            if (!form.text(field).isEmpty() && !isWhole(form, field)) {
                form = form.wrong(field, form.noNumber(field, "openness.refused.count"));
            }
        }
        OptionalDouble printed = form.number("printed");
        if (!form.text("printed").isEmpty()
                && (printed.isEmpty() || printed.getAsDouble() < 0 || printed.getAsDouble() > 100)) {
            form = form.wrong("printed", form.noNumber("printed", "openness.refused.percent"));
        }
        return within(within(form, "done", "due"), "timely", "done");
    }

    private static Form within(Form form, String part, String whole) {
        boolean more = isWhole(form, part) && isWhole(form, whole) && whole(form, part) > whole(form, whole);
        return more
                ? form.wrong(part, Phrase.of("openness.refused.more", whole(form, part), whole(form, whole)))
                : form;
    }

    private static boolean isWhole(Form form, String field) {
        OptionalDouble number = form.number(field);
        return number.isPresent()
                && number.getAsDouble() >= 0
                && number.getAsDouble() <= MOST
                && number.getAsDouble() == Math.rint(number.getAsDouble());
    }

    private static long whole(Form form, String field) {
        return (long) form.number(field).orElseThrow();
    }

    /// A month or a quarter of which portals may tell.
    static Optional<Period> period(String text) {
        return Period.find(text)
                .filter(period -> period.kind() != PeriodKind.YEAR && period.year() >= FIRST_YEAR)
                .filter(period -> period.toString().equals(text));
    }

    /// A quarter.
    static Optional<Period> quarter(String text) {
        return period(text).filter(period -> period.kind() == PeriodKind.QUARTER);
    }

    static List<String> codes() {
        return Arrays.stream(FactKind.values()).map(Lifecycle::code).toList();
    }

    private static String kinds() {
        return codes().stream().collect(Collectors.joining(", "));
    }
}
