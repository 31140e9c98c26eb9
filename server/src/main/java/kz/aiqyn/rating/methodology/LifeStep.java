package kz.aiqyn.rating.methodology;

import java.time.Instant;

/// One step that a version took.
///
/// @param who the account that took it
public record LifeStep(
        MethodologyEvent event,
        MethodologyState before,
        MethodologyState after,
        String comment,
        Instant at,
        String who) {}
