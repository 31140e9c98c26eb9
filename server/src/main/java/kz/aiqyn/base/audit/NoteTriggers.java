package kz.aiqyn.base.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The triggers that note which records are written to. They follow from what modules declare, and are made anew where
/// that has changed.
@Repository
class NoteTriggers {

    private static final Map<String, String> ROWS = Map.of(
            "insert", "new table as fresh",
            "update", "old table as gone new table as fresh",
            "delete", "old table as gone");

    private final JdbcClient database;

    NoteTriggers(JdbcClient database) {
        this.database = database;
    }

    /// A trigger of ours.
    ///
    /// @param table `schema.table`
    private record Trigger(String table, String name) {}

    /// Makes those that are not there, and takes away those that nobody declares any more; one server at a time.
    void install(Collection<BoundQuery> queries) {
        Set<Trigger> there = there();
        Map<Trigger, String> wanted = wanted(queries);
        List<String> statements = new ArrayList<>();
        there.stream()
                .filter(trigger -> !wanted.containsKey(trigger))
                .forEach(trigger -> statements.add("drop trigger %s on %s".formatted(trigger.name(), trigger.table())));
        wanted.forEach((trigger, statement) -> {
            if (!there.contains(trigger)) {
                statements.add(statement);
            }
        });
        if (!statements.isEmpty()) {
            database.sql("do $do$ begin %s; end $do$".formatted(String.join(";\n", statements)))
                    .update();
        }
    }

    private Set<Trigger> there() {
        return new HashSet<>(database.sql("""
                        select n.nspname || '.' || c.relname as table_name, t.tgname
                        from pg_trigger t
                        join pg_class c on c.oid = t.tgrelid
                        join pg_namespace n on n.oid = c.relnamespace
                        where t.tgname like 'noted\\_%'
                        """)
                .query((row, number) -> new Trigger(row.getString("table_name"), row.getString("tgname")))
                .list());
    }

    /// The statements that make them. What a trigger is told is in its name, by its hash.
    private static Map<Trigger, String> wanted(Collection<BoundQuery> queries) {
        Map<String, List<String>> notes = new LinkedHashMap<>();
        queries.forEach(query ->
                notes.computeIfAbsent(query.noted(), any -> new ArrayList<>()).addAll(query.note()));
        Map<Trigger, String> wanted = new LinkedHashMap<>();
        notes.forEach((table, note) -> {
            String told = note.stream()
                    .map(text -> "'" + text.replace("'", "''") + "'")
                    .collect(Collectors.joining(", "));
            ROWS.forEach((event, rows) -> {
                Trigger trigger = new Trigger(table, "noted_%s_%08x".formatted(event, told.hashCode()));
                wanted.put(
                        trigger,
                        "create trigger %s after %s on %s referencing %s for each statement execute function audit.note(%s)"
                                .formatted(trigger.name(), event, table, rows, told));
            });
        });
        return wanted;
    }
}
