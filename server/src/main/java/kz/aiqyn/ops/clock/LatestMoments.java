package kz.aiqyn.ops.clock;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Of which moments the database speaks.
@Repository
public class LatestMoments {

    private final JdbcClient database;

    public LatestMoments(JdbcClient database) {
        this.database = database;
    }

    /// The latest moment at which anything was done or recorded.
    public Instant latest() {
        return database.sql("""
                        select greatest(
                            (select last from measure.recording),
                            (select max(at) from audit.entry where number = (select max(number) from audit.entry)))
                        """).query(Timestamp.class).single().toInstant();
    }

    /// An entry of the record that is dated before the one before it.
    ///
    /// @param number its own
    public record Backwards(long number, Instant at, Instant before) {}

    /// Entries that are dated more than a minute before the one before them: a clock was set back, and no
    /// server of ours that runs alone lets that through.
    public List<Backwards> backwards() {
        return database.sql("""
                        select number, at, before
                        from (select number, at, lag(at) over (order by number) as before from audit.entry) as entry
                        where at < before - interval '1 minute'
                        order by number
                        limit 20
                        """)
                .query((row, index) -> new Backwards(
                        row.getLong("number"),
                        Optional.ofNullable(row.getTimestamp("at"))
                                .orElseThrow()
                                .toInstant(),
                        row.getTimestamp("before").toInstant()))
                .list();
    }
}
