package kz.aiqyn.register.procurement;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kz.aiqyn.base.database.CopiedRows;
import kz.aiqyn.base.database.TransactionLock;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Brings records of a file beside those that are kept, in tables that live as long as the transaction, and writes what
/// differs: a few statements for a table, however many records there are. What a file does not say stays.
@Repository
class StagedPurchases {

    private static final String KEY = "procurement";

    private final JdbcTemplate jdbc;
    private final JdbcClient database;

    StagedPurchases(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.database = JdbcClient.create(jdbc);
    }

    /// Lets one file be taken at a time, until the transaction ends.
    void lock() {
        TransactionLock.hold(database, KEY);
    }

    /// Begins a file: what it will touch is noted in `touched`.
    void begin() {
        jdbc.execute("drop table if exists pg_temp.touched");
        jdbc.execute("create temporary table touched (kind text not null, code text not null) on commit drop");
    }

    /// Lays records beside those that are kept. How many are of bodies that are no customers of ours, and are let go.
    ///
    /// @param rows of one table, none of them twice
    int stage(PurchaseTable table, List<PurchaseRow> rows) {
        List<String> columns = table.columns();
        jdbc.execute("drop table if exists pg_temp.staged");
        jdbc.execute("create temporary table staged (code text primary key, %s) on commit drop"
                .formatted(table.types().entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .collect(Collectors.joining(", "))));
        CopiedRows.write(
                Objects.requireNonNull(jdbc.getDataSource()),
                "copy pg_temp.staged (code, %s) from stdin".formatted(String.join(", ", columns)),
                copied -> rows.forEach(row -> copied.row(cells(row, columns))));
        jdbc.execute("analyze pg_temp.staged");
        return settle(table);
    }

    private static @Nullable Object[] cells(PurchaseRow row, List<String> columns) {
        @Nullable Object[] cells = new Object[columns.size() + 1];
        cells[0] = row.code();
        for (int i = 0; i < columns.size(); i++) {
            cells[i + 1] = row.cells().get(columns.get(i));
        }
        return cells;
    }

    /// Finds whose records are that do not say it, and which point is meant where its version is named.
    private int settle(PurchaseTable table) {
        switch (table) {
            case BID -> jdbc.update("""
                    update pg_temp.staged s set customer = l.customer, year = l.year
                    from procurement.lot l where l.code = s.lot""");
            case ANNOUNCEMENT -> jdbc.update("""
                    update pg_temp.staged s set customer = l.customer
                    from (select announcement, min(customer) as customer from procurement.lot group by announcement) l
                    where l.announcement = s.code
                      and not exists (select 1 from procurement.customer c where c.bin = s.customer)""");
            case LOT, UNIT -> {
                jdbc.update("""
                        update pg_temp.staged s set point = p.code
                        from procurement.point p where p.portal_id = s.point and p.code <> s.point""");
                jdbc.update("""
                        update pg_temp.staged s set year = p.year
                        from procurement.point p where p.code = s.point and s.year is null""");
            }
            case POINT, CONTRACT, ACT -> {}
        }
        return jdbc.update("""
                delete from pg_temp.staged s
                where not exists (select 1 from procurement.customer c where c.bin = s.customer)""");
    }

    /// What would be written of the staged records.
    List<FileDifference.Line> lines(PurchaseTable table) {
        boolean named = table.columns().contains("name_kk");
        boolean money = table.columns().contains("amount");
        String sum = money ? "amount" : table == PurchaseTable.BID ? "price" : "sum";
        return database.sql("""
                        select case when t.id is null then 'added-' else 'changed-' end as kind, s.code, %s,
                               coalesce(cast(s.%s as text), '') as more, md5(cast(row(%s) as text)) as trace
                        from pg_temp.staged s left join %s t on t.code = s.code
                        where t.id is null or %s
                        order by s.code""".formatted(
                                named ? "s.name_kk, s.name_ru" : "'' as name_kk, '' as name_ru",
                                sum,
                                written(table),
                                table.table(),
                                differs(table)))
                .query((row, number) -> new FileDifference.Line(
                        row.getString("kind") + table.code(),
                        row.getString("code"),
                        Names.NONE,
                        names(row.getString("name_kk"), row.getString("name_ru"), row.getString("code")),
                        row.getString("more"),
                        row.getString("trace")))
                .list();
    }

    private static Names names(@Nullable String kk, @Nullable String ru, String code) {
        return kk == null || kk.isEmpty() ? Names.same(code) : new Names(kk, ru == null ? "" : ru, "");
    }

    private static String written(PurchaseTable table) {
        return table.columns().stream()
                .map("coalesce(s.%1$s, t.%1$s)"::formatted)
                .collect(Collectors.joining(", "));
    }

    private static String differs(PurchaseTable table) {
        return table.columns().stream()
                .map("coalesce(s.%1$s, t.%1$s) is distinct from t.%1$s"::formatted)
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /// Writes the staged records, with the history of those that are changed.
    ///
    /// @param intake number of the file
    void write(PurchaseTable table, Instant at, long intake) {
        history(table, at, intake);
        note(
                table,
                """
                update %s t set %s, changed_at = :at%s
                from pg_temp.staged s where t.code = s.code and %s
                returning t.code""".formatted(
                                table.table(),
                                table.columns().stream()
                                        .map("%1$s = coalesce(s.%1$s, t.%1$s)"::formatted)
                                        .collect(Collectors.joining(", ")),
                                table == PurchaseTable.CONTRACT ? EXECUTION : "",
                                differs(table)),
                at,
                intake);
        List<String> into = new ArrayList<>(table.columns());
        List<String> from = new ArrayList<>();
        table.types().forEach((column, type) -> from.add(initial(table, column, type)));
        table.once().forEach((column, source) -> {
            into.add(column);
            from.add("s." + source);
        });
        note(
                table,
                """
                insert into %1$s (code, %2$s, organisation, intake, changed_at%3$s)
                select s.code, %4$s, c.organisation, :intake, :at%5$s
                from pg_temp.staged s join procurement.customer c on c.bin = s.customer
                where not exists (select 1 from %1$s t where t.code = s.code)
                order by s.code
                returning code""".formatted(
                                table.table(),
                                String.join(", ", into),
                                table == PurchaseTable.CONTRACT ? ", execution_at" : "",
                                String.join(", ", from),
                                table == PurchaseTable.CONTRACT ? ", :at" : ""),
                at,
                intake);
    }

    private static final String EXECUTION = """
            , execution_at = case when coalesce(s.due_on, t.due_on) is distinct from t.due_on
                                    or coalesce(s.executed_on, t.executed_on) is distinct from t.executed_on
                                    or coalesce(s.state, t.state) is distinct from t.state
                                  then :at else t.execution_at end""";

    /// What stands in a new record where a file says nothing.
    private static String initial(PurchaseTable table, String column, String type) {
        if (column.equals("year")) {
            return "coalesce(s.year, extract(year from cast(:at as timestamptz))::int)";
        }
        if ((column.equals("state") && table != PurchaseTable.BID)
                || column.equals("method")
                || column.equals("subject")) {
            return "coalesce(s.%s, 'other')".formatted(column);
        }
        if (type.equals("text")) {
            return "coalesce(s.%s, '')".formatted(column);
        }
        return type.startsWith("numeric") ? "coalesce(s.%s, 0)".formatted(column) : "s." + column;
    }

    private void note(PurchaseTable table, String statement, Instant at, long intake) {
        JdbcClient.StatementSpec noted = database.sql(
                        "with written as (%s) insert into pg_temp.touched select :kind, code from written"
                                .formatted(statement))
                .param("kind", table.code())
                .param("at", Timestamp.from(at));
        (statement.contains(":intake") ? noted.param("intake", intake) : noted).update();
    }

    private void history(PurchaseTable table, Instant at, long intake) {
        database.sql("""
                        insert into procurement.change (kind, record, field, before, after, at, intake)
                        select :kind, t.id, fresh.key, old.value, fresh.value, :at, :intake
                        from pg_temp.staged s join %s t on t.code = s.code
                        cross join lateral jsonb_each_text(to_jsonb(s) - 'code') fresh
                        cross join lateral (select to_jsonb(t) ->> fresh.key as value) old
                        where fresh.value is not null and fresh.value is distinct from old.value
                        order by t.id, fresh.key""".formatted(table.table()))
                .param("kind", table.code())
                .param("at", Timestamp.from(at))
                .param("intake", intake)
                .update();
    }

    /// Keeps who sells; a name that is known stays where none is said.
    void suppliers(Map<String, String> names, Instant at, long intake) {
        jdbc.execute("drop table if exists pg_temp.seller");
        jdbc.execute("create temporary table seller (key text primary key, name text not null) on commit drop");
        CopiedRows.write(
                Objects.requireNonNull(jdbc.getDataSource()),
                "copy pg_temp.seller (key, name) from stdin",
                copied -> names.forEach(copied::row));
        database.sql("""
                        insert into procurement.supplier as kept (key, name, intake, changed_at)
                        select key, name, :intake, :at from pg_temp.seller order by key
                        on conflict (key) do update set name = excluded.name, changed_at = excluded.changed_at
                        where excluded.name <> '' and excluded.name <> kept.name""")
                .param("at", Timestamp.from(at))
                .param("intake", intake)
                .update();
    }
}
