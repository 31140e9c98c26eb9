package kz.aiqyn.files.workbook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cells that are shown as one.
///
/// @param top rows from 1, both ends included
/// @param left columns from 0, both ends included
public record CellRange(int top, int left, int bottom, int right) {

    private static final Pattern WRITTEN = Pattern.compile("([A-Z]+[0-9]+):([A-Z]+[0-9]+)");

    /// The range that is written as `A1:C2`.
    static Optional<CellRange> find(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return CellReference.find(matcher.group(1))
                .flatMap(from -> CellReference.find(matcher.group(2))
                        .map(to -> new CellRange(from.row(), from.column(), to.row(), to.column())));
    }
}
