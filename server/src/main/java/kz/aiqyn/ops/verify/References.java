package kz.aiqyn.ops.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.base.card.TableReference;

/// Which records speak of which others: by the database's own foreign keys, which somebody may have
/// switched off, and by codes across modules, for which there are none.
record References(Connection connection) {

    /// Records that speak of nothing.
    ///
    /// @param count how many
    record Orphans(TableReference reference, long count) {}

    List<TableReference> all() throws SQLException {
        List<TableReference> all = new ArrayList<>(foreignKeys());
        ModuleCards.all().forEach(card -> all.addAll(card.references()));
        return all;
    }

    List<Orphans> orphans() throws SQLException {
        List<Orphans> found = new ArrayList<>();
        for (TableReference reference : all()) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(reference.orphans())) {
                if (rows.next() && rows.getLong(1) > 0) {
                    found.add(new Orphans(reference, rows.getLong(1)));
                }
            }
        }
        return found;
    }

    private List<TableReference> foreignKeys() throws SQLException {
        try (var statement = connection.prepareStatement("""
                select quote_ident(fn.nspname) || '.' || quote_ident(f.relname),
                       (select array_agg(quote_ident(a.attname) order by k.i)
                        from unnest(c.conkey) with ordinality k (n, i)
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.n),
                       quote_ident(tn.nspname) || '.' || quote_ident(t.relname),
                       (select array_agg(quote_ident(a.attname) order by k.i)
                        from unnest(c.confkey) with ordinality k (n, i)
                        join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.n)
                from pg_constraint c
                join pg_class f on f.oid = c.conrelid join pg_namespace fn on fn.oid = f.relnamespace
                join pg_class t on t.oid = c.confrelid join pg_namespace tn on tn.oid = t.relnamespace
                where c.contype = 'f' and c.conparentid = 0 and fn.nspname = any (?)
                order by 1, c.conname
                """)) {
            statement.setArray(
                    1, connection.createArrayOf("text", ModuleCards.schemas().toArray()));
            List<TableReference> keys = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(new TableReference(
                            rows.getString(1),
                            List.of((String[]) rows.getArray(2).getArray()),
                            rows.getString(3),
                            List.of((String[]) rows.getArray(4).getArray())));
                }
            }
            return keys;
        }
    }
}
