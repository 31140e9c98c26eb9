package kz.aiqyn.base.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import kz.aiqyn.base.database.Outage;
import kz.aiqyn.engine.text.Phrase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.context.request.RequestContextHolder;

/// Does jobs that are due.
@Component
class JobWork {

    private static final Logger LOG = LoggerFactory.getLogger(JobWork.class);
    private static final long TELL_EVERY_NANOS = Duration.ofMillis(300).toNanos();

    /// A job that was cut off so often brings servers down itself.
    private static final int MOST_TRIES = 20;

    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration LANE = Duration.ofSeconds(1);
    private static final Duration OUTAGE = Duration.ofSeconds(5);

    private final StoredJobs jobs;
    private final Set<Thread> working = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    JobWork(StoredJobs jobs) {
        this.jobs = jobs;
    }

    /// Does a job, or finds that it is not to be done now.
    ///
    /// @return after how long it is to be looked at again; empty when it has ended
    <T> Optional<Duration> execute(JobKind<T> kind, long id) {
        if (stopping) {
            return Optional.of(Duration.ZERO);
        }
        return switch (jobs.begin(id)) {
            case StoredJobs.Turn.Over() -> Optional.empty();
            case StoredJobs.Turn.Later(boolean lane) -> Optional.of(lane ? LANE : SOON);
            case StoredJobs.Turn.Now now -> execute(kind, id, now);
        };
    }

    private <T> Optional<Duration> execute(JobKind<T> kind, long id, StoredJobs.Turn.Now now) {
        if (now.tries() > MOST_TRIES) {
            LOG.error("job {} of {} was cut off {} times and is given up", id, kind.code(), MOST_TRIES);
            jobs.end(id, JobEnd.failed(List.of(Phrase.of("job.failed.tries", MOST_TRIES))));
            return Optional.empty();
        }
        working.add(Thread.currentThread());
        SecurityContextHolder.setContext(by(now.askedBy()));
        RequestContextHolder.setRequestAttributes(new JobAttributes());
        try {
            JobEnd end = kind.run(jobs.read(now.data(), kind.data()), new Run(id));
            jobs.end(id, end);
            return Optional.empty();
        } catch (RuntimeException failed) {
            return cutOff(kind.code(), id, failed);
        } finally {
            RequestContextHolder.resetRequestAttributes();
            SecurityContextHolder.clearContext();
            working.remove(Thread.currentThread());
        }
    }

    private Optional<Duration> cutOff(String kind, long id, RuntimeException failed) {
        if (stopping) {
            // Whoever is interrupted gets no connection to tell of it by.
            boolean interrupted = Thread.interrupted();
            LOG.info("job {} of {} is cut off and will be done at the next start ({})", id, kind, interrupted);
            jobs.putBack(id);
            return Optional.of(Duration.ZERO);
        }
        if (isAway(failed)) {
            LOG.info("job {} of {} is cut off and will be tried again: {}", id, kind, failed.getMessage());
            jobs.putBack(id);
            return Optional.of(OUTAGE);
        }
        LOG.error("job {} of {} failed", id, kind, failed);
        jobs.end(id, JobEnd.failed(List.of(Phrase.of("job.failed.mistake", Long.toString(id)))));
        return Optional.empty();
    }

    /// What is done for somebody is recorded under their name, also when they are gone long since.
    private static SecurityContext by(String login) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        if (!login.equals(StoredJobs.PROGRAM)) {
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(login, null, List.of()));
        }
        return context;
    }

    /// Whether the database went away: that is nobody's mistake, and the next try may do. What it refuses,
    /// for want of room among others, would be refused again.
    static boolean isAway(RuntimeException failure) {
        return failure instanceof CannotCreateTransactionException
                || failure instanceof CannotGetJdbcConnectionException
                || Outage.of(failure).filter(outage -> outage == Outage.ABSENT).isPresent();
    }

    /// Whoever was stopped may be started again, as containers pause what nobody uses.
    void start() {
        stopping = false;
    }

    /// Tells what is being done to stop, and begins nothing any more.
    void stop() {
        stopping = true;
        working.forEach(Thread::interrupt);
    }

    private final class Run implements JobRun {

        private final long id;
        private final AtomicLong told = new AtomicLong(System.nanoTime() - TELL_EVERY_NANOS);
        private final AtomicReference<String> stage = new AtomicReference<>("");

        private Run(long id) {
            this.id = id;
        }

        @Override
        public long id() {
            return id;
        }

        @Override
        public void at(String now, int done, int total) {
            if (stopping) {
                throw new CancellationException("the server stops");
            }
            long time = System.nanoTime();
            long before = told.get();
            boolean isNew = !now.equals(stage.getAndSet(now));
            if (isNew || (time - before >= TELL_EVERY_NANOS && told.compareAndSet(before, time))) {
                jobs.progress(id, now, done, total);
            }
        }

        @Override
        public void end(JobEnd end) {
            jobs.end(id, end);
        }
    }
}
