package kz.aiqyn.measure;

/// A measure with the source that gives it.
///
/// @param source its code
public record GivenMeasure(String source, MeasureDefinition definition) {}
