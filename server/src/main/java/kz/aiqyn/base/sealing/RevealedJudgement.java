package kz.aiqyn.base.sealing;

import java.time.Instant;

/// A judgement of a round that was opened.
///
/// @param payload as it was handed in; empty where it cannot be read
/// @param nonce with which the payload gives the digest, see [Commitment]; empty where it cannot be read
/// @param digest to which the judge was bound since it was handed in
public record RevealedJudgement(
        String judge, String item, String payload, String nonce, String digest, Instant handedAt, Standing standing) {

    /// What a judgement is worth.
    public enum Standing {
        /// It is what was committed to, and counts.
        GENUINE,
        /// It is what was committed to, but the judge was excused from it: it does not count.
        EXCUSED,
        /// It is not what was committed to: somebody wrote to the database, and it does not count.
        MISMATCH,
        /// It cannot be opened: it was altered, or was sealed with another key.
        UNREADABLE
    }

    public boolean counts() {
        return standing == Standing.GENUINE;
    }
}
