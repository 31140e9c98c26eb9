package kz.aiqyn.base.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import kz.aiqyn.base.audit.RecordVerification.Beginning;
import kz.aiqyn.base.audit.RecordVerification.Fault;
import kz.aiqyn.base.audit.RecordVerification.Mismatch;
import kz.aiqyn.base.audit.RecordVerification.Result;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was bound, beside what is stored.
@Repository
class BoundRows {

    private final JdbcClient database;

    BoundRows(JdbcClient database) {
        this.database = database;
    }

    /// How many records a table has, and which do not fit.
    record Compared(long records, List<Mismatch> mismatches) {}

    /// One statement: a server may write meanwhile.
    Compared compare(BoundQuery query) {
        long[] records = {0};
        List<Mismatch> mismatches = database
                .sql("""
                        with now as materialized (select key, digest from audit.digests(:query)),
                        last as (
                            select distinct on (key) key, seal, digest from audit.bound where kind = :kind
                            order by key, seal desc),
                        wrong as (
                            select coalesce(now.key, last.key) as key, last.seal, now.digest is null as gone,
                                   last.digest is null as unbound
                            from now full join last on last.key = now.key
                            where now.digest is distinct from last.digest),
                        named as (
                            select wrong.*, count(*) over () as wrongs,
                                   (select max(number) from audit.entry
                                    where changes ->> 'bound' like wrong.seal || ' %') as entry
                            from wrong order by key limit :most)
                        select (select count(*) from now) as records, named.*
                        from (select) as always left join named on true
                        order by named.key
                        """)
                .param("query", query.all())
                .param("kind", query.table().table())
                .param("most", Result.MOST)
                .query((row, number) -> {
                    records[0] = row.getLong("records");
                    return row.getString("key") == null
                            ? List.<Mismatch>of()
                            : List.of(mismatch(query.table().table(), row));
                })
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
        return new Compared(records[0], mismatches);
    }

    private static Mismatch mismatch(String table, ResultSet row) throws SQLException {
        Fault fault = row.getBoolean("gone") ? Fault.GONE : row.getBoolean("unbound") ? Fault.UNBOUND : Fault.ALTERED;
        return new Mismatch(
                table,
                row.getString("key").replace(BoundQuery.BETWEEN, '/'),
                fault,
                row.getLong("entry"),
                row.getLong("wrongs"));
    }

    /// Seals that are kept otherwise than entries say, or not at all, or that no entry names.
    List<Mismatch> seals() {
        return database.sql("""
                        with said as (
                            select number, changes ->> 'bound' as said from audit.entry
                            where changes ->> 'bound' is not null
                            union all
                            select 0, changes ->> 'bound' from audit.waiting where changes ->> 'bound' is not null),
                        kept as (
                            select seal, seal || ' ' || count(*) || ' ' || encode(""" + Seals.SUM + """
                                , 'hex') as kept, string_agg(distinct kind, ', ' order by kind) as kinds
                            from audit.bound group by seal),
                        wrong as (
                            select coalesce(number, 0) as number, coalesce(kinds, 'audit.bound') as kinds,
                                   coalesce(seal::text, split_part(said, ' ', 1)) as seal
                            from said full join kept on kept.seal::text = split_part(said, ' ', 1)
                            where said is distinct from kept)
                        select number, kinds, seal, count(*) over () as wrongs from wrong order by number, seal
                        limit :most
                        """)
                .param("most", Result.MOST)
                .query((row, number) -> new Mismatch(
                        row.getString("kinds"),
                        row.getString("seal"),
                        Fault.SEAL,
                        row.getLong("number"),
                        row.getLong("wrongs")))
                .list();
    }

    /// Records that entries found altered before they bound them anew.
    List<Mismatch> foundAltered() {
        return database.sql("""
                        select number, changes ->> :field as records, count(*) over () as wrongs from audit.entry
                        where changes ->> :field is not null
                        order by number limit :most
                        """)
                .param("field", Seal.ALTERED)
                .param("most", Result.MOST)
                .query((row, number) -> new Mismatch(
                        row.getString("records"),
                        "",
                        Fault.ALTERED_BEFORE,
                        row.getLong("number"),
                        row.getLong("wrongs")))
                .list();
    }

    /// Tables of which anything was bound.
    Set<String> kinds() {
        return Set.copyOf(database.sql("select distinct kind from audit.bound")
                .query((row, number) -> row.getString("kind"))
                .list());
    }

    /// Entries that bound what was there before them.
    List<Beginning> beginnings() {
        return database.sql("""
                        select number, at, split_part(changes ->> 'bound', ' ', 2)::bigint as records
                        from audit.entry where operation = :operation and changes ->> 'bound' is not null
                        order by number
                        """)
                .param("operation", RecordBinding.BEGUN)
                .query((row, number) -> new Beginning(
                        row.getLong("number"), row.getTimestamp("at").toInstant(), row.getLong("records")))
                .list();
    }
}
