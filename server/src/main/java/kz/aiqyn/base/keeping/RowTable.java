package kz.aiqyn.base.keeping;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table of rows below records. Besides the columns of the row it has the record's number, `version`, `changed_at`,
/// and `intake`, the file that the row came from, 0 for none. A row is told from others of its record by the key of
/// its columns.
public final class RowTable<R extends KeptRow> {

    private final JdbcClient database;
    private final String table;
    private final String parent;
    private final RecordColumns<R> columns;
    private final RecordRow.Reader<R> reader;

    /// @param table with its schema
    /// @param parent the column with the record's number
    public RowTable(
            JdbcClient database,
            @CompileTimeConstant String table,
            @CompileTimeConstant String parent,
            RecordColumns<R> columns,
            RecordRow.Reader<R> reader) {
        this.database = database;
        this.table = table;
        this.parent = parent;
        this.columns = columns;
        this.reader = reader;
    }

    /// A row with the number of its record.
    private record Below<R>(long parent, R row) {}

    /// The rows of a record, by their key.
    public List<R> list(long record) {
        return list(List.of(record)).getOrDefault(record, List.of());
    }

    /// The rows of many records, in one statement; those without rows are left out.
    public Map<Long, List<R>> list(Collection<Long> records) {
        String select = "select %1$s, %2$s from %3$s where %1$s = any(:records) order by %1$s, %4$s"
                .formatted(parent, columns.names(), table, String.join(", ", columns.key()));
        return database
                .sql(select)
                .param("records", records.toArray(Long[]::new))
                .query((row, number) -> new Below<>(row.getLong(parent), reader.read(new RecordRow(row))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Below::parent, Collectors.mapping(Below::row, Collectors.toList())));
    }

    /// The row of a record with the same key; empty when there is none.
    public Optional<R> same(long record, R row) {
        String select =
                "select %s from %s where %s = :record and %s".formatted(columns.names(), table, parent, columns.same());
        return columns.boundKey(database.sql(select).param("record", record), row)
                .query((found, number) -> reader.read(new RecordRow(found)))
                .optional();
    }

    /// Keeps a row, or what the one with its key has become.
    ///
    /// @param intake the file that it came from, 0 for none
    public void put(long record, R row, long intake, Instant now) {
        String upsert = """
                insert into %1$s as kept (%2$s, %3$s, changed_at, intake) values (:record, %4$s, :changed_at, :intake)
                on conflict (%2$s, %5$s) do update
                set %6$s, changed_at = :changed_at, version = kept.version + 1
                """.formatted(
                        table,
                        parent,
                        columns.names(),
                        columns.parameters(),
                        String.join(", ", columns.key()),
                        columns.assigned());
        columns.bound(database.sql(upsert), row)
                .param("record", record)
                .param("changed_at", Timestamp.from(now))
                .param("intake", intake)
                .update();
    }

    /// Keeps a new row of a table that numbers its rows itself: its key is the number, which is given.
    public long add(long record, R row, Instant now) {
        RecordColumns<R> given = columns.withoutKey();
        String insert = "insert into %s (%s, %s, changed_at) values (:record, %s, :changed_at) returning %s"
                .formatted(table, parent, given.names(), given.parameters(), String.join(", ", columns.key()));
        return given.bound(database.sql(insert), row)
                .param("record", record)
                .param("changed_at", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    /// Keeps what a row of a table that numbers its rows itself has become.
    public void change(long record, R row, Instant now) {
        String update = "update %s set %s, changed_at = :changed_at, version = version + 1 where %s = :record and %s"
                .formatted(table, columns.withoutKey().assigned(), parent, columns.same());
        columns.bound(database.sql(update), row)
                .param("record", record)
                .param("changed_at", Timestamp.from(now))
                .update();
    }

    public void remove(long record, R row) {
        String delete = "delete from %s where %s = :record and %s".formatted(table, parent, columns.same());
        columns.boundKey(database.sql(delete).param("record", record), row).update();
    }

    void removeAll(long record) {
        database.sql("delete from %s where %s = :record".formatted(table, parent))
                .param("record", record)
                .update();
    }

    /// How many rows of a record a file had brought.
    long removeFrom(long record, long intake) {
        return database.sql("delete from %s where %s = :record and intake = :intake".formatted(table, parent))
                .param("record", record)
                .param("intake", intake)
                .update();
    }

    boolean isTouched(long intake) {
        return database.sql("select exists (select 1 from %s where intake = :intake and version > 1)".formatted(table))
                .param("intake", intake)
                .query(Boolean.class)
                .single();
    }

    /// The records of which a file brought rows.
    List<Long> records(long intake) {
        return database.sql(
                        "select distinct %1$s from %2$s where intake = :intake order by %1$s".formatted(parent, table))
                .param("intake", intake)
                .query((row, number) -> row.getLong(parent))
                .list();
    }
}
