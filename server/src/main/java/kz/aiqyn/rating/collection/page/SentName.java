package kz.aiqyn.rating.collection.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The name under which a file of values is kept.
final class SentName {

    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\\\/:*?\"<>|]");
    private static final int LONGEST = 120;

    private SentName() {}

    /// The last part of what a browser gives as a name, without what could lead elsewhere; the ending is kept.
    static String of(@Nullable String given) {
        String whole = given == null ? "" : given;
        String last = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
        String safe = UNSAFE.matcher(last).replaceAll("_").strip();
        if (safe.length() > LONGEST) {
            safe = safe.substring(0, LONGEST / 2) + "…" + safe.substring(safe.length() - LONGEST / 2);
        }
        return safe.isEmpty() || safe.startsWith(".") ? "values" + safe : safe;
    }
}
