package kz.aiqyn.base.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Binds records: keeps what their rows are, under a seal that an entry of the chain then carries.
@Repository
class Seals {

    /// SHA-256 over a seal's rows, each by table, key, number of rows and digest.
    static final String SUM = """
            sha256(string_agg(sha256(convert_to(row(kind, key, rows, encode(digest, 'hex'))::text, 'UTF8')), ''::bytea
                              order by kind collate "C", key collate "C"))
            """;

    /// How many altered records an entry names.
    private static final int MOST = 20;

    private final JdbcClient database;
    private final BoundTables tables;

    Seals(JdbcClient database, BoundTables tables) {
        this.database = database;
        this.tables = tables;
    }

    /// What an entry says of the records that its transaction has written to.
    ///
    /// @param seal empty when it wrote to nothing that is bound, or changed nothing of it
    /// @param altered records that were not as they had been bound before it wrote to them, by table and key
    record Taken(Optional<Seal> seal, List<String> altered) {

        static final Taken NOTHING = new Taken(Optional.empty(), List.of());

        Taken {
            altered = List.copyOf(altered);
        }
    }

    /// Binds what the transaction under way has written to, as it stands now.
    Taken take() {
        List<String> kinds =
                database.sql("""
                        select distinct kind from audit.touched where xact = pg_current_xact_id() order by kind
                        """).query((row, number) -> row.getString("kind")).list();
        if (kinds.isEmpty()) {
            return Taken.NOTHING;
        }
        long seal = next();
        kinds.forEach(kind -> bindTouched(seal, tables.get(kind)));
        return new Taken(sum(seal), forgetTouched(seal));
    }

    /// @return records that were not as they had been bound: a later write must not make good what was altered
    private List<String> forgetTouched(long seal) {
        return database.sql("""
                        with noted as (
                            delete from audit.touched where xact = pg_current_xact_id()
                            returning kind, key, before)
                        select noted.kind || ' ' || noted.key
                        from noted
                        left join lateral (
                            select bound.digest from audit.bound
                            where bound.kind = noted.kind and bound.key = noted.key and bound.seal < :seal
                            order by bound.seal desc limit 1) last on true
                        where noted.before is not null and noted.before is distinct from last.digest
                        order by noted.kind, noted.key
                        limit :most
                        """)
                .param("seal", seal)
                .param("most", MOST)
                .query((row, number) -> row.getString(1).replace(BoundQuery.BETWEEN, '/'))
                .list();
    }

    private void bindTouched(long seal, BoundQuery query) {
        database.sql("""
                        insert into audit.bound (seal, kind, key, rows, digest)
                        select :seal, :kind, touched.key, coalesce(now.rows, 0), now.digest
                        from audit.touched
                        left join audit.digests(:query) now on now.key = touched.key
                        left join lateral (
                            select bound.digest from audit.bound
                            where bound.kind = :kind and bound.key = touched.key
                            order by bound.seal desc limit 1) last on true
                        where touched.xact = pg_current_xact_id() and touched.kind = :kind
                          and now.digest is distinct from last.digest
                        """)
                .param("seal", seal)
                .param("kind", query.table().table())
                .param("query", query.touched())
                .update();
    }

    /// Binds every record of some tables that is not bound yet, as it stands now.
    ///
    /// @param counted takes how many records of each table there were
    Optional<Seal> takeAll(SequencedMap<String, BoundQuery> unbound, Map<String, String> counted) {
        long seal = next();
        unbound.forEach((kind, query) -> {
            int records = database.sql("""
                            insert into audit.bound (seal, kind, key, rows, digest)
                            select :seal, :kind, now.key, now.rows, now.digest
                            from audit.digests(:query) now
                            where not exists (
                                select from audit.bound where bound.kind = :kind and bound.key = now.key)
                            """)
                    .param("seal", seal)
                    .param("kind", kind)
                    .param("query", query.all())
                    .update();
            counted.put(kind, Integer.toString(records));
        });
        return sum(seal);
    }

    private long next() {
        return database.sql("select nextval('audit.seal')").query(Long.class).single();
    }

    private Optional<Seal> sum(long seal) {
        return database.sql("select count(*) as records, " + SUM + """
                         as digest from audit.bound where seal = :seal having count(*) > 0
                        """)
                .param("seal", seal)
                .query((row, number) -> new Seal(seal, row.getLong("records"), row.getBytes("digest")))
                .optional();
    }
}
