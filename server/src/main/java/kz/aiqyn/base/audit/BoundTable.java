package kz.aiqyn.base.audit;

import java.util.List;
import java.util.Optional;

/// A table whose rows are bound into the chain. Rows with the same key are one record, with one digest; what is only
/// ever written together is best one record.
///
/// @param table `schema.table`
/// @param key columns that name a record; a change of rows of one record is made by one transaction at a time
/// @param columns what else is bound; a column that is added later stands last, and is empty in older rows
/// @param order columns by which the rows of a record are put in order
/// @param large whether a record may have more rows than fit into one text of the database, which is a gigabyte
/// @param once the table that says which records are bound; empty for all
public record BoundTable(
        String table, List<String> key, List<String> columns, List<String> order, boolean large, Optional<Once> once) {

    public BoundTable {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        order = List.copyOf(order);
    }

    /// A table by whose rows others are bound.
    ///
    /// @param table `schema.table`
    /// @param key columns that hold the key of what is bound
    public record Once(String table, List<String> key) {

        public Once {
            key = List.copyOf(key);
        }
    }

    /// A table where each key names a row.
    ///
    /// @param key columns, between them `, `
    /// @param columns all others that are bound, between them `, `; empty for none
    public static BoundTable of(String table, String key, String columns) {
        return new BoundTable(table, list(key), list(columns), list(key), false, Optional.empty());
    }

    /// The same with several rows a record.
    ///
    /// @param columns by which its rows are put in order, between them `, `
    public BoundTable inOrder(String columns) {
        return new BoundTable(table, key, this.columns, list(columns), large, once);
    }

    /// The same with records of any number of rows, which take twice as long.
    public BoundTable withMany() {
        return new BoundTable(table, key, columns, order, true, once);
    }

    /// The same, once another table has a row with the key: rows are bound when that row comes, and are not written to
    /// before it or after it.
    ///
    /// @param other `schema.table`
    /// @param itsKey its columns that hold the key, between them `, `
    public BoundTable onceIn(String other, String itsKey) {
        return new BoundTable(table, key, columns, order, large, Optional.of(new Once(other, list(itsKey))));
    }

    /// Whether every record is a row.
    boolean isOfRows() {
        return order.equals(key);
    }

    private static List<String> list(String columns) {
        return columns.isEmpty() ? List.of() : List.of(columns.split(", ", -1));
    }
}
