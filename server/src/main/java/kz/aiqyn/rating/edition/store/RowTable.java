package kz.aiqyn.rating.edition.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The tables that the rows of a computation are in, in the order of its canonical bytes.
enum RowTable {
    NODE("node", 1, "number code level parent weight:number"),
    GROUP("peer_group", 1, "number code kk ru en ranked refusals quality"),
    UNIT(
            "unit",
            2,
            "peer_group number code rated before_adjustment:number median_place:number low_place:number"
                    + " high_place:number story"),
    SCALING(
            "scaling",
            2,
            "peer_group leaf coverage:number left_out treatment low:number high:number shift:number points form"
                    + " origin:number width:number base:number factor:number sorted:numbers found pooled:numbers"),
    ADJUSTMENT("adjustment", 3, "peer_group unit number rule given:number counted:number reason"),
    RESULT(
            "result",
            3,
            "peer_group node unit raw:number treated:number scaled:number earlier:number score:number place flags reason"
                    + " preliminary coverage:number contribution:number");

    private final String table;
    private final int keys;
    private final String columns;

    /// How a cell is written.
    enum Form {
        TEXT,
        NUMBER,
        NUMBERS
    }

    /// @param form of its cells
    record Column(String name, Form form) {

        private static Column of(String text) {
            String[] parts = text.split(":", 2);
            return new Column(
                    parts[0], parts.length == 1 ? Form.TEXT : parts[1].equals("number") ? Form.NUMBER : Form.NUMBERS);
        }
    }

    /// @param columns a blank between them, the key's first, in its order
    RowTable(String table, int keys, String columns) {
        this.table = table;
        this.keys = keys;
        this.columns = columns;
    }

    String table() {
        return "edition." + table;
    }

    /// How many columns name a row, beside its computation.
    int keys() {
        return keys;
    }

    /// All but the computation.
    List<Column> columns() {
        return Arrays.stream(columns.split(" ", -1)).map(Column::of).toList();
    }

    /// The table and its columns, the computation first, as COPY wants them.
    String into() {
        return "%s (computation, %s)".formatted(table(), names(columns()));
    }

    /// The query of a computation's rows in their order.
    String of(long computation) {
        return "select %s from %s where computation = %d order by %s"
                .formatted(
                        names(columns()), table(), computation, names(columns().subList(0, keys)));
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
