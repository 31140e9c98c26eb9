package kz.aiqyn.base.web;

/// A file that pages ask for beside themselves, and the same packed.
///
/// @param hash of its bytes, by which its address changes when it does
record Asset(String type, byte[] plain, byte[] packed, String hash) {

    private static final int HASH_LENGTH = 10;

    static Asset of(String type, byte[] bytes) {
        return new Asset(type, bytes, Gzip.pack(bytes), digest(bytes));
    }

    static String digest(byte[] bytes) {
        return Sha256.of(bytes).substring(0, HASH_LENGTH);
    }
}
