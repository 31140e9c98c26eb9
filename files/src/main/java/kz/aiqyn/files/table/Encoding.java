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
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// The codes in which offices of Kazakhstan keep text.
public enum Encoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    UTF_16LE("UTF-16LE", StandardCharsets.UTF_16LE),
    UTF_16BE("UTF-16BE", StandardCharsets.UTF_16BE),
    WINDOWS_1251("Windows-1251", Charset.forName("windows-1251")),
    KZ_1048("KZ-1048", Kz1048.INSTANCE);

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String title;
    private final Charset charset;

    Encoding(String title, Charset charset) {
        this.title = title;
        this.charset = charset;
    }

    public Charset charset() {
        return charset;
    }

    /// The word for options: `utf-8`, `utf-16le`, `utf-16be`, `windows-1251`, `kz-1048`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What people call it.
    public String title() {
        return title;
    }

    public static Optional<Encoding> find(String code) {
        for (Encoding encoding : values()) {
            if (encoding.code().equalsIgnoreCase(code)) {
                return Optional.of(encoding);
            }
        }
        return Optional.empty();
    }

    /// The encoding of a file, every byte of which is looked at: by its byte order mark, else the stated one,
    /// else UTF-8 when every byte of it fits, else KZ-1048 when it has letters that are Kazakh there and
    /// foreign to Kazakh and Russian in Windows-1251, else Windows-1251. Refused, with the row, when a byte
    /// does not fit, when half of it is in one and half in another, or when it is no text.
    ///
    /// @param stated by the user; null when it is to be found out
    static EncodingVerdict search(Path path, @Nullable Encoding stated) throws IOException {
        Optional<ByteOrderMark> mark = ByteOrderMark.of(path);
        Encoding marked = mark.map(ByteOrderMark::encoding).orElse(null);
        if (mark.isPresent() && marked == null) {
            return new EncodingVerdict.Refused(
                    0, Phrase.of("table.encoding.utf-32", mark.get().title()));
        }
        if (marked != null && stated != null && marked != stated) {
            return new EncodingVerdict.Refused(1, Phrase.of("table.encoding.marked", marked.title(), stated.title()));
        }
        Encoding given = marked != null ? marked : stated;
        return given == UTF_16LE || given == UTF_16BE ? Utf16Evidence.of(path, given) : ByteEvidence.of(path, given);
    }

    /// A reader of the file in this encoding, past its byte order mark.
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
