package kz.aiqyn.ops.outage;

/// What the server cannot do just now, in words.
///
/// @param heading what it cannot do
/// @param advice what to do
public record OutagePage(String heading, String advice) {}
