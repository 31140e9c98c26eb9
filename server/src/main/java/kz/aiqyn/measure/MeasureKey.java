package kz.aiqyn.measure;

import kz.aiqyn.engine.period.Period;

/// What a value is of.
///
/// @param organisation its code
/// @param measure its code
public record MeasureKey(String organisation, String measure, Period period) {}
