package kz.aiqyn.base.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.ModuleCards;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Every table that a module declares to be bound.
@Repository
class BoundTables {

    private final JdbcClient database;
    private final List<BoundRecords> modules;
    private final Map<String, BoundQuery> queries = new HashMap<>();

    BoundTables(JdbcClient database, ObjectProvider<BoundRecords> modules) {
        this.database = database;
        this.modules = modules.stream().toList();
    }

    /// All of them, by name.
    SequencedMap<String, BoundQuery> list() {
        SequencedMap<String, BoundQuery> all = new LinkedHashMap<>();
        Collection<BoundTable> declared =
                modules.stream().flatMap(module -> module.tables().stream()).toList();
        Map<String, Map<String, String>> types = types();
        declared.stream()
                .sorted(java.util.Comparator.comparing(BoundTable::table))
                .forEach(table ->
                        all.put(table.table(), new BoundQuery(table, types.getOrDefault(table.table(), Map.of()))));
        return all;
    }

    /// The one of this name.
    synchronized BoundQuery get(String table) {
        if (queries.isEmpty()) {
            queries.putAll(list());
        }
        return Optional.ofNullable(queries.get(table))
                .orElseThrow(() -> new IllegalStateException("nobody declares that %s is bound".formatted(table)));
    }

    /// Those of which it was begun to bind what is written.
    Set<String> begun() {
        return Set.copyOf(database.sql("""
                        select distinct jsonb_object_keys(changes) as field from audit.entry
                        where operation = :operation
                        """)
                .param("operation", RecordBinding.BEGUN)
                .query((row, number) -> row.getString("field"))
                .list());
    }

    /// Tables and columns that are not bound, with the reason.
    Map<String, String> unbound() {
        return Stream.concat(
                        modules.stream().map(BoundRecords::unbound),
                        ModuleCards.all().stream().map(ModuleCard::unbound))
                .flatMap(unbound -> unbound.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// How many records came with the program.
    long brought() {
        return modules.stream().mapToLong(BoundRecords::brought).sum();
    }

    private Map<String, Map<String, String>> types() {
        Map<String, Map<String, String>> types = new HashMap<>();
        database.sql("""
                        select n.nspname || '.' || c.relname as table_name, a.attname,
                               format_type(a.atttypid, a.atttypmod) as type
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema$)'
                        """).query(row -> {
            types.computeIfAbsent(row.getString("table_name"), any -> new HashMap<>())
                    .put(row.getString("attname"), row.getString("type"));
        });
        return types;
    }
}
