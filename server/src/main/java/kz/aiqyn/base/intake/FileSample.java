package kz.aiqyn.base.intake;

/// A small invented file of a kind, with everything where it belongs: it can be sent in as it is, or filled in.
///
/// @param name as whoever takes it keeps it
public record FileSample(String name, String text) {}
