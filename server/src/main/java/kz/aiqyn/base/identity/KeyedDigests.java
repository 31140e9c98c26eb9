package kz.aiqyn.base.identity;

import java.util.HexFormat;

/// Digests that nobody makes without the installation's key: what was digested is known again and not found out. No
/// backup holds the key.
public interface KeyedDigests {

    /// @param purpose for what: of two purposes one text has two digests
    /// @return 32 bytes
    byte[] digest(String purpose, String text);

    /// The first half of the digest, as it stands in a table instead of what was digested.
    ///
    /// @return 32 hexadecimal digits
    default String mark(String purpose, String text) {
        return HexFormat.of().formatHex(digest(purpose, text), 0, 16);
    }
}
