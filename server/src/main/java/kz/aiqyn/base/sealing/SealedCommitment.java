package kz.aiqyn.base.sealing;

import java.time.Instant;

/// What everybody may know of a judgement while it is sealed.
///
/// @param number of the envelope; of several for one slot the highest counts
/// @param digest 64 hexadecimal digits, see [Commitment]
public record SealedCommitment(long number, String judge, String item, String digest, Instant handedAt) {}
