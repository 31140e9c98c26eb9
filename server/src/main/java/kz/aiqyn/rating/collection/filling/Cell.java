package kz.aiqyn.rating.collection.filling;

import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.period.Period;

/// A value that a methodology needs of an organisation and nobody has given.
///
/// @param measure as the methodology declares it
record Cell(Measure measure, Period period) {

    /// How it is named where only codes are at hand.
    static String key(String measure, Period period) {
        return measure + "@" + period;
    }

    String key() {
        return key(measure.code(), period);
    }

    /// The field of forms for the value of a key.
    static String field(String key) {
        return "v." + key;
    }

    String field() {
        return field(key());
    }
}
