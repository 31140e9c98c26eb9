package kz.aiqyn.files.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// The codes in which offices of Kazakhstan keep text.
public enum Encoding {
    UTF_8(StandardCharsets.UTF_8),
    UTF_16LE(StandardCharsets.UTF_16LE),
    UTF_16BE(StandardCharsets.UTF_16BE),
    WINDOWS_1251(Charset.forName("windows-1251")),
    KZ_1048(Kz1048.INSTANCE);

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Charset charset;

    Encoding(Charset charset) {
        this.charset = charset;
    }

    public Charset charset() {
        return charset;
    }

    /// The word for options: `utf-8`, `utf-16le`, `utf-16be`, `windows-1251`, `kz-1048`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Encoding> find(String code) {
        for (Encoding encoding : values()) {
            if (encoding.code().equalsIgnoreCase(code)) {
                return Optional.of(encoding);
            }
        }
        return Optional.empty();
    }

    /// The encoding of a file: by its byte order mark, else UTF-8 when every byte of it fits, else KZ-1048 when it
    /// has letters that are Kazakh there and foreign to Kazakh and Russian in Windows-1251, else Windows-1251.
    /// Empty when it is no text: it holds zero bytes.
    public static Optional<Encoding> detect(Path path) throws IOException {
        EncodingEvidence evidence = new EncodingEvidence();
        try (InputStream in = Files.newInputStream(path)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                evidence.add(buffer, n);
            }
        }
        return evidence.verdict();
    }

    /// A reader of the file in this encoding, past its byte order mark. What does not fit is read as U+FFFD.
    public Reader open(Path path) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        Reader reader = new InputStreamReader(in, charset);
        PushbackReader ahead = new PushbackReader(reader, 1);
        int first = ahead.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            ahead.unread(first);
        }
        return ahead;
    }
}
