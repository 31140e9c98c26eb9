package kz.aiqyn.rating.collection.filling;

import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.period.Period;

/// A value that a methodology needs of an organisation and nobody has given.
///
/// @param measure as the methodology declares it
record Cell(Measure measure, Period period) {

    /// How fields of forms name it.
    String key() {
        return measure.code() + "@" + period;
    }

    /// The form's field.
    String field() {
        return "v." + key();
    }
}
