package kz.aiqyn.ops.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.aiqyn.ops.database.Migrations;

/// Which records speak of which others: by the database's own foreign keys, which somebody may have
/// switched off, and by codes across modules, for which there are none.
record References(Connection connection) {

    /// A column that names a record of another module.
    ///
    /// @param from `schema.table`
    /// @param columns of it
    /// @param to `schema.table`
    /// @param targets the columns named
    record Reference(String from, List<String> columns, String to, List<String> targets) {

        Reference {
            columns = List.copyOf(columns);
            targets = List.copyOf(targets);
        }

        static Reference of(String from, String columns, String to, String targets) {
            return new Reference(from, List.of(columns.split(", ", -1)), to, List.of(targets.split(", ", -1)));
        }

        String words() {
            return "%s (%s) → %s (%s)".formatted(from, String.join(", ", columns), to, String.join(", ", targets));
        }

        private String orphans() {
            String match = IntStream.range(0, columns.size())
                    .mapToObj(i -> "t.%s = f.%s".formatted(targets.get(i), columns.get(i)))
                    .collect(Collectors.joining(" and "));
            String given = columns.stream().map("f.%s is not null"::formatted).collect(Collectors.joining(" and "));
            return "select count(*) from %s f where %s and not exists (select from %s t where %s)"
                    .formatted(from, given, to, match);
        }
    }

    /// Across modules. Values and editions keep the codes of organisations, methodologies their
    /// versions.
    static final List<Reference> ACROSS = List.of(
            Reference.of("identity.role_grant", "organisation", "organisation.organisation", "code"),
            Reference.of("identity.role_grant", "territory", "territory.territory", "code"),
            Reference.of("collection.reading", "organisation", "organisation.organisation", "code"),
            Reference.of("collection.upload", "methodology, version", "methodology.version", "code, version"),
            Reference.of("measure.organisation", "code", "organisation.organisation", "code"),
            Reference.of("edition.edition", "methodology, version", "methodology.version", "code, version"),
            Reference.of("edition.computation", "methodology, version", "methodology.version", "code, version"),
            Reference.of("edition.unit", "code", "organisation.organisation", "code"),
            Reference.of("edition.objection", "organisation", "organisation.organisation", "code"),
            Reference.of("edition.consent", "organisation", "organisation.organisation", "code"));

    /// Records that speak of nothing.
    ///
    /// @param count how many
    record Orphans(Reference reference, long count) {}

    List<Reference> all() throws SQLException {
        List<Reference> all = new ArrayList<>(foreignKeys());
        all.addAll(ACROSS);
        return all;
    }

    List<Orphans> orphans() throws SQLException {
        List<Orphans> found = new ArrayList<>();
        for (Reference reference : all()) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(reference.orphans())) {
                if (rows.next() && rows.getLong(1) > 0) {
                    found.add(new Orphans(reference, rows.getLong(1)));
                }
            }
        }
        return found;
    }

    private List<Reference> foreignKeys() throws SQLException {
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
                    1,
                    connection.createArrayOf(
                            "text",
                            Migrations.MODULES.stream().map(Migrations::schema).toArray()));
            List<Reference> keys = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(new Reference(
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
