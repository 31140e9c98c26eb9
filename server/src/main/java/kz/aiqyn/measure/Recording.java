package kz.aiqyn.measure;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// When values are recorded. Each recording is later than the last, and later than any moment as of which somebody
/// has read, whatever clocks say: so what was read as of a moment is read again as of it.
@Repository
class Recording {

    private final JdbcClient database;
    private final InstantSource clock;
    private final AtomicReference<Instant> served = new AtomicReference<>(Instant.EPOCH);

    Recording(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Lets one record at a time, in all processes, until the transaction ends. To be called first in it: a snapshot
    /// is taken by the first statement that reads.
    void lock() {
        database.sql("lock table measure.recording in exclusive mode").update();
    }

    /// The time of a new recording, in whole milliseconds. Within [#lock].
    Instant begin() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant least = later(latest(), served.get()).plusMillis(1).truncatedTo(ChronoUnit.MILLIS);
        return later(now, least);
    }

    /// Keeps the time of a recording. Within [#lock].
    void end(Instant recorded) {
        database.sql("update measure.recording set last = :recorded")
                .param("recorded", Timestamp.from(recorded))
                .update();
    }

    /// The time of the last recording.
    Instant latest() {
        return database.sql("select last from measure.recording")
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    /// Makes sure that nothing will be recorded at a moment or before it any more.
    void close(Instant knownAt) {
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
