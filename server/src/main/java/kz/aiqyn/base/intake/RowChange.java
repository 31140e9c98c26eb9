package kz.aiqyn.base.intake;

/// A row that changes something.
///
/// @param line what it changes, as it is shown
public record RowChange<T>(T row, FileDifference.Line line) {}
