package kz.aiqyn.engine.panel;

/// Where a value came from.
///
/// @param source what the value's keeper names as its source, may be empty
/// @param note a remark, the reason of an adjustment; may be empty
/// @param file name of the file it was read from, may be empty
/// @param row row of that file from 1, 0 when there is none
public record Origin(String source, String note, String file, long row) {

    public static final Origin UNKNOWN = new Origin("", "", "", 0);
}
