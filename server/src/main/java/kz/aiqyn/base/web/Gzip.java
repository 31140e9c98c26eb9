package kz.aiqyn.base.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Packs bytes as small as it can, for what is packed once and sent often.
final class Gzip {

    private static final Pattern NEVER = Pattern.compile("q=0(\\.0*)?");

    private Gzip() {}

    static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (GZIPOutputStream zip = new Best(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return out.toByteArray();
    }

    private static final class Best extends GZIPOutputStream {
        Best(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    /// Whether a reader unpacks what is packed so.
    ///
    /// @param accepted what the reader says of it, in `Accept-Encoding`; null when nothing
    static boolean isAccepted(@Nullable String accepted) {
        if (accepted == null || !accepted.contains("gzip")) {
            return false;
        }
        return accepted.indexOf(';') < 0
                || Arrays.stream(accepted.split(",", -1)).anyMatch(Gzip::names);
    }

    /// Whether a coding is this one, and not refused by a weight of nothing.
    private static boolean names(String coding) {
        String[] parts = coding.split(";", 2);
        return parts[0].strip().equalsIgnoreCase("gzip")
                && (parts.length == 1 || !NEVER.matcher(parts[1].strip()).matches());
    }
}
