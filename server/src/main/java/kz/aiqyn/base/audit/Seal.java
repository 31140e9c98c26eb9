package kz.aiqyn.base.audit;

import java.util.HexFormat;

/// What an entry binds: the rows of one seal, by their digest.
///
/// @param number of the seal
/// @param records how many
/// @param digest SHA-256 over them
record Seal(long number, long records, byte[] digest) {

    /// The field of an entry's changes that holds it.
    static final String FIELD = "bound";

    /// The field that names records which were altered before the entry's transaction wrote to them.
    static final String ALTERED = "found-altered";

    /// As the field says it: number, records and digest, between them a blank.
    String text() {
        return "%d %d %s".formatted(number, records, HexFormat.of().formatHex(digest));
    }
}
