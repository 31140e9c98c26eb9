package kz.aiqyn.measure.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.audit.WaitingEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// When values are recorded. Each recording is later than the last, and later than any moment as of which somebody
/// has read, whatever clocks say: so what was read as of a moment is read again as of it.
@Repository
public class Recording {

    private final JdbcClient database;
    private final InstantSource clock;
    private final Audit audit;
    private final WaitingEntries entries;
    private final AtomicReference<Instant> served = new AtomicReference<>(Instant.EPOCH);

    public Recording(JdbcClient database, InstantSource clock, Audit audit, WaitingEntries entries) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
        this.entries = entries;
    }

    /// Lets one record at a time, in all processes, until the transaction ends. To be called first in it: a snapshot
    /// is taken by the first statement that reads.
    public void lock() {
        database.sql("lock table measure.recording in exclusive mode").update();
    }

    /// The time of a new recording, in whole milliseconds. Within [#lock].
    public Instant begin() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant least = later(latest(), served.get()).plusMillis(1).truncatedTo(ChronoUnit.MILLIS);
        return later(now, least);
    }

    /// Keeps the time of a recording, and what was recorded in the audit. Within [#lock].
    ///
    /// @param values how many were recorded
    public void end(String source, Instant recorded, int values) {
        audit.record(AuditedOperation.of(
                "values.recorded",
                "source:" + source,
                Map.of("values", Integer.toString(values), "recorded", recorded.toString())));
        advance(recorded);
    }

    /// Keeps a moment at which something was recorded. Within [#lock].
    public void advance(Instant recorded) {
        database.sql("update measure.recording set last = :recorded")
                .param("recorded", Timestamp.from(recorded))
                .update();
    }

    /// Has the audit's entries of recordings join the others: a pull does not see what those have written meanwhile.
    /// After the commit.
    public void tell() {
        entries.join();
    }

    /// The time of the last recording.
    public Instant latest() {
        return database.sql("select last from measure.recording")
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    /// Keeps a moment for ever: nothing is recorded as of it, or as of a moment before it, any more. Waits for a
    /// recording that is under way.
    public void keep(Instant knownAt) {
        database.sql("update measure.recording set kept = greatest(kept, :knownAt)")
                .param("knownAt", Timestamp.from(knownAt))
                .update();
    }

    /// Whether any moment is kept. Within [#lock].
    public boolean isKept() {
        return database.sql("select kept is not null from measure.recording")
                .query(Boolean.class)
                .single();
    }

    /// Makes sure that nothing will be recorded at a moment or before it any more.
    public void close(Instant knownAt) {
        if (knownAt.isAfter(latest())) {
            Instant now = clock.instant();
            served.accumulateAndGet(knownAt.isAfter(now) ? now : knownAt, Recording::later);
            database.sql("lock table measure.recording in share mode").update();
        }
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
