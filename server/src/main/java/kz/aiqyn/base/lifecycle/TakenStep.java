package kz.aiqyn.base.lifecycle;

import java.time.Instant;

/// A step as it was taken.
///
/// @param event its code; so are the states
/// @param who login of the account; never shown to the public
public record TakenStep(String from, String event, String to, String comment, Instant at, String who) {}
