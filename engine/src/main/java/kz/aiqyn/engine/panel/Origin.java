package kz.aiqyn.engine.panel;

import org.jspecify.annotations.Nullable;

/// Where a value came from.
///
/// @param source what the value's keeper names as its source, may be empty
/// @param note a remark, the reason of an adjustment; may be empty
/// @param file name of the file it was read from, may be empty
/// @param row row of that file from 1, 0 when there is none
/// @param converted how its number was made of the one that was given, null when it is that number
public record Origin(
        String source,
        String note,
        String file,
        long row,
        @Nullable Converted converted) {

    public static final Origin UNKNOWN = new Origin("", "", "", 0);

    /// Of a number that stands as it was given.
    public Origin(String source, String note, String file, long row) {
        this(source, note, file, row, null);
    }
}
