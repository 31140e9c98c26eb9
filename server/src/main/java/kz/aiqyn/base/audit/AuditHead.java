package kz.aiqyn.base.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The end of the chain at some moment: whoever keeps it elsewhere can prove later that nothing before it was altered.
///
/// @param number of the last entry
/// @param at when that entry was written
/// @param hash its hash, 64 hexadecimal digits
public record AuditHead(long number, Instant at, String hash) {

    private static final Pattern LINE = Pattern.compile("aiqyn-audit-head (\\d+) (\\S+) ([0-9a-fA-F]{64})");

    public AuditHead {
        hash = hash.toLowerCase(Locale.ROOT);
    }

    /// @throws IOException when the file cannot be read
    /// @throws IllegalArgumentException when it holds something else
    public static AuditHead read(Path file) throws IOException {
        return parse(Files.readString(file, StandardCharsets.UTF_8).strip());
    }

    /// @throws IllegalArgumentException when the text is something else
    public static AuditHead parse(String text) {
        Matcher found = LINE.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException(
                    "found '%s', expected a line 'aiqyn-audit-head NUMBER TIME HASH' as exported"
                            .formatted(text.substring(0, Math.min(80, text.length()))));
        }
        return new AuditHead(Long.parseLong(found.group(1)), Instant.parse(found.group(2)), found.group(3));
    }

    /// The line that a file of it holds.
    public String line() {
        return "aiqyn-audit-head %d %s %s".formatted(number, at, hash);
    }
}
