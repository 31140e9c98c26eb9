package kz.aiqyn.rating.edition.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import kz.aiqyn.rating.edition.compute.Computed;

/// The canonical bytes of a computation: every row as it is stored, in a fixed order, numbers as the shortest text that
/// reads back as the same double. Equal results give equal bytes, and only they.
public record Canonical(
        String nodes, String groups, String units, String scalings, String adjustments, String results) {

    public static Canonical of(Computed computed) {
        ComputationRows rows = new ComputationRows(computed);
        return new Canonical(
                rows.nodes(), rows.groups(), rows.units(), rows.scalings(), rows.adjustments(), rows.results());
    }

    public byte[] bytes() {
        return String.join("", parts()).getBytes(StandardCharsets.UTF_8);
    }

    /// SHA-256 of the bytes, in hexadecimal digits.
    public String digest() {
        MessageDigest digest = sha256();
        for (String part : parts()) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String digest(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// By table, in the order of [RowTable].
    List<String> parts() {
        return List.of(nodes, groups, units, scalings, adjustments, results);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
