package kz.aiqyn.portal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// A table as a file shows it: heads that programs read, and cells that are a text, a number, or empty.
///
/// @param name of the file, without its ending
/// @param cells by row; a [String], a [Number], or an empty text where there is nothing
public record Table(String name, List<String> heads, List<List<Object>> cells) {

    public Table {
        heads = List.copyOf(heads);
        cells = cells.stream().map(List::copyOf).toList();
        for (List<Object> row : cells) {
            if (row.size() != heads.size()) {
                throw new IllegalArgumentException(
                        "a row has %d cells, expected %d as there are heads".formatted(row.size(), heads.size()));
            }
        }
    }

    /// A number, or nothing.
    public static Object cell(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : "";
    }

    public static Object cell(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : "";
    }

    /// A number, nothing for NaN.
    public static Object cell(double number) {
        return Double.isNaN(number) ? "" : number;
    }

    /// Rows being gathered.
    public static final class Rows {
        private final List<List<Object>> rows = new ArrayList<>();

        public Rows add(Object... cells) {
            rows.add(List.of(cells));
            return this;
        }

        public Table under(String name, String... heads) {
            return new Table(name, List.of(heads), rows);
        }
    }
}
