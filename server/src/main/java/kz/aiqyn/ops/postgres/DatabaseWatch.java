package kz.aiqyn.ops.postgres;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.engine.text.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks every second whether a folder's database still runs, and starts it again when it does not. It gives up when
/// several tries failed, or when the database ends again and again: then somebody has to look at the machine.
final class DatabaseWatch implements Database.Watch {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final int MOST_ENDS = 5;
    private static final Duration ENDS_WITHIN = Duration.ofMinutes(10);

    private final Watched database;
    private final Rhythm rhythm;
    private final Consumer<Phrase> tell;
    private final Consumer<Phrase> lost;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("aiqyn-database").unstarted(this::watch);

    /// When it ended, by the clock that only counts.
    private final Deque<Long> ends = new ArrayDeque<>();

    /// A database that may end by itself.
    interface Watched {

        /// What the database lies in, to be told.
        String place();

        boolean isRunning();

        /// @throws Refused when it does not start; the message says why
        void startAgain();
    }

    /// How patient it is.
    ///
    /// @param look between two looks
    /// @param pauses before each try: what is in the way at first, as room on the disk, may be gone a moment later
    record Rhythm(Duration look, List<Duration> pauses) {

        static final Rhythm USUAL = new Rhythm(
                Duration.ofSeconds(1),
                List.of(
                        Duration.ZERO,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(8)));

        Rhythm {
            pauses = List.copyOf(pauses);
        }
    }

    private DatabaseWatch(Watched database, Rhythm rhythm, Consumer<Phrase> tell, Consumer<Phrase> lost) {
        this.database = database;
        this.rhythm = rhythm;
        this.tell = tell;
        this.lost = lost;
    }

    /// @param tell that it was started again
    /// @param lost why it was given up
    static DatabaseWatch over(Watched database, Rhythm rhythm, Consumer<Phrase> tell, Consumer<Phrase> lost) {
        DatabaseWatch watch = new DatabaseWatch(database, rhythm, tell, lost);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        while (!isClosingWithin(rhythm.look())) {
            if (!database.isRunning() && !revive()) {
                return;
            }
        }
    }

    /// Whether the database runs again.
    private boolean revive() {
        long began = System.nanoTime();
        // The console is told by whoever is given the outcome: one line, not three.
        LOG.info("the database in {} has ended by itself; it is started again", database.place());
        ends.addLast(began);
        ends.removeIf(end -> began - end > ENDS_WITHIN.toNanos());
        if (ends.size() > MOST_ENDS) {
            giveUp(Phrase.of("ops.database.unsteady", database.place(), ends.size(), ENDS_WITHIN.toMinutes()));
            return false;
        }
        List<Phrase> why = List.of();
        for (Duration pause : rhythm.pauses()) {
            if (isClosingWithin(pause)) {
                return false;
            }
            try {
                database.startAgain();
                long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
                LOG.info("the database in {} runs again after {} s", database.place(), seconds);
                tell.accept(Phrase.of("ops.database.revived", database.place(), seconds));
                return true;
            } catch (Refused refused) {
                why = refused.phrases();
                LOG.info("the database in {} does not start: {}", database.place(), why);
            }
        }
        why.forEach(tell);
        giveUp(Phrase.of("ops.database.lost", database.place(), rhythm.pauses().size()));
        return false;
    }

    private void giveUp(Phrase why) {
        if (closing.getCount() > 0) {
            lost.accept(why);
        }
    }

    private boolean isClosingWithin(Duration pause) {
        try {
            return closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // Only closing interrupts.
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        closing.countDown();
        if (Thread.currentThread().equals(thread)) {
            return;
        }
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
