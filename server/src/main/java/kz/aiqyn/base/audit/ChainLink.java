package kz.aiqyn.base.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.base.web.Sha256;

/// What of an entry goes into its hash.
///
/// @param changes by field, in order
record ChainLink(
        long number, Instant at, String who, String operation, String subject, TreeMap<String, String> changes) {

    /// What the first entry carries for the entry before it.
    static final byte[] BEGINNING = new byte[32];

    private static final long MICROSECONDS = 1_000_000L;

    /// SHA-256 over the previous hash and the content: each text by its length and its UTF-8 bytes, each
    /// number as eight bytes, the time in microseconds since 1970, the changes by field in order. Anybody can
    /// compute it again from an export.
    byte[] hash(byte[] previous) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream content = new DataOutputStream(bytes);
            content.write(previous);
            content.writeLong(number);
            content.writeLong(at.getEpochSecond() * MICROSECONDS + at.getNano() / 1_000L);
            text(content, who);
            text(content, operation);
            text(content, subject);
            content.writeLong(changes.size());
            for (Map.Entry<String, String> change : changes.entrySet()) {
                text(content, change.getKey());
                text(content, change.getValue());
            }
            return Sha256.digest().digest(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }

    private static void text(DataOutputStream content, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        content.writeLong(bytes.length);
        content.write(bytes);
    }
}
