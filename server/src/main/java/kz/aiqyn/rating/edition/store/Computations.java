package kz.aiqyn.rating.edition.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import javax.sql.DataSource;
import kz.aiqyn.base.database.CopiedRows;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.methodology.MethodologyFile;
import kz.aiqyn.rating.edition.compute.Computed;
import kz.aiqyn.rating.edition.compute.Earlier;
import kz.aiqyn.rating.edition.compute.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Computations as they are kept.
@Repository
public class Computations {

    private static final String COLUMNS = """
            id, methodology, version, document, registry, period, known_at, computed_at, before,
            coalesce(before_document, '') as before_document, draws, units, preliminary, digest
            """;

    private final DataSource source;
    private final JdbcClient database;
    private final InstantSource clock;

    public Computations(DataSource database, InstantSource clock) {
        this.source = database;
        this.database = JdbcClient.create(database);
        this.clock = clock;
    }

    /// Keeps a computation with its whole tree; to be called within a transaction.
    ///
    /// @param before the stored computation it was compared with
    /// @return its number
    public long store(Computed computed, OptionalLong before) {
        Canonical rows = Canonical.of(computed);
        long id = insert(computed, before, rows.digest());
        for (RowTable table : RowTable.values()) {
            String lines = rows.parts().get(table.ordinal());
            if (!lines.isEmpty()) {
                CopiedRows.write(source, "copy " + table.into() + " from stdin", to -> to.lines(id, lines));
            }
        }
        return id;
    }

    private long insert(Computed computed, OptionalLong before, String digest) {
        Task task = computed.task();
        String beforeDocument =
                task.earlier() instanceof Earlier.Rated(Methodology methodology) ? document(methodology) : null;
        return database.sql("""
                        insert into edition.computation (methodology, version, document, registry, period,
                            period_kind, period_end, known_at, computed_at, before, before_document, draws, units,
                            preliminary, digest)
                        values (:methodology, :version, :document, :registry, :period, :kind, :end, :known, :computed,
                            :before, :beforeDocument, :draws, :units, :preliminary, :digest)
                        returning id
                        """)
                .param("methodology", task.methodology().identity().code())
                .param("version", task.methodology().identity().version())
                .param("document", document(task.methodology()))
                .param("registry", registry(task.units()))
                .param("period", task.period().toString())
                .param("kind", task.period().kind().code())
                .param("end", task.period().end())
                .param("known", at(task.knownAt()))
                .param("computed", at(clock.instant()))
                .param("before", before.isPresent() ? before.getAsLong() : null, Types.BIGINT)
                .param("beforeDocument", beforeDocument, Types.VARCHAR)
                .param("draws", task.draws())
                .param("units", computed.units())
                .param("preliminary", computed.preliminary())
                .param("digest", digest)
                .query(Long.class)
                .single();
    }

    private String document(Methodology methodology) {
        String yaml = MethodologyFile.write(methodology);
        String digest = Canonical.digest(yaml);
        database.sql("insert into edition.document (digest, yaml) values (:digest, :yaml) on conflict do nothing")
                .param("digest", digest)
                .param("yaml", yaml)
                .update();
        return digest;
    }

    private String registry(Units units) {
        String json = RegistryJson.write(units);
        String digest = Canonical.digest(json);
        database.sql("""
                        insert into edition.registry (digest, units) values (:digest, :units::json)
                        on conflict do nothing
                        """).param("digest", digest).param("units", json).update();
        return digest;
    }

    /// The computations with these numbers, by number; those that are not there are left out.
    public List<StoredComputation> list(Collection<Long> ids) {
        return database.sql("select " + COLUMNS + " from edition.computation where id = any(:ids) order by id")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> computation(row))
                .list();
    }

    /// The numbers of those in which a unit takes part.
    public Set<Long> holding(String unit) {
        return database.sql("select distinct computation from edition.unit where code = :unit order by computation")
                .param("unit", unit)
                .query((row, number) -> row.getLong("computation"))
                .set();
    }

    /// All of them, by number.
    public List<StoredComputation> list() {
        return database.sql("select " + COLUMNS + " from edition.computation order by id")
                .query((row, number) -> computation(row))
                .list();
    }

    /// @throws java.util.NoSuchElementException when there is none
    public StoredComputation get(long id) {
        return list(List.of(id)).getFirst();
    }

    /// Forgets a computation; refused by the database when an edition or another computation rests on it.
    public void delete(long id) {
        database.sql("delete from edition.result where computation = :id")
                .param("id", id)
                .update();
        database.sql("delete from edition.computation where id = :id")
                .param("id", id)
                .update();
    }

    private static StoredComputation computation(ResultSet row) throws SQLException {
        return new StoredComputation(
                row.getLong("id"),
                row.getString("methodology"),
                row.getString("version"),
                row.getString("document"),
                row.getString("registry"),
                Period.of(row.getString("period")),
                instant(row, "known_at"),
                instant(row, "computed_at"),
                number(row, "before"),
                row.getString("before_document"),
                row.getInt("draws"),
                row.getInt("units"),
                row.getBoolean("preliminary"),
                row.getString("digest"));
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
