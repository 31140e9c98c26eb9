package kz.aiqyn.register.greenhouse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
    private static boolean isArea(OptionalDouble number) {
        return number.isPresent() && number.getAsDouble() >= 1 && number.getAsDouble() <= LARGEST;
    }

    /// Tonnes, to the kilogram.
    static BigDecimal tonnes(double number) {
        return BigDecimal.valueOf(number).setScale(3, RoundingMode.HALF_UP);
    }

    private static boolean isTonnes(OptionalDouble number) {
        return number.isPresent() && number.getAsDouble() >= 0 && number.getAsDouble() <= HEAVIEST;
    }

    /// A year that a text names, between the first and this one; null when it names none.
    private static @Nullable Integer year(String text, Instant now) {
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
        HouseState state = known == null ? HouseState.PLANNED : known.state();
        Form form = state == HouseState.PLANNED ? sent : sent.required("year-built");
        return read(form, known, state, known == null ? null : known.workingFrom(), now);
    }

    /// A new greenhouse, with what rows of files say besides: since when it works.
    static Outcome<Greenhouse> read(Form sent, Instant now) {
        Form form = sent.days("working-from");
        @Nullable LocalDate from = form.day("working-from");
        @Nullable Integer built = year(form.text("year-built"), now);
        if (from != null && (built == null || from.getYear() < built || from.isAfter(Kazakhstan.day(now)))) {
            form = form.wrong("working-from", Phrase.of("greenhouse.refused.from", form.text("working-from")));
        }
        if (!List.of("", "yes", "no").contains(form.text("heated"))) {
            form = form.wrong("heated", Phrase.of("greenhouse.refused.heated", form.text("heated")));
        }
        HouseState state = from != null ? HouseState.WORKING : built != null ? HouseState.BUILT : HouseState.PLANNED;
        return read(form, null, state, from, now);
    }

    private static Outcome<Greenhouse> read(
            Form sent, @Nullable Greenhouse known, HouseState state, @Nullable LocalDate from, Instant now) {
        Form form = sent.required("organisation", "name.kk", "owner", "area");
        OptionalDouble area = form.number("area");
        if (!isArea(area)) {
            form = form.wrong("area", Phrase.of("greenhouse.refused.area", form.text("area")));
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
                form.has("heated", "1") || form.has("heated", "yes"),
                built,
                state,
                from,
                known == null ? null : known.closedOn(),
                form.version(),
                now));
    }

    private static Phrase wrongYear(String text, Instant now) {
        String last = Integer.toString(Kazakhstan.day(now).getYear());
        return Phrase.of("greenhouse.refused.built", text, Integer.toString(FIRST_YEAR), last);
    }

    /// The harvest that a form describes, or what is wrong in the form.
    ///
    /// @param before what the names of its fields begin with
    static Outcome<Harvest> harvest(Form sent, String before, Instant now) {
        String yearField = before + "year";
        String tonnesField = before + "tonnes";
        String recordedField = before + "recorded-on";
        Form form = sent.required(yearField, tonnesField, recordedField).days(recordedField);
        @Nullable Integer year = year(form.text(yearField), now);
        if (year == null) {
            form = form.wrong(yearField, wrongYear(form.text(yearField), now));
        }
        OptionalDouble tonnes = form.number(tonnesField);
        if (!isTonnes(tonnes)) {
            form = form.wrong(tonnesField, Phrase.of("greenhouse.refused.tonnes", form.text(tonnesField)));
        }
        @Nullable LocalDate recorded = form.day(recordedField);
        if (recorded != null && recorded.isAfter(Kazakhstan.day(now))) {
            form = form.wrong(recordedField, Phrase.of("greenhouse.refused.future"));
        }
        return form.isSound() && year != null && recorded != null
                ? Outcome.done(new Harvest(year, tonnes(tonnes.getAsDouble()), recorded))
                : Outcome.refused(form);
    }
}
