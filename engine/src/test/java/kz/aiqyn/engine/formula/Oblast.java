package kz.aiqyn.engine.formula;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.measure.MeasurementUnit;
import kz.aiqyn.engine.measure.MissingReason;
import kz.aiqyn.engine.measure.RollUp;
import kz.aiqyn.engine.panel.Column;
import kz.aiqyn.engine.panel.Origin;
import kz.aiqyn.engine.panel.Panel;
import kz.aiqyn.engine.panel.PanelBuilder;
import kz.aiqyn.engine.panel.PeriodColumns;
import kz.aiqyn.engine.panel.Status;
import kz.aiqyn.engine.panel.Value;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.engine.unit.Units;
import org.jspecify.annotations.Nullable;

/// An oblast with two districts and a city that came into force in 2024, and measures of every kind.
final class Oblast {

    static final Units UNITS = Units.of(List.of(
            unit("oblast", null, null),
            unit("a", "oblast", null),
            unit("b", "oblast", null),
            unit("new", "oblast", LocalDate.of(2024, 1, 1))));

    static final List<Measure> MEASURES = List.of(
            measure("output", "mln KZT", PeriodKind.MONTH, RollUp.CUMULATIVE),
            measure("sales", "thousand KZT", PeriodKind.MONTH, RollUp.SUM),
            measure("sales.quarterly", "KZT", PeriodKind.QUARTER, RollUp.SUM),
            measure("taxes", "KZT", PeriodKind.MONTH, RollUp.SUM),
            measure("wage", "KZT/person", PeriodKind.MONTH, RollUp.MEAN),
            measure("population", "thousand person", PeriodKind.YEAR, RollUp.LAST),
            measure("debt", "mln KZT", PeriodKind.MONTH, RollUp.LAST),
            measure("crimes", "crime", PeriodKind.MONTH, RollUp.SUM),
            measure("land", "ha", PeriodKind.MONTH, RollUp.LAST),
            measure("broken", "tenge", PeriodKind.MONTH, RollUp.SUM),
            measure("code-with-hyphen", "1", PeriodKind.MONTH, RollUp.LAST));

    private final PanelBuilder builder = new PanelBuilder(UNITS);

    static FormulaScope scope(PeriodKind finest, PeriodKind coarsest, String unit) {
        return FormulaScope.of(MEASURES, finest, coarsest, MeasurementUnit.of(unit));
    }

    static Measure measure(String code) {
        return MEASURES.stream()
                .filter(measure -> measure.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /// Reads `a 2024-01 sales 5; b 2024-01 sales NOT_APPLICABLE; a 2024-02 sales 7 PRELIMINARY`.
    Oblast with(String values) {
        for (String written : values.split(";")) {
            if (!written.isBlank()) {
                add(written.strip().split(" +"));
            }
        }
        return this;
    }

    PeriodColumns columns() {
        return PeriodColumns.of(panel());
    }

    Panel panel() {
        return builder.build();
    }

    /// A cell as text: `12.5`, `12.5 preliminary`, `NO_DATA`.
    static String cell(Column column, String unit) {
        int position = UNITS.position(unit);
        if (column.isMissing(position)) {
            return column.reason(position).name();
        }
        double value = column.values()[position];
        String text = value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
        return column.preliminary()[position] ? text + " preliminary" : text;
    }

    private void add(String[] words) {
        Status status = words.length > 4 ? Status.valueOf(words[4]) : Status.FINAL;
        boolean missing = Character.isLetter(words[3].charAt(0));
        Value.Reading reading = missing
                ? new Value.Reading(Double.NaN, MissingReason.valueOf(words[3]), status, null)
                : new Value.Reading(Double.parseDouble(words[3]), null, status, null);
        builder.add(new Value(words[0], Period.of(words[1]), words[2], reading, Origin.UNKNOWN));
    }

    private static Measure measure(String code, String unit, PeriodKind period, RollUp rollUp) {
        return new Measure(code, Names.same(code), unit, period, rollUp);
    }

    private static RatedUnit unit(String code, @Nullable String parent, @Nullable LocalDate from) {
        return new RatedUnit(code, "", Names.same(code), "district", parent, from, null, Map.of());
    }
}
