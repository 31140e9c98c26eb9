package kz.aiqyn.files.report.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Which rows of a table stand where, and where its heads lead to other orders. A report in one file has one order;
/// pages let their readers choose.
public interface RowOrder {

    /// All rows as they come.
    RowOrder AS_IT_IS = new RowOrder() {
        @Override
        public <T> List<T> rows(List<T> rows, Function<T, String> text, Map<String, Function<T, ?>> columns) {
            return rows;
        }

        @Override
        public Optional<String> address(String column) {
            return Optional.empty();
        }

        @Override
        public String direction(String column) {
            return "";
        }
    };

    /// The rows that are asked for, in the order that is asked for.
    ///
    /// @param text by which a row is found
    /// @param columns by code what stands in them: texts or numbers, null or NaN for nothing, which comes last
    <T> List<T> rows(List<T> rows, Function<T, String> text, Map<String, Function<T, ?>> columns);

    /// Where the head of a column leads; empty when it leads nowhere.
    Optional<String> address(String column);

    /// `ascending` or `descending` for the column by which the rows are sorted, else blank.
    String direction(String column);
}
