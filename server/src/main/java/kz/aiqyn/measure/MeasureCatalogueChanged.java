package kz.aiqyn.measure;

/// A source gives other measures than before, or the same under other names or units. Published in the transaction
/// that changes it.
///
/// @param source its code
public record MeasureCatalogueChanged(String source) {}
