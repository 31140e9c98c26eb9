package kz.aiqyn.rating.methodology;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kz.aiqyn.engine.methodology.Methodology;

/// A methodology as a file and as what it says.
record Text(String yaml, String digest, Methodology document) {

    static Text of(String yaml, Methodology document) {
        return new Text(yaml, digest(yaml), document);
    }

    /// SHA-256 of the file, in hexadecimal digits.
    static String digest(String yaml) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(yaml.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
