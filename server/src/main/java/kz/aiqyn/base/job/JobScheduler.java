package kz.aiqyn.base.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks for jobs that are due and has them done, by db-scheduler: one of all servers takes a job, tells by
/// a heartbeat that it is at it, and is followed by another when it falls silent.
@Component
class JobScheduler implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobScheduler.class);
    private static final String SWEEP = "job.sweep";
    private static final Duration SWEEP_EVERY = Duration.ofHours(12);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;

    private final DataSource source;
    private final ObjectProvider<JobKind<?>> kinds;
    private final StoredJobs jobs;
    private final JobWork work;
    private final JobSignals signals;
    private final JobSettings settings;
    private final InstantSource clock;

    private @Nullable Scheduler scheduler;

    JobScheduler(
            DataSource source,
            ObjectProvider<JobKind<?>> kinds,
            StoredJobs jobs,
            JobWork work,
            JobSignals signals,
            JobSettings settings,
            InstantSource clock) {
        this.source = source;
        this.kinds = kinds;
        this.jobs = jobs;
        this.work = work;
        this.signals = signals;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.work();
    }

    @Override
    public synchronized void start() {
        work.start();
        List<Task<?>> tasks = new ArrayList<>();
        kinds.forEach(kind -> tasks.add(task(kind)));
        ScheduledExecutorService housekeeper = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().daemon().name("job-keeper-", 1).factory());
        Scheduler started = Scheduler.create(source, tasks)
                .startTasks(List.of(
                        Tasks.recurring(SWEEP, FixedDelay.of(SWEEP_EVERY)).execute((instance, context) -> sweep())))
                .tableName(StoredJobs.TABLE)
                .jdbcCustomization(StoredJobs.DIALECT)
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .executorService(Executors.newFixedThreadPool(
                        settings.threads(),
                        Thread.ofPlatform().daemon().name("job-", 1).factory()))
                .threads(settings.threads())
                .dueExecutor(Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("job-due").factory()))
                .housekeeperExecutor(housekeeper)
                .pollUsingLockAndFetch(0.5, 1)
                .pollingInterval(settings.poll())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LONGEST_STOP)
                // What fails is told where it is known what it was.
                .failureLogging(LogLevel.DEBUG, true)
                .build();
        signals.onAsked(delay -> {
            if (delay.isZero()) {
                started.triggerCheckForDueExecutions();
            } else if (!housekeeper.isShutdown()) {
                var _ = housekeeper.schedule(
                        started::triggerCheckForDueExecutions, delay.toMillis() + 1, TimeUnit.MILLISECONDS);
            }
        });
        started.start();
        scheduler = started;
    }

    private <T> Task<Void> task(JobKind<T> kind) {
        return Tasks.custom(kind.code(), Void.class)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, signals.now().plus(AGAIN)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> work.execute(kind, Long.parseLong(instance.getId()))
                        .<CompletionHandler<Void>>map(wait -> again(wait))
                        .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }

    private CompletionHandler<Void> again(Duration wait) {
        return (complete, operations) -> {
            Instant then = signals.now().plus(wait);
            operations.reschedule(complete, then);
            signals.asked(wait);
        };
    }

    private void sweep() {
        int forgotten = jobs.forget(clock.instant().minus(settings.keep()));
        LOG.debug("{} jobs are not shown any more", forgotten);
    }

    @Override
    public synchronized void stop() {
        Scheduler running = scheduler;
        if (running != null) {
            signals.onAsked(delay -> {});
            work.stop();
            running.stop();
            scheduler = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}
