package kz.aiqyn.files.sample;

import java.time.LocalDate;
import java.util.List;
import kz.aiqyn.engine.period.Period;

/// One row of the values.
///
/// @param value as written, "not applicable" where the measure has no meaning
record SampleValue(
        String unit,
        Period period,
        String measure,
        String value,
        LocalDate recorded,
        boolean preliminary,
        String source,
        String note) {

    /// Its cells, in the order of the columns of values.
    List<Object> cells() {
        return List.of(
                unit, period, measure, value, recorded.toString(), preliminary ? "preliminary" : "final", source, note);
    }
}
