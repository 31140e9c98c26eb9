package kz.aiqyn.files.values;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// When a value became known: a day means its first moment, and a time without an offset is the clock's, in
/// Almaty by the rules of its zone (+06:00 until 29 February 2024, +05:00 since).
public final class Recorded {

    /// The one time zone of Kazakhstan.
    public static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    private Recorded() {}

    /// Reads `2024-04-15`, `2024-04-15T18:30`, `2024-04-15 18:30:00` or the same with an offset; null otherwise.
    static @Nullable Instant find(String text) {
        if (text.length() < 10 || text.length() > 40 || text.charAt(4) != '-') {
            return null;
        }
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay(ALMATY).toInstant();
            }
            String time = text.replace(' ', 'T');
            boolean offset = time.endsWith("Z") || time.indexOf('+') > 0 || time.indexOf('-', 10) > 0;
            return offset
                    ? OffsetDateTime.parse(time).toInstant()
                    : LocalDateTime.parse(time).atZone(ALMATY).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
