package kz.aiqyn.portal;

/// What the first page shows.
///
/// @param message the key of what is said while nothing is published
public record FrontPage(String message) {}
