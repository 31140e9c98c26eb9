package kz.aiqyn.base.identity.guessing;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kz.aiqyn.base.identity.KeyedDigests;
import org.springframework.stereotype.Component;

/// Texts that a browser keeps for us and cannot alter, and digests that nobody makes without our key (HMAC-SHA256). A
/// seal of one purpose is worth nothing for another.
@Component
public class SealedTexts implements KeyedDigests {

    private static final String METHOD = "HmacSHA256";

    private final SealingKey key;

    public SealedTexts(SealingKey key) {
        this.key = key;
    }

    /// A text of letters that a cookie takes, to be opened until a moment.
    public String seal(String purpose, String text, Instant until) {
        String dated = until.getEpochSecond() + "." + text;
        return encoded(dated.getBytes(StandardCharsets.UTF_8)) + "." + encoded(digest(purpose, dated));
    }

    /// The text that was sealed; empty when it was altered, sealed for something else, or its time is over.
    public Optional<String> open(String purpose, String sealed, Instant now) {
        String[] parts = sealed.split("\\.", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            String dated = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
            byte[] seal = Base64.getUrlDecoder().decode(parts[1]);
            if (!MessageDigest.isEqual(seal, digest(purpose, dated))) {
                return Optional.empty();
            }
            int dot = dated.indexOf('.');
            return Long.parseLong(dated.substring(0, dot)) > now.getEpochSecond()
                    ? Optional.of(dated.substring(dot + 1))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            // Not of our making: no letters of ours.
            return Optional.empty();
        }
    }

    /// 32 bytes by which a text is known again, and from which it is not found out without the key.
    @Override
    public byte[] digest(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(METHOD);
            mac.init(new SecretKeySpec(key.bytes(), METHOD));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + METHOD, e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
