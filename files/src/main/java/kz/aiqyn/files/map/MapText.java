package kz.aiqyn.files.map;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kz.aiqyn.engine.text.Phrase;

/// The text of a map file: a mark at its start decides the encoding, UTF-8 where there is none (RFC 8259,
/// section 8.1).
final class MapText {

    private static final int LOOKED_AT = 512;
    private static final int RECORD_SEPARATOR = 0x1e;

    private MapText() {}

    /// What a file is that is no JSON at all, known by its first bytes; empty when it may be JSON.
    static Optional<Phrase> otherKind(BufferedInputStream bytes) throws IOException {
        bytes.mark(LOOKED_AT);
        byte[] start = bytes.readNBytes(LOOKED_AT);
        bytes.reset();
        if (begins(start, 'P', 'K')) {
            return Optional.of(Phrase.of("map.kind.zip"));
        }
        if (begins(start, 0, 0, 0x27, 0x0a)) {
            return Optional.of(Phrase.of("map.kind.shapefile"));
        }
        int first = 0;
        while (first < start.length && isBlank(start[first])) {
            first++;
        }
        if (first < start.length && start[first] == '<') {
            return Optional.of(Phrase.of("map.kind.xml"));
        }
        return first < start.length && start[first] == RECORD_SEPARATOR
                ? Optional.of(Phrase.of("map.kind.sequence"))
                : Optional.empty();
    }

    /// The characters; reading throws a [java.nio.charset.CharacterCodingException] at bytes that are none.
    static Reader open(InputStream bytes) throws IOException {
        bytes.mark(3);
        byte[] mark = bytes.readNBytes(3);
        bytes.reset();
        Charset charset = StandardCharsets.UTF_8;
        int length = 0;
        if (begins(mark, 0xef, 0xbb, 0xbf)) {
            length = 3;
        } else if (begins(mark, 0xff, 0xfe)) {
            charset = StandardCharsets.UTF_16LE;
            length = 2;
        } else if (begins(mark, 0xfe, 0xff)) {
            charset = StandardCharsets.UTF_16BE;
            length = 2;
        }
        bytes.skipNBytes(length);
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /// Blanks, and the bytes of a mark at the start.
    private static boolean isBlank(byte one) {
        int unsigned = one & 0xff;
        return unsigned == ' '
                || unsigned == '\t'
                || unsigned == '\n'
                || unsigned == '\r'
                || unsigned == 0xef
                || unsigned == 0xbb
                || unsigned == 0xbf;
    }

    private static boolean begins(byte[] start, int... bytes) {
        if (start.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((start[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
