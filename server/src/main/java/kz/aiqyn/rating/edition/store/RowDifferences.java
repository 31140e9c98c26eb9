package kz.aiqyn.rating.edition.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which rows of two forms of a computation differ.
///
/// @param stored as they stand in the database
/// @param expected as they come out
public record RowDifferences(Canonical stored, Canonical expected) {

    private static final int LONGEST = 40;

    /// A row that differs.
    ///
    /// @param table `schema.table`
    /// @param row the values of its key, and what of it differs; in English, as logs are
    public record Difference(String table, String row) {}

    /// The first rows of each table that differ.
    ///
    /// @param most how many of a table
    public List<Difference> list(int most) {
        List<Difference> found = new ArrayList<>();
        for (RowTable table : RowTable.values()) {
            String now = stored.parts().get(table.ordinal());
            String then = expected.parts().get(table.ordinal());
            if (!now.equals(then)) {
                compare(table, rows(table, now), rows(table, then), most, found);
            }
        }
        return found;
    }

    private static Map<String, String[]> rows(RowTable table, String lines) {
        Map<String, String[]> rows = new LinkedHashMap<>();
        lines.lines().forEach(line -> {
            String[] cells = line.split("\t", -1);
            rows.put(key(table, cells), cells);
        });
        return rows;
    }

    private static String key(RowTable table, String[] cells) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < table.keys(); i++) {
            key.append(i == 0 ? "" : ", ").append(table.columns().get(i).name());
            key.append(' ').append(cells[i]);
        }
        return key.toString();
    }

    private static void compare(
            RowTable table, Map<String, String[]> now, Map<String, String[]> then, int most, List<Difference> found) {
        List<Difference> all = new ArrayList<>();
        then.forEach((key, cells) -> {
            String[] there = now.get(key);
            String told = there == null ? "is not there" : told(table, there, cells);
            if (!told.isEmpty()) {
                all.add(new Difference(table.table(), key + ": " + told));
            }
        });
        now.keySet().stream()
                .filter(key -> !then.containsKey(key))
                .forEach(key -> all.add(new Difference(table.table(), key + ": was added")));
        found.addAll(all.subList(0, Math.min(most, all.size())));
        if (all.size() > most) {
            found.add(new Difference(table.table(), "and %d more rows".formatted(all.size() - most)));
        }
    }

    private static String told(RowTable table, String[] now, String[] then) {
        List<String> told = new ArrayList<>();
        for (int i = table.keys(); i < then.length; i++) {
            if (!now[i].equals(then[i])) {
                told.add("%s stored %s, comes out %s"
                        .formatted(table.columns().get(i).name(), shortened(now[i]), shortened(then[i])));
            }
        }
        return String.join("; ", told);
    }

    private static String shortened(String cell) {
        return cell.length() <= LONGEST ? cell : cell.substring(0, LONGEST) + "…";
    }
}
