package kz.aiqyn.rating.edition.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.rating.edition.compute.Progress.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Jobs as they are kept.
@Repository
public class Jobs {

    private static final String SELECT = """
            select id, kind, methodology, version, period, edition, computation, asked_at, asked_by, stage, done, total,
                failure, ended_at
            from edition.job
            """;

    private final JdbcClient database;

    Jobs(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /// The same work under way, if there is any; else a new job.
    long add(Job.Kind kind, String methodology, String version, Period period, Instant at, String by) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('edition/job', 0))")
                .query((row, number) -> 0)
                .single();
        return database.sql(SELECT + """
                         where kind = :kind and methodology = :methodology and version = :version and period = :period
                          and ended_at is null
                        """)
                .param("kind", kind.name())
                .param("methodology", methodology)
                .param("version", version)
                .param("period", period.toString())
                .query(Jobs::read)
                .optional()
                .map(Job::id)
                .orElseGet(() -> insert(kind, methodology, version, period, at, by));
    }

    private long insert(Job.Kind kind, String methodology, String version, Period period, Instant at, String by) {
        return database.sql("""
                        insert into edition.job (kind, methodology, version, period, asked_at, asked_by, stage)
                        values (:kind, :methodology, :version, :period, :at, :by, 'WAITING') returning id
                        """)
                .param("kind", kind.name())
                .param("methodology", methodology)
                .param("version", version)
                .param("period", period.toString())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    public Optional<Job> find(long id) {
        return database.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(Jobs::read)
                .optional();
    }

    /// Work that has not ended, in the order in which it was asked for.
    public List<Job> underWay() {
        return database.sql(SELECT + " where ended_at is null order by id")
                .query(Jobs::read)
                .list();
    }

    /// The last dry run of a version on a period that has a result.
    public Optional<Job> dryRun(String methodology, String version, Period period) {
        return database.sql(SELECT + """
                         where kind = 'DRY_RUN' and methodology = :methodology and version = :version
                          and period = :period and computation is not null
                        order by id desc limit 1
                        """)
                .param("methodology", methodology)
                .param("version", version)
                .param("period", period.toString())
                .query(Jobs::read)
                .optional();
    }

    void progress(long id, Stage stage, int done, int total) {
        database.sql("update edition.job set stage = :stage, done = :done, total = :total where id = :id")
                .param("id", id)
                .param("stage", stage.name())
                .param("done", done)
                .param("total", total)
                .update();
    }

    void prepared(long id, long edition, Instant at) {
        end(id, edition, null, null, at);
    }

    void computed(long id, long computation, Instant at) {
        end(id, null, computation, null, at);
    }

    void fail(long id, String failure, Instant at) {
        end(id, null, null, failure, at);
    }

    private void end(
            long id, @Nullable Long edition, @Nullable Long computation, @Nullable String failure, Instant at) {
        database.sql("""
                        update edition.job
                        set stage = case when cast(:failure as text) is null then 'DONE' else stage end,
                            edition = :edition, computation = :computation, failure = :failure, ended_at = :at
                        where id = :id
                        """)
                .param("id", id)
                .param("edition", edition, Types.BIGINT)
                .param("computation", computation, Types.BIGINT)
                .param("failure", failure, Types.VARCHAR)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Job read(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Job(
                row.getLong("id"),
                Job.Kind.valueOf(row.getString("kind")),
                row.getString("methodology"),
                row.getString("version"),
                Period.of(row.getString("period")),
                number(row, "edition"),
                number(row, "computation"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("asked_by"),
                Stage.valueOf(row.getString("stage")),
                row.getInt("done"),
                row.getInt("total"),
                row.getString("failure"),
                ended == null ? null : ended.toInstant());
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
