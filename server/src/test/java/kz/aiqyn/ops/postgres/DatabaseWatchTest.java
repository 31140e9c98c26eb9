package kz.aiqyn.ops.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.text.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class DatabaseWatchTest {

    private static final DatabaseWatch.Rhythm QUICK =
            new DatabaseWatch.Rhythm(Duration.ofMillis(1), Collections.nCopies(3, Duration.ZERO));

    private final Mortal database = new Mortal();
    private final BlockingQueue<Phrase> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<Phrase> lost = new LinkedBlockingQueue<>();
    private final DatabaseWatch watch = DatabaseWatch.over(database, QUICK, told::add, lost::add);

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void startsItAgainEachTimeAndSaysSoOnce() throws InterruptedException {
        for (int end = 1; end <= 2; end++) {
            database.running = false;
            assertThat(told.take().key()).isEqualTo("ops.database.revived");
            assertThat(database.running).isTrue();
        }
        assertThat(told).isEmpty();
        assertThat(lost).isEmpty();
    }

    @Test
    void triesAgainWhatFailedAtFirst() throws InterruptedException {
        database.refusals.set(2);
        database.running = false;
        assertThat(told.take().key()).isEqualTo("ops.database.revived");
        assertThat(database.starts).hasValue(3);
    }

    @Test
    void givesUpWhatDoesNotStartAndSaysWhy() throws InterruptedException {
        database.refusals.set(Integer.MAX_VALUE);
        database.running = false;
        assertThat(lost.take()).isEqualTo(Phrase.of("ops.database.lost", "here", 3));
        assertThat(told).extracting(Phrase::key).containsExactly("ops.start.failed");
        assertThat(database.starts).hasValue(3);
    }

    @Test
    void givesUpWhatEndsAgainAndAgain() throws InterruptedException {
        for (int end = 1; end <= 5; end++) {
            database.running = false;
            assertThat(told.take().key()).isEqualTo("ops.database.revived");
        }
        database.running = false;
        assertThat(lost.take().key()).isEqualTo("ops.database.unsteady");
        assertThat(database.starts).hasValue(5);
    }

    @Test
    void startsNothingThatWasEndedOnPurpose() {
        watch.close();
        database.running = false;
        assertThat(List.of(told, lost))
                .allSatisfy(phrases -> assertThat(phrases).isEmpty());
        assertThat(database.starts).hasValue(0);
    }

    /// A database that ends when it is told to.
    private static final class Mortal implements DatabaseWatch.Watched {

        private volatile boolean running = true;
        private final AtomicInteger refusals = new AtomicInteger();
        private final AtomicInteger starts = new AtomicInteger();

        @Override
        public String place() {
            return "here";
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public void startAgain() {
            starts.incrementAndGet();
            if (refusals.getAndDecrement() > 0) {
                throw Refused.because("ops.start.failed", "here", "no room");
            }
            running = true;
        }
    }
}
