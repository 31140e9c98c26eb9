package kz.aiqyn.files.table;

import org.jspecify.annotations.Nullable;

/// What the user states of a file where it is not to be found out; null leaves it to be found out.
///
/// @param encoding of a CSV file
/// @param separator of a CSV file: comma, semicolon or tab
/// @param decimal mark of numbers that could be read both ways
/// @param sheet name of an XLSX sheet; the first visible one when null
public record TableOptions(
        @Nullable Encoding encoding,
        @Nullable Character separator,
        @Nullable DecimalMark decimal,
        @Nullable String sheet) {

    /// Everything is found out.
    public static final TableOptions NONE = new TableOptions(null, null, null, null);

    /// Everything is found out but the sheet.
    ///
    /// @param name blank when that is found out too
    public static TableOptions sheet(@Nullable String name) {
        return new TableOptions(null, null, null, name == null || name.isBlank() ? null : name.strip());
    }
}
