package kz.aiqyn.files.fuzz;

/// An input that a parser answered with an exception.
///
/// @param target name of the parser
/// @param input what was fed
/// @param thrown what came of it
public record FuzzFinding(String target, byte[] input, Throwable thrown) {}
