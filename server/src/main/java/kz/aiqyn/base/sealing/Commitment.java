package kz.aiqyn.base.sealing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import kz.aiqyn.base.web.Sha256;

/// What binds a judge to a judgement while nobody reads it. Everybody can compute it anew once a round is
/// opened: the SHA-256 of `aiqyn.sealing.1`, subject, judge, item, nonce and payload in UTF-8, each written
/// as its length in bytes, a colon, itself and a comma. The nonce, 32 bytes by chance in hexadecimal
/// digits, keeps the few possible judgements from being tried one after the other.
public final class Commitment {

    private static final String VERSION = "aiqyn.sealing.1";

    private Commitment() {}

    /// @return 64 hexadecimal digits
    public static String digest(String subject, String judge, String item, String nonce, String payload) {
        MessageDigest digest = Sha256.digest();
        for (String part : List.of(VERSION, subject, judge, item, nonce, payload)) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
            digest.update((byte) ',');
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
