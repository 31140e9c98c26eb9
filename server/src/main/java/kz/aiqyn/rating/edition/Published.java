package kz.aiqyn.rating.edition;

import java.time.Instant;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;

/// A published edition: the result of one methodology for one period, all peer groups together.
///
/// @param methodology its code
/// @param version of the methodology
/// @param revision 1, or more when a published edition was corrected
/// @param knownAt as of when the values were known
/// @param reason why it was revised; empty for the first
/// @param preliminary whether any value is preliminary
/// @param digest of its results, which are as they were published for as long as it is the same
public record Published(
        long id,
        String methodology,
        String version,
        Period period,
        int revision,
        Instant knownAt,
        Instant publishedAt,
        Names reason,
        boolean preliminary,
        String digest) {}
