package kz.aiqyn.base.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import kz.aiqyn.base.web.Sha256;
import org.springframework.stereotype.Component;

/// The keys that envelopes are sealed with: of each round another, made of the round's secret in the
/// database and of the key of the installation, where its settings name one, so that neither is enough
/// alone.
@Component
class EnvelopeKeys {

    private static final int LEAST = 32;
    private static final int MARK_BYTES = 8;
    private static final String METHOD = "HmacSHA256";

    private final byte[] installation;
    private final String mark;

    EnvelopeKeys(SealingSettings settings) {
        installation = settings.file().map(EnvelopeKeys::read).orElseGet(() -> new byte[0]);
        mark = installation.length == 0
                ? ""
                : HexFormat.of().formatHex(mac(installation, "aiqyn.sealing.mark"), 0, MARK_BYTES);
    }

    private static byte[] read(Path file) {
        try {
            byte[] key = Files.readAllBytes(file);
            if (key.length < LEAST) {
                throw new IllegalStateException("the key %s (aiqyn.sealing.key) has %d bytes, at least %d are needed"
                        .formatted(file, key.length, LEAST));
            }
            return Sha256.digest().digest(key);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the key %s (aiqyn.sealing.key)".formatted(file), e);
        }
    }

    /// By which the installation's key is known again and not found out; empty where there is none.
    String mark() {
        return mark;
    }

    SecretKey of(byte[] secret) {
        byte[] both = new byte[secret.length + installation.length];
        System.arraycopy(secret, 0, both, 0, secret.length);
        System.arraycopy(installation, 0, both, secret.length, installation.length);
        return new SecretKeySpec(mac(both, "aiqyn.sealing.envelope"), "AES");
    }

    private static byte[] mac(byte[] key, String purpose) {
        try {
            Mac mac = Mac.getInstance(METHOD);
            mac.init(new SecretKeySpec(key, METHOD));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + METHOD, e);
        }
    }
}
