package kz.aiqyn.portal.page;

/// What went wrong, in words.
///
/// @param status of HTTP
/// @param heading what is not there, or not allowed, or broken
/// @param advice what to do
public record ProblemPage(int status, String heading, String advice) {}
