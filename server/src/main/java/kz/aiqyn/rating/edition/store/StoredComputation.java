package kz.aiqyn.rating.edition.store;

import java.time.Instant;
import java.util.OptionalLong;
import kz.aiqyn.engine.period.Period;

/// What is known of a stored computation beside its results.
///
/// @param document digest of the methodology's document
/// @param registry digest of the registry of units
/// @param before the computation that it was compared with
/// @param beforeDocument digest of the document by which the earlier period was rated anew; empty where none was
/// @param digest of the canonical bytes
public record StoredComputation(
        long id,
        String methodology,
        String version,
        String document,
        String registry,
        Period period,
        Instant knownAt,
        Instant computedAt,
        OptionalLong before,
        String beforeDocument,
        int draws,
        int units,
        boolean preliminary,
        String digest) {}
