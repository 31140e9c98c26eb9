package kz.aiqyn.base.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.Row;
import kz.aiqyn.files.table.Spelling;
import kz.aiqyn.files.table.Table;

/// How an office lays out a kind of table, as somebody pointed it out; the next file with the same headings is read by
/// it.
///
/// @param name by which it is kept
/// @param headings of all columns in their order, in small letters with single blanks
/// @param below how many rows below the headings the records begin
/// @param columns what they are called here, by their place from 0
public record TableLayout(String name, List<String> headings, long below, Map<Integer, String> columns) {

    public TableLayout {
        headings = List.copyOf(headings);
        columns = Map.copyOf(columns);
        if (below < 1) {
            throw new IllegalArgumentException("records begin below the headings");
        }
    }

    /// The headings that a row holds, as they are compared; without the empty ones at its end.
    public static List<String> headings(Row row) {
        List<String> headings =
                new ArrayList<>(row.texts().stream().map(Spelling::fold).toList());
        while (!headings.isEmpty() && headings.getLast().isEmpty()) {
            headings.removeLast();
        }
        return headings;
    }

    /// Where the columns of a file stand; empty where none of its first rows has the same headings.
    public Optional<HeadedTable.Layout> in(Table table) {
        return table.head().stream()
                .filter(row -> headings(row).equals(headings))
                .findFirst()
                .map(row -> new HeadedTable.Layout(row.number(), row.number() + below, places()));
    }

    private Map<String, Integer> places() {
        Map<String, Integer> places = new TreeMap<>();
        columns.forEach((place, column) -> places.put(column, place));
        return places;
    }
}
