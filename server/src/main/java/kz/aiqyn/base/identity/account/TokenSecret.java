package kz.aiqyn.base.identity.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import kz.aiqyn.base.web.Sha256;

/// What a machine signs in with: `aiqyn_` and forty random characters.
public record TokenSecret(String text) {

    private static final String BEGINNING = "aiqyn_";
    private static final int BYTES = 30;
    private static final int SHOWN = BEGINNING.length() + 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    static TokenSecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new TokenSecret(
                BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String prefix() {
        return text.substring(0, SHOWN);
    }

    public byte[] hash() {
        return Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "TokenSecret";
    }
}
