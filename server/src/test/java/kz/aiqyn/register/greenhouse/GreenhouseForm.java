package kz.aiqyn.register.greenhouse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalDouble;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// Reads the forms of a greenhouse and of a harvest.
final class GreenhouseForm {

    static final int FIRST_YEAR = 1930;

    private static final double LARGEST = 10_000_000;
    private static final double HEAVIEST = 1_000_000;

    private GreenhouseForm() {}

    /// Square metres, to the tenth.
    static BigDecimal area(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
    }

    /// Whether there may be a greenhouse of so many square metres.
    static boolean isArea(OptionalDouble number) {
        return number.isPresent() && number.getAsDouble() >= 1 && number.getAsDouble() <= LARGEST;
    }

    /// Tonnes, to the kilogram.
    static BigDecimal tonnes(double number) {
        return BigDecimal.valueOf(number).setScale(3, RoundingMode.HALF_UP);
    }

    static boolean isTonnes(OptionalDouble number) {
        return number.isPresent() && number.getAsDouble() >= 0 && number.getAsDouble() <= HEAVIEST;
    }

    /// A year that a text names, between the first and this one; null when it names none.
    static @Nullable Integer year(String text, Instant now) {
        int last = Kazakhstan.day(now).getYear();
        return text.matches("\\d{4}") && Integer.parseInt(text) >= FIRST_YEAR && Integer.parseInt(text) <= last
                ? Integer.valueOf(text)
                : null;
    }

    /// What stands in the form of a greenhouse that is there.
    static Form of(Greenhouse house) {
        return Form.EMPTY
                .with("organisation", house.organisation())
                .with("name", house.names())
                .with("owner", house.owner())
                .with("area", house.area().stripTrailingZeros().toPlainString())
                .with(
                        "year-built",
                        house.yearBuilt() == null ? "" : house.yearBuilt().toString())
                .with("heated", house.heated() ? "1" : "")
                .with("version", Integer.toString(house.version()));
    }

    /// The greenhouse that a form describes, or what is wrong in the form.
    ///
    /// @param known what it was before; null for a new one
    static Outcome<Greenhouse> read(Form sent, @Nullable Greenhouse known, Instant now) {
        Form form = sent.required("organisation", "name.kk", "owner", "area");
        OptionalDouble area = form.number("area");
        if (!isArea(area)) {
            form = form.wrong("area", Phrase.of("greenhouse.refused.area", form.text("area")));
        }
        HouseState state = known == null ? HouseState.PLANNED : known.state();
        if (state != HouseState.PLANNED) {
            form = form.required("year-built");
        }
        @Nullable Integer built = year(form.text("year-built"), now);
        if (built == null && !form.text("year-built").isEmpty()) {
            form = form.wrong("year-built", wrongYear(form.text("year-built"), now));
        }
        if (!form.isSound()) {
            return Outcome.refused(form);
        }
        return Outcome.done(new Greenhouse(
                known == null ? 0 : known.id(),
                form.text("organisation"),
                form.names("name"),
                form.text("owner"),
                area(area.getAsDouble()),
                form.has("heated", "1"),
                built,
                state,
                known == null ? null : known.workingFrom(),
                known == null ? null : known.closedOn(),
                version(form),
                now));
    }

    static Phrase wrongYear(String text, Instant now) {
        String last = Integer.toString(Kazakhstan.day(now).getYear());
        return Phrase.of("greenhouse.refused.built", text, Integer.toString(FIRST_YEAR), last);
    }

    /// The harvest that a form describes, or what is wrong in the form.
    static Outcome<Harvest> harvest(Form sent, Instant now) {
        Form form = sent.required("year", "tonnes", "recorded-on").days("recorded-on");
        @Nullable Integer year = year(form.text("year"), now);
        if (year == null) {
            form = form.wrong("year", wrongYear(form.text("year"), now));
        }
        OptionalDouble tonnes = form.number("tonnes");
        if (!isTonnes(tonnes)) {
            form = form.wrong("tonnes", Phrase.of("greenhouse.refused.tonnes", form.text("tonnes")));
        }
        @Nullable LocalDate recorded = form.day("recorded-on");
        if (recorded != null && recorded.isAfter(Kazakhstan.day(now))) {
            form = form.wrong("recorded-on", Phrase.of("greenhouse.refused.future"));
        }
        return form.isSound() && year != null && recorded != null
                ? Outcome.done(new Harvest(year, tonnes(tonnes.getAsDouble()), recorded))
                : Outcome.refused(form);
    }

    /// The version that a form's sender saw; 0 when it says none.
    static int version(Form form) {
        return form.text("version").matches("\\d{1,9}") ? Integer.parseInt(form.text("version")) : 0;
    }
}
