package kz.aiqyn.base.identity;

/// Digests that nobody makes without the installation's key: what was digested is known again and not found out. No
/// backup holds the key.
public interface KeyedDigests {

    /// @param purpose for what: of two purposes one text has two digests
    /// @return 32 bytes
    byte[] digest(String purpose, String text);
}
