package kz.aiqyn.portal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import kz.aiqyn.files.export.Dictionary;

/// A table as a file shows it: heads that programs read, and cells that are a text, a number, a period, or
/// empty.
///
/// @param name of the file, without its ending
/// @param dictionary of its columns
/// @param cells by row; a [String], a [Number], a period, a [kz.aiqyn.files.export.CodedText], or an empty text where
/// there is nothing
public record PublicTable(String name, Dictionary dictionary, List<List<Object>> cells) {

    public PublicTable {
        cells = cells.stream().map(List::copyOf).toList();
        for (List<Object> row : cells) {
            if (row.size() != dictionary.columns().size()) {
                throw new IllegalArgumentException("a row has %d cells, expected %d as there are heads"
                        .formatted(row.size(), dictionary.columns().size()));
            }
        }
    }

    /// The names of the columns.
    public List<String> heads() {
        return dictionary.heads();
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

        public PublicTable under(String name, Dictionary dictionary) {
            return new PublicTable(name, dictionary, rows);
        }
    }
}
