package kz.aiqyn.files.sample;

import java.time.LocalDate;
import kz.aiqyn.engine.period.Period;

/// One row of the values.
///
/// @param value as written, "not applicable" where the measure has no meaning
record Reading(
        String unit,
        Period period,
        String measure,
        String value,
        LocalDate recorded,
        boolean preliminary,
        String source,
        String note) {

    static final String HEADER = "unit,period,measure,value,recorded,status,source,note";

    String row() {
        return String.join(
                ",",
                unit,
                period.toString(),
                measure,
                value,
                recorded.toString(),
                preliminary ? "preliminary" : "final",
                quoted(source),
                quoted(note));
    }

    private static String quoted(String text) {
        return text.indexOf(',') < 0 && text.indexOf('"') < 0 ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
