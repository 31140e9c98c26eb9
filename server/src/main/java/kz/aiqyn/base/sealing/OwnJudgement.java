package kz.aiqyn.base.sealing;

import java.time.Instant;
import java.util.Optional;

/// A judgement as the judge who handed it in reads it.
///
/// @param payload as it was handed in; empty where it cannot be read any more, and is to be handed in again
public record OwnJudgement(String item, Optional<String> payload, String digest, Instant handedAt) {}
