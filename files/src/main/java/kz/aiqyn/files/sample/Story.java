package kz.aiqyn.files.sample;

import java.util.Locale;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.period.PeriodKind;

/// Something that happened to a place and shows in its figures.
///
/// @param measure code of the measure, or its beginning with `*`
/// @param from first month
/// @param to last month
/// @param note what happened, kept beside the values
record Story(String unit, String measure, Period from, Period to, Effect effect, double amount, String note) {

    /// What it does to a figure.
    enum Effect {
        /// The rate is multiplied.
        TIMES,
        /// Something is added to the rate.
        PLUS,
        /// This share of the measures is not reported.
        MISSING,
        /// These adjustment points are given in the quarter.
        POINTS
    }

    /// Reads a line `unit measure from to effect amount | note`, the note in three languages parted by bars.
    static Story parse(String line) {
        int bar = line.indexOf('|');
        String[] parts = line.substring(0, bar).strip().split(" +", -1);
        return new Story(
                parts[0],
                parts[1],
                Period.of(parts[2]),
                Period.of(parts[3]),
                Effect.valueOf(parts[4].toUpperCase(Locale.ROOT)),
                Double.parseDouble(parts[5]),
                line.substring(bar + 1).strip());
    }

    /// True when it tells of this figure: of a quarter, the middle month decides.
    boolean concerns(String askedUnit, String askedMeasure, Period period) {
        if (!unit.equals(askedUnit) || !names(askedMeasure)) {
            return false;
        }
        Period middle = period.parts(PeriodKind.MONTH).get(period.kind().months() / 2);
        return middle.compareTo(from) >= 0 && middle.compareTo(to) <= 0;
    }

    private boolean names(String askedMeasure) {
        return measure.endsWith("*")
                ? askedMeasure.startsWith(measure.substring(0, measure.length() - 1))
                : askedMeasure.equals(measure);
    }
}
