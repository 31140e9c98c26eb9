package kz.aiqyn.base.identity.signin;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What a form carries that is shown to somebody without a session, and their browser keeps in a cookie beside it:
/// random, with an end, signed by us.
///
/// @param key by which it is signed
/// @param ends after which it is worth nothing
/// @param random letters of base 64
record StrangerToken(long key, Instant ends, String random) {

    static final Duration LIFE = Duration.ofHours(2);

    private static final String HMAC = "HmacSHA256";
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})\\.(\\d{1,12})\\.([\\w-]{22})\\.([\\w-]{43})");

    /// As it is written, with its signature.
    String signed(FormKey by) {
        return text() + "." + signature(by);
    }

    private String text() {
        return key + "." + ends.getEpochSecond() + "." + random;
    }

    private String signature(FormKey by) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(by.secret(), HMAC));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text().getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }

    /// Reads what somebody sent; empty when it was not signed by a key of ours, or has ended.
    static Optional<StrangerToken> read(String sent, FormKeys keys, Instant now) {
        Matcher written = WRITTEN.matcher(sent);
        if (!written.matches()) {
            return Optional.empty();
        }
        StrangerToken token = new StrangerToken(
                Long.parseLong(written.group(1)),
                Instant.ofEpochSecond(Long.parseLong(written.group(2))),
                written.group(3));
        return Optional.of(token)
                .filter(found -> found.ends().isAfter(now))
                .filter(found -> keys.find(found.key())
                        .filter(by -> MessageDigest.isEqual(
                                found.signature(by).getBytes(StandardCharsets.US_ASCII),
                                written.group(4).getBytes(StandardCharsets.US_ASCII)))
                        .isPresent());
    }

    /// Whether there is time enough to fill in a form.
    boolean isFresh(Instant now) {
        return ends.minus(LIFE.dividedBy(2)).isAfter(now);
    }
}
