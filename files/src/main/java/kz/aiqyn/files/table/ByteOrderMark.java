package kz.aiqyn.files.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The first bytes of a text by which its encoding is known for sure. The longer ones stand first: UTF-32LE
/// begins like UTF-16LE.
enum ByteOrderMark {
    UTF_32LE("UTF-32LE", null, 0xFF, 0xFE, 0, 0),
    UTF_32BE("UTF-32BE", null, 0, 0, 0xFE, 0xFF),
    UTF_8("UTF-8", Encoding.UTF_8, 0xEF, 0xBB, 0xBF),
    UTF_16LE("UTF-16LE", Encoding.UTF_16LE, 0xFF, 0xFE),
    UTF_16BE("UTF-16BE", Encoding.UTF_16BE, 0xFE, 0xFF);

    private static final int LONGEST = 4;

    private final String title;
    private final @Nullable Encoding encoding;

    @SuppressWarnings("ImmutableEnumChecker") // never written to
    private final int[] bytes;

    ByteOrderMark(String title, @Nullable Encoding encoding, int... bytes) {
        this.title = title;
        this.encoding = encoding;
        this.bytes = bytes;
    }

    static Optional<ByteOrderMark> of(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(LONGEST);
            for (ByteOrderMark mark : values()) {
                if (mark.begins(start)) {
                    return Optional.of(mark);
                }
            }
            return Optional.empty();
        }
    }

    /// What the mark is of, as people call it.
    String title() {
        return title;
    }

    /// What the mark is of; null when it is not read here.
    @Nullable
    Encoding encoding() {
        return encoding;
    }

    private boolean begins(byte[] start) {
        if (start.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((start[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
