package kz.aiqyn.ops.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.ops.backup.Manifest.SavedSequence;
import kz.aiqyn.ops.backup.Manifest.SavedTable;
import kz.aiqyn.ops.backup.Manifest.SchemaVersion;

/// What the database's catalogue knows of our schemas.
record StoredTables(Connection connection) {

    /// For how many twentieths of a second somebody who leaves is waited for.
    private static final int LOOKS = 60;
    private static final String HISTORY = "flyway_schema_history";

    /// Rows of the moment, which mean nothing tomorrow or elsewhere: who is signed in just now, the keys of this
    /// server,
    /// and what a transaction under way has written to.
    private static final String PASSING = "^(identity\\.session.*|audit\\.touched)$";

    /// Turns a row of an answer into what it means.
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> ask(String query, RowReader<T> reader, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        }
    }

    private java.sql.Array schemas() throws SQLException {
        return connection.createArrayOf("text", ModuleCards.schemas().toArray());
    }

    /// Tables with rows to keep, without rows and digests yet.
    List<SavedTable> tables() throws SQLException {
        return ask(
                """
                select n.nspname, c.relname,
                       array_agg(a.attname order by a.attnum) filter (where a.attgenerated = '') as columns
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where c.relkind = 'r' and n.nspname = any (?) and c.relname <> ?
                  and n.nspname || '.' || c.relname !~ ?
                group by n.nspname, c.relname
                order by n.nspname, c.relname
                """,
                row -> new SavedTable(
                        row.getString(1),
                        row.getString(2),
                        List.of((String[]) row.getArray(3).getArray()),
                        0,
                        ""),
                schemas(),
                HISTORY,
                PASSING);
    }

    List<SavedSequence> sequences() throws SQLException {
        List<SavedSequence> found = new ArrayList<>();
        List<SavedSequence> names =
                ask("""
                select n.nspname, c.relname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'S' and n.nspname = any (?)
                order by n.nspname, c.relname
                """, row -> new SavedSequence(row.getString(1), row.getString(2), 0, false), schemas());
        for (SavedSequence name : names) {
            found.addAll(ask(
                    "select last_value, is_called from %s.%s"
                            .formatted(SavedTable.quoted(name.schema()), SavedTable.quoted(name.name())),
                    row -> new SavedSequence(name.schema(), name.name(), row.getLong(1), row.getBoolean(2))));
        }
        return found;
    }

    /// Migrations that were applied.
    List<SchemaVersion> versions() throws SQLException {
        List<SchemaVersion> found = new ArrayList<>();
        for (String schema : ask("""
                select n.nspname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relname = ? and n.nspname = any (?)
                order by n.nspname
                """, row -> row.getString(1), HISTORY, schemas())) {
            found.addAll(ask(
                    """
                    select version, checksum from %s.flyway_schema_history
                    where success and version is not null and checksum is not null
                    order by installed_rank
                    """.formatted(SavedTable.quoted(schema)),
                    row -> new SchemaVersion(schema, row.getString(1), row.getInt(2))));
        }
        return found;
    }

    /// Schemas of ours that are there.
    List<String> present() throws SQLException {
        return ask(
                "select nspname from pg_namespace where nspname = any (?) order by nspname",
                row -> row.getString(1),
                schemas());
    }

    /// How many rows there are, at most so many counted in each table.
    long rows(long most) throws SQLException {
        long rows = 0;
        for (SavedTable table : tables()) {
            rows += ask(
                            "select count(*) from (select from %s limit ?) as counted".formatted(table.qualified()),
                            row -> row.getLong(1),
                            most)
                    .getFirst();
        }
        return rows;
    }

    /// Others of our programs that use this database now. Whoever has just left may be named for a moment more, and is
    /// waited for.
    List<String> users() throws SQLException {
        List<String> found = usersNow();
        for (int look = 1; look < LOOKS && !found.isEmpty(); look++) {
            ask("select pg_stat_clear_snapshot(), pg_sleep(0.05)", row -> "");
            found = usersNow();
        }
        return found;
    }

    private List<String> usersNow() throws SQLException {
        return ask("""
                select distinct coalesce(client_addr::text, 'local') as who
                from pg_stat_activity
                where datname = current_database() and application_name = 'aiqyn' and pid <> pg_backend_pid()
                order by who
                """, row -> row.getString(1));
    }

    /// A foreign key, as a statement would make it again.
    ///
    /// @param table whose it is, qualified
    record ForeignKey(String table, String name, String definition) {}

    List<ForeignKey> foreignKeys() throws SQLException {
        return ask("""
                select quote_ident(n.nspname) || '.' || quote_ident(r.relname), quote_ident(c.conname),
                       pg_get_constraintdef(c.oid)
                from pg_constraint c
                join pg_class r on r.oid = c.conrelid
                join pg_namespace n on n.oid = r.relnamespace
                where c.contype = 'f' and c.conparentid = 0 and n.nspname = any (?)
                order by 1, 2
                """, row -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3)), schemas());
    }
}
