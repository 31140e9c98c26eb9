package kz.aiqyn.base.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// As of when a stored result is, for the part of a template that says so: `base/job/as-of`.
///
/// @param at when it was worked out; null when it never was
/// @param anew whether it is being worked out again
public record AsOf(@Nullable Instant at, boolean anew) {}
