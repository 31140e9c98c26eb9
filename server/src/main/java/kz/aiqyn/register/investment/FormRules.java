package kz.aiqyn.register.investment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.aiqyn.base.audit.PersonalNumbers;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// What is asked of the fields of the register's forms, and how they are read. Files are read as forms are.
final class FormRules {

    private static final double MOST_MONEY = 1e12;
    private static final double MOST_JOBS = 1e6;
    private static final double MOST_AREA = 1e6;

    private FormRules() {}

    /// Thousands of tenge, not below nothing; empty is sound.
    static Form money(Form form, String field) {
        return between(form, field, 0, MOST_MONEY, "investment.refused.money");
    }

    /// Whole jobs; empty is sound.
    static Form jobs(Form form, String field) {
        OptionalDouble number = form.number(field);
        Form read = between(form, field, 0, MOST_JOBS, "investment.refused.jobs");
        return number.isPresent() && number.getAsDouble() != Math.rint(number.getAsDouble())
                ? read.wrong(field, Phrase.of("investment.refused.jobs", form.text(field)))
                : read;
    }

    /// Hectares, more than nothing; empty is sound.
    static Form area(Form form, String field) {
        return between(form, field, 0.01, MOST_AREA, "investment.refused.area");
    }

    static Form degrees(Form sent) {
        Form form = between(sent, "latitude", -90, 90, "investment.refused.degrees");
        form = between(form, "longitude", -180, 180, "investment.refused.degrees");
        boolean one = form.text("latitude").isEmpty() != form.text("longitude").isEmpty();
        return one ? form.wrong("latitude", Phrase.of("investment.refused.point")) : form;
    }

    private static Form between(Form form, String field, double least, double most, String key) {
        OptionalDouble number = form.number(field);
        boolean sound = number.isPresent() && number.getAsDouble() >= least && number.getAsDouble() <= most;
        return sound || form.text(field).isEmpty() ? form : form.wrong(field, form.noNumber(field, key));
    }

    static <E extends Enum<E>> Form choice(Form form, String field, E[] all) {
        String text = form.text(field);
        return text.isEmpty() || find(all, text).isPresent()
                ? form
                : form.wrong(
                        field,
                        Phrase.of(
                                "investment.refused.choice",
                                text,
                                Arrays.stream(all).map(Lifecycle::code).collect(Collectors.joining(", "))));
    }

    static <E extends Enum<E>> Optional<E> find(E[] all, String code) {
        return Arrays.stream(all)
                .filter(one -> Lifecycle.code(one).equals(code))
                .findFirst();
    }

    static <E extends Enum<E>> E read(E[] all, Form form, String field) {
        return find(all, form.text(field)).orElseThrow();
    }

    /// Days that are not to come; what is empty or no day is told elsewhere.
    static Form past(Form sent, LocalDate today, String... fields) {
        Form form = sent;
        for (String field : fields) {
            @Nullable LocalDate day = form.day(field);
            if (day != null && day.isAfter(today)) {
                form = form.wrong(field, Phrase.of("investment.refused.future"));
            }
        }
        return form;
    }

    static Form inOrder(Form form, String first, String second) {
        @Nullable LocalDate from = form.day(first);
        @Nullable LocalDate to = form.day(second);
        return from != null && to != null && !to.isAfter(from)
                ? form.wrong(second, Phrase.of("investment.refused.order", to, from))
                : form;
    }

    /// Numbers of people are kept in no text.
    static Form withoutPersons(Form sent, String... fields) {
        Form form = sent;
        for (String field : fields) {
            if (PersonalNumbers.isIn(form.text(field))) {
                form = form.wrong(field, Phrase.of("investment.refused.personal"));
            }
        }
        return form;
    }

    static Form quarter(Form form, String field, LocalDate today) {
        if (form.text(field).isEmpty()) {
            return form;
        }
        Optional<Period> period = Period.find(form.text(field))
                .filter(found -> found.kind() == PeriodKind.QUARTER && found.year() >= 2000);
        if (period.isEmpty()) {
            return form.wrong(field, Phrase.of("investment.refused.quarter", form.text(field)));
        }
        return period.get().start().isAfter(today) ? form.wrong(field, Phrase.of("investment.refused.future")) : form;
    }

    static BigDecimal decimal(Form form, String field, int decimals) {
        return form.text(field).isEmpty()
                ? BigDecimal.ZERO.setScale(decimals)
                : BigDecimal.valueOf(form.number(field).orElseThrow()).setScale(decimals, RoundingMode.HALF_UP);
    }

    static BigDecimal money(double thousands) {
        return BigDecimal.valueOf(thousands).setScale(3, RoundingMode.HALF_UP);
    }

    static @Nullable BigDecimal degrees(Form form, String field) {
        return form.text(field).isEmpty() ? null : decimal(form, field, 5);
    }

    static int whole(Form form, String field) {
        return (int) form.number(field).orElse(0);
    }

    /// Whether one of these was filled in.
    static boolean isFilled(Form form, String... fields) {
        return Stream.of(fields).anyMatch(field -> !form.text(field).isEmpty());
    }
}
