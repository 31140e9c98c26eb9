package kz.aiqyn.files.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.util.Arrays;

/// KZ-1048 (STRK 1048-2002), the single-byte code of Kazakh, which the JDK lacks: Windows-1251 with sixteen
/// letters that no Kazakh text needs replaced by those that it does.
final class Kz1048 extends Charset {

    static final Kz1048 INSTANCE = new Kz1048();

    private static final char UNDEFINED = '\uFFFD';
    private static final int[] CODES = {
        0x8D, 0x8E, 0x9D, 0x9E, 0xA1, 0xA2, 0xA3, 0xA5, 0xAA, 0xAF, 0xB4, 0xBA, 0xBC, 0xBD, 0xBE, 0xBF
    };
    private static final String LETTERS = "ҚҺқһҰұӘӨҒҮөғәҢңү";
    private static final char[] CHARACTERS = characters();
    private static final byte[] BYTES = bytes();

    private Kz1048() {
        super("KZ-1048", new String[] {"STRK1048-2002", "RK1048"});
    }

    /// True for a byte that is a Kazakh letter here and another letter in Windows-1251.
    static boolean isOwn(int code) {
        return Arrays.binarySearch(CODES, code) >= 0;
    }

    @Override
    public boolean contains(Charset other) {
        return other.name().equals("US-ASCII") || other instanceof Kz1048;
    }

    @Override
    public CharsetDecoder newDecoder() {
        return new Decoder(this);
    }

    @Override
    public CharsetEncoder newEncoder() {
        return new Encoder(this);
    }

    private static char[] characters() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        char[] characters = new String(all, Charset.forName("windows-1251")).toCharArray();
        for (int i = 0; i < CODES.length; i++) {
            characters[CODES[i]] = LETTERS.charAt(i);
        }
        return characters;
    }

    private static byte[] bytes() {
        byte[] bytes = new byte[65536];
        for (int i = 0; i < CHARACTERS.length; i++) {
            if (CHARACTERS[i] != UNDEFINED) {
                bytes[CHARACTERS[i]] = (byte) i;
            }
        }
        return bytes;
    }

    private static final class Decoder extends CharsetDecoder {
        Decoder(Charset charset) {
            super(charset, 1, 1);
        }

        @Override
        protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
            while (in.hasRemaining()) {
                if (!out.hasRemaining()) {
                    return CoderResult.OVERFLOW;
                }
                char character = CHARACTERS[in.get() & 0xFF];
                if (character == UNDEFINED) {
                    in.position(in.position() - 1);
                    return CoderResult.unmappableForLength(1);
                }
                out.put(character);
            }
            return CoderResult.UNDERFLOW;
        }
    }

    private static final class Encoder extends CharsetEncoder {
        Encoder(Charset charset) {
            super(charset, 1, 1);
        }

        @Override
        protected CoderResult encodeLoop(CharBuffer in, ByteBuffer out) {
            while (in.hasRemaining()) {
                if (!out.hasRemaining()) {
                    return CoderResult.OVERFLOW;
                }
                char character = in.get();
                byte code = BYTES[character];
                if (code == 0 && character != 0) {
                    in.position(in.position() - 1);
                    return CoderResult.unmappableForLength(1);
                }
                out.put(code);
            }
            return CoderResult.UNDERFLOW;
        }
    }
}
