package kz.aiqyn.measure;

import kz.aiqyn.engine.measure.Measure;

/// What a source gives.
///
/// @param level whether each unit has a value of its own, or only the parent of all
public record MeasureDefinition(Measure measure, Level level) {

    /// At what level values are formed.
    public enum Level {
        UNIT,
        PARENT
    }
}
