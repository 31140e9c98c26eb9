package kz.aiqyn.measure;

/// What a source touched was pulled: what was worked out of values may come out otherwise now. Published in
/// a transaction after the one that recorded them; it may be told again, and also where no value differs.
///
/// @param source its code
public record MeasuresRecorded(String source) {}
