package kz.aiqyn.rating.edition.job;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.rating.edition.compute.Computation;
import kz.aiqyn.rating.edition.compute.Computed;
import kz.aiqyn.rating.edition.compute.Progress;
import kz.aiqyn.rating.edition.life.EditionLife;
import kz.aiqyn.rating.edition.life.EditionRecord;
import kz.aiqyn.rating.edition.life.EditionPreparation;
import kz.aiqyn.rating.edition.life.Tasks;
import kz.aiqyn.rating.edition.store.Phrases;
import kz.aiqyn.rating.methodology.Methodologies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/// Does jobs one after another, each on all threads; those that a stop of the program cut off are done again at the
/// next start.
@Component
public class JobRunner implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final long TELL_EVERY_MILLIS = 300;
    private static final int MOST_TRIES = 20;

    /// Who asks where nobody is signed in.
    private static final String PROGRAM = "aiqyn";

    private final Jobs jobs;
    private final EditionPreparation preparation;
    private final Methodologies methodologies;
    private final Tasks tasks;
    private final Computation computation;
    private final EditionLife life;
    private final TransactionOperations transactions;
    private final Access access;
    private final InstantSource clock;

    /// Jobs in the worker's hands or waiting for it.
    private final Set<Long> taken = ConcurrentHashMap.newKeySet();

    /// How often jobs were cut off since the start.
    private final Map<Long, Integer> tries = new ConcurrentHashMap<>();

    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("edition-jobs").factory());

    JobRunner(
            Jobs jobs,
            EditionPreparation preparation,
            Methodologies methodologies,
            Tasks tasks,
            Computation computation,
            EditionLife life,
            TransactionOperations transactions,
            Access access,
            InstantSource clock) {
        this.jobs = jobs;
        this.preparation = preparation;
        this.methodologies = methodologies;
        this.tasks = tasks;
        this.computation = computation;
        this.life = life;
        this.transactions = transactions;
        this.access = access;
        this.clock = clock;
    }

    /// Asks for a preview of a period.
    ///
    /// @return the job's number: that of the same job when it is under way already
    public long prepare(String methodology, Period period) {
        return ask(Job.Kind.PREPARE, methodology, "", period);
    }

    /// Asks for a dry run of a version on a period.
    ///
    /// @return the job's number: that of the same job when it is under way already
    public long dryRun(String methodology, String version, Period period) {
        return ask(Job.Kind.DRY_RUN, methodology, version, period);
    }

    private long ask(Job.Kind kind, String methodology, String version, Period period) {
        String by = access.person().map(Access.Person::login).orElse(PROGRAM);
        Long id = transactions.execute(status -> jobs.add(kind, methodology, version, period, clock.instant(), by));
        if (id == null) {
            throw new IllegalStateException("a job without a number");
        }
        submit(id, SecurityContextHolder.getContext());
        return id;
    }

    /// Takes up again what was cut off: by a stop of the program at its next start, by a loss of the database soon
    /// after it is back. What was cut off too often waits for the next start.
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(initialDelay = 60, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void resume() {
        jobs.underWay().stream()
                .filter(job -> tries.getOrDefault(job.id(), 0) < MOST_TRIES)
                .forEach(job -> submit(job.id(), by(job)));
    }

    /// What is done for somebody is recorded under their name, also when they are gone long since.
    private static SecurityContext by(Job job) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        if (!job.askedBy().equals(PROGRAM)) {
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(job.askedBy(), null, List.of()));
        }
        return context;
    }

    private void submit(long id, SecurityContext context) {
        if (!taken.add(id)) {
            return;
        }
        worker.execute(() -> {
            SecurityContextHolder.setContext(context);
            try {
                jobs.find(id).filter(Job::isUnderWay).ifPresent(this::run);
            } catch (DataAccessException | TransactionException lost) {
                tries.merge(id, 1, Integer::sum);
                LOG.warn("job {} is cut off and will be tried again: {}", id, lost.getMessage());
            } finally {
                SecurityContextHolder.clearContext();
                taken.remove(id);
            }
        });
    }

    private void run(Job job) {
        try {
            Progress progress = telling(job);
            switch (job.kind()) {
                case PREPARE -> {
                    // In one transaction with the edition: who is killed in between has not prepared anything.
                    Outcome<EditionRecord> result = preparation.prepare(
                            job.methodology(),
                            job.period(),
                            progress,
                            edition -> jobs.prepared(job.id(), edition, clock.instant()));
                    switch (result) {
                        case Outcome.Done<EditionRecord> done -> LOG.debug("job {} made {}", job.id(), done.value());
                        case Outcome.Refused<EditionRecord> refused -> fail(job, refused.reasons());
                        case Outcome.Overtaken<EditionRecord> overtaken ->
                            throw new IllegalStateException("nobody else prepares it");
                    }
                }
                case DRY_RUN -> dryRun(job, progress);
            }
        } catch (CancellationException stopped) {
            LOG.info("job {} is cut off and will be done at the next start", job.id());
        } catch (RuntimeException failed) {
            if (isAway(failed)) {
                throw failed;
            }
            LOG.error("job {} failed", job.id(), failed);
            fail(job, List.of(Phrase.of("edition.refused.failed", String.valueOf(failed.getMessage()))));
        }
    }

    /// Whether the database went away: that is nobody's mistake, and the next try may do. What it refuses, for want of
    /// room among others, would be refused again.
    private static boolean isAway(RuntimeException failure) {
        if (failure instanceof CannotCreateTransactionException
                || failure instanceof CannotGetJdbcConnectionException) {
            return true;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String state = cause instanceof SQLException refusal ? refusal.getSQLState() : null;
            if (state != null && (state.startsWith("08") || state.startsWith("57P"))) {
                return true;
            }
        }
        return false;
    }

    private void dryRun(Job job, Progress progress) {
        Tasks.Given given =
                tasks.now(methodologies.get(job.methodology(), job.version()).document(), job.period());
        switch (computation.compute(given.task(), progress)) {
            case Outcome.Refused<Computed> refused -> fail(job, refused.reasons());
            case Outcome.Overtaken<Computed> overtaken -> throw new IllegalStateException("nobody else computes it");
            case Outcome.Done<Computed>(Computed computed) -> {
                OptionalLong before = given.before();
                transactions.executeWithoutResult(
                        status -> jobs.computed(job.id(), life.tryOut(computed, before), clock.instant()));
            }
        }
    }

    private void fail(Job job, List<Phrase> reasons) {
        jobs.fail(job.id(), Phrases.write(reasons), clock.instant());
    }

    /// Tells the database now and then.
    private Progress telling(Job job) {
        AtomicLong last = new AtomicLong();
        return (stage, done, total) -> {
            long now = clock.millis();
            long before = last.get();
            if ((done == 0 || now - before >= TELL_EVERY_MILLIS) && last.compareAndSet(before, now)) {
                jobs.progress(job.id(), stage, done, total);
            }
        };
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
