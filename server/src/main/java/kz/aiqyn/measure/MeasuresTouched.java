package kz.aiqyn.measure;

/// A source's records behind these values have changed. Published in the transaction that changes them.
///
/// @param source its code
/// @param keys which values may differ now
public record MeasuresTouched(String source, MeasureQuery keys) {}
