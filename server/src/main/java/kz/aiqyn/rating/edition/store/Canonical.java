package kz.aiqyn.rating.edition.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import kz.aiqyn.base.web.Sha256;
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
        MessageDigest digest = Sha256.digest();
        for (String part : parts()) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String digest(String text) {
        return Sha256.of(text);
    }

    /// By table, in the order of [RowTable].
    List<String> parts() {
        return List.of(nodes, groups, units, scalings, adjustments, results);
    }
}
