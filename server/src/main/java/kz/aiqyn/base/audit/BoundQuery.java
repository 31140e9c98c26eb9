package kz.aiqyn.base.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The SQL by which a bound table's records are read. A row's content is the text of its columns as PostgreSQL writes a
/// row of them, which is the same after a restoration and in another session; empty columns at its end are no part of
/// it, so that a column may be added. Of bytes there stands their SHA-256.
///
/// @param types of the table's columns, by name
record BoundQuery(BoundTable table, Map<String, String> types) {

    /// Between the parts of a key.
    static final char BETWEEN = 31;

    /// Rows cannot have a line's end but within quotation marks.
    private static final String OF_FEW = "convert_to(string_agg(%s, chr(10) order by %s), 'UTF8')";

    /// A text of the database is no longer than a gigabyte.
    private static final String OF_MANY = "string_agg(sha256(convert_to(%s, 'UTF8')), ''::bytea order by %s)";

    private static final String TOUCHED =
            "select %s from audit.touched where xact = pg_current_xact_id() and kind = '%s'";

    BoundQuery {
        types = Map.copyOf(types);
    }

    /// Whether the table is there, with all its columns.
    boolean isThere() {
        return types.keySet().containsAll(table.key()) && types.keySet().containsAll(table.columns());
    }

    /// Key, number of rows and digest of every record.
    String all() {
        return records(only());
    }

    /// The condition that rows have to meet to be bound; empty for none.
    String only() {
        return table.once()
                .map(once ->
                        "(%s) in (select %s from %s)".formatted(quoted(table.key()), quoted(once.key()), once.table()))
                .orElse("");
    }

    /// The same of those that the transaction under way has written to.
    String touched() {
        List<String> key = table.key();
        String part = key.size() == 1 ? "key" : "distinct split_part(key, chr(%d), 1)".formatted((int) BETWEEN);
        String first = "\"%s\" = any (array(%s))"
                .formatted(
                        key.getFirst(),
                        TOUCHED.formatted("%s::%s".formatted(part, type(key.getFirst())), table.table()));
        return records((only().isEmpty() ? "" : only() + " and ") + first + exactly());
    }

    /// Rows of several parts to a key are found by the first and then compared by all: as their types are, where
    /// no part is a text that may have the sign between parts in it.
    private String exactly() {
        List<String> key = table.key();
        if (key.size() == 1) {
            return "";
        }
        if (key.stream().anyMatch(column -> type(column).equals("text"))) {
            return " and %s in (%s)".formatted(key(key), TOUCHED.formatted("key", table.table()));
        }
        String parts = IntStream.range(0, key.size())
                .mapToObj(i -> "split_part(key, chr(%d), %d)::%s".formatted((int) BETWEEN, i + 1, type(key.get(i))))
                .collect(Collectors.joining(", "));
        return " and (%s) in (%s)".formatted(quoted(key), TOUCHED.formatted(parts, table.table()));
    }

    private String records(String condition) {
        return """
                select %s, count(*), sha256(%s) from %s%s group by %s\
                """.formatted(
                        key(table.key()),
                        (table.large() ? OF_MANY : OF_FEW).formatted(content(), quoted(table.order())),
                        table.table(),
                        condition.isEmpty() ? "" : " where " + condition,
                        quoted(table.key()));
    }

    /// What a trigger is told of the table: its name, the columns of its key, the expressions of its key and
    /// content, and whether a record is a row.
    List<String> note() {
        List<String> columns = table.once().map(BoundTable.Once::key).orElse(table.key());
        String content = table.once().isPresent() ? key(columns) : content();
        String row = table.once().isEmpty() && table.isOfRows() ? "row" : "";
        return List.of(table.table(), quoted(columns), key(columns), content, row);
    }

    /// The table whose writes tell that a record is written to.
    String noted() {
        return table.once().map(BoundTable.Once::table).orElse(table.table());
    }

    private static String key(List<String> columns) {
        return columns.stream()
                .map(column -> "\"%s\"::text".formatted(column))
                .collect(Collectors.joining(" || chr(%d) || ".formatted((int) BETWEEN)));
    }

    private String content() {
        return "rtrim(row(%s)::text, ',)')"
                .formatted(table.columns().stream()
                        .map(column -> (type(column).equals("bytea") ? "sha256(\"%s\")" : "\"%s\"").formatted(column))
                        .collect(Collectors.joining(", ")));
    }

    private static String quoted(List<String> columns) {
        return columns.stream().map("\"%s\""::formatted).collect(Collectors.joining(", "));
    }

    private String type(String column) {
        String type = types.get(column);
        if (type == null) {
            throw new IllegalStateException("%s has no column %s".formatted(table.table(), column));
        }
        return type;
    }
}
