package kz.aiqyn.base.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// One entry of the record.
///
/// @param number its place in the chain, from 1 without gaps
/// @param who login of the account, or `aiqyn` for the program itself
/// @param hash SHA-256 over its content and the hash before it, in hexadecimal digits
public record AuditEntry(
        long number,
        Instant at,
        String who,
        String operation,
        String subject,
        SequencedMap<String, String> changes,
        String hash) {

    /// What was changed, without the seals by which the records are bound: for whoever asks what happened to one.
    public SequencedMap<String, String> told() {
        SequencedMap<String, String> told = new LinkedHashMap<>(changes);
        told.remove(Seal.FIELD);
        return told;
    }
}
