package kz.aiqyn.engine.measure;

import kz.aiqyn.engine.text.Phrase;

/// What came of reading a written unit of measurement.
public sealed interface UnitReading {

    /// It was understood.
    record Understood(MeasurementUnit unit) implements UnitReading {}

    /// It was not.
    ///
    /// @param column where, from 1
    /// @param length how many characters are meant, 0 at the end of the text
    /// @param phrase what was found, what was expected and what may have been meant
    record NotUnderstood(int column, int length, Phrase phrase) implements UnitReading {}
}
