package kz.aiqyn.base.sealing;

import java.time.Instant;

/// A judgement as it lies sealed.
///
/// @param id of its row, 0 for none yet
/// @param keyMark of the installation's key that it was sealed with
/// @param excused whether the judge was let off its slot
record Envelope(
        long id,
        String judge,
        String item,
        String digest,
        String keyMark,
        byte[] sealed,
        Instant handedAt,
        boolean excused) {

    SealedCommitment commitment() {
        return new SealedCommitment(id, judge, item, digest, handedAt);
    }
}
