package kz.aiqyn.base.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file that pages ask for beside themselves, and the same packed.
///
/// @param hash of its bytes, by which its address changes when it does
record Asset(String type, byte[] plain, byte[] packed, String hash) {

    private static final int HASH_LENGTH = 10;

    static Asset of(String type, byte[] bytes) {
        return new Asset(type, bytes, Gzip.pack(bytes), digest(bytes));
    }

    static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
