package kz.aiqyn.base.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// What lies in an envelope. Sealed it is AES-256-GCM over both, filled up so that its length tells
/// nothing, and bound to its slot, so that an envelope put into another slot cannot be opened.
///
/// @param nonce 64 hexadecimal digits
record EnvelopeContent(String nonce, String payload) {

    private static final String METHOD = "AES/GCM/NoPadding";
    private static final int VECTOR = 12;
    private static final int TAG_BITS = 128;
    private static final int NONCE = 32;
    private static final int STEP = 1024;
    private static final SecureRandom RANDOM = new SecureRandom();

    static EnvelopeContent of(String payload) {
        return new EnvelopeContent(HexFormat.of().formatHex(random(NONCE)), payload);
    }

    static byte[] random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    byte[] sealed(SecretKey key, String slot) {
        byte[] text = payload.getBytes(StandardCharsets.UTF_8);
        int length = NONCE + Integer.BYTES + text.length;
        byte[] content = ByteBuffer.allocate((length + STEP - 1) / STEP * STEP)
                .put(HexFormat.of().parseHex(nonce))
                .putInt(text.length)
                .put(text)
                .array();
        byte[] vector = random(VECTOR);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, vector, slot).doFinal(content);
            return ByteBuffer.allocate(VECTOR + sealed.length)
                    .put(vector)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + METHOD, e);
        }
    }

    /// Empty where it was altered, belongs to another slot, or was sealed with another key.
    static Optional<EnvelopeContent> opened(byte[] sealed, SecretKey key, String slot) {
        if (sealed.length < VECTOR) {
            return Optional.empty();
        }
        try {
            byte[] vector = Arrays.copyOf(sealed, VECTOR);
            ByteBuffer content = ByteBuffer.wrap(
                    cipher(Cipher.DECRYPT_MODE, key, vector, slot).doFinal(sealed, VECTOR, sealed.length - VECTOR));
            byte[] nonce = new byte[NONCE];
            content.get(nonce);
            byte[] text = new byte[content.getInt()];
            content.get(text);
            return Optional.of(
                    new EnvelopeContent(HexFormat.of().formatHex(nonce), new String(text, StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            // What the tag does not fit is nothing that was sealed here.
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] vector, String slot) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(METHOD);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, vector));
        cipher.updateAAD(slot.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
