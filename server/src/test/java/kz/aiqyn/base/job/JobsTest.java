package kz.aiqyn.base.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Servers that share a database and do jobs.
@Timeout(60)
class JobsTest {

    private final DataSource source = TestDatabase.fresh();

    /// Work that a test writes itself; its name is among the words of editions.
    private record Work(String lane, Doing doing) implements JobKind<Work.Told> {

        record Told(String what) {}

        interface Doing {
            JobEnd run(Told told, JobRun run);
        }

        @Override
        public String code() {
            return "edition.prepare";
        }

        @Override
        public Class<Told> data() {
            return Told.class;
        }

        @Override
        public String lane(Told told) {
            return lane;
        }

        @Override
        public JobEnd run(Told told, JobRun run) {
            return doing.run(told, run);
        }

        JobOrder<Told> order(String what) {
            return JobOrder.of(this, new Told(what));
        }
    }

    @Test
    void whatIsAskedForInATransactionThatIsRolledBackIsNeverDone() {
        AtomicInteger done = new AtomicInteger();
        Work work = new Work("", (told, run) -> {
            done.incrementAndGet();
            return JobEnd.done();
        });
        try (JobNode node = new JobNode(source, work)) {
            node.transactions.executeWithoutResult(status -> {
                node.jobs.ask(work.order("never"));
                status.setRollbackOnly();
            });
            assertThat(count(node, "select count(*) from job.job")).isZero();
            assertThat(count(node, "select count(*) from job.scheduled_task where task_name <> 'job.sweep'"))
                    .isZero();
            node.jobs.await(node.jobs.ask(work.order("once")));
            assertThat(done).hasValue(1);
        }
    }

    @Test
    void aServerThatWasPausedWorksAgain() {
        Work work = new Work("", (told, run) -> JobEnd.done());
        try (JobNode node = new JobNode(source, work)) {
            node.pauseAndGoOn();
            assertThat(node.jobs.await(node.jobs.ask(work.order("after"))).state())
                    .isEqualTo(JobState.DONE);
        }
    }

    @Test
    void twoServersDoEachJobOnce() {
        Map<String, AtomicInteger> done = new ConcurrentHashMap<>();
        Work work = new Work("", (told, run) -> {
            done.computeIfAbsent(told.what(), any -> new AtomicInteger()).incrementAndGet();
            return JobEnd.done();
        });
        try (JobNode one = new JobNode(source, work);
                JobNode other = new JobNode(source, work)) {
            for (int i = 0; i < 30; i++) {
                (i % 2 == 0 ? one : other).jobs.ask(work.order("job " + i));
            }
            one.jobs.awaitAll();
            assertThat(done)
                    .hasSize(30)
                    .allSatisfy((job, times) -> assertThat(times).as(job).hasValue(1));
        }
    }

    /// What a server leaves that was killed: a job that runs, a heartbeat that is old.
    @Test
    void aJobWhoseServerFellIsTakenUpAgain() {
        AtomicInteger done = new AtomicInteger();
        Work work = new Work("lane", (told, run) -> {
            done.incrementAndGet();
            return JobEnd.done("/staff");
        });
        try (JobNode node = new JobNode(source)) {
            long id = node.jobs.ask(work.order("cut off"));
            node.database.sql("update job.job set state = 'RUNNING', tries = 1").update();
            node.database.sql("""
                            update job.scheduled_task
                            set picked = true, picked_by = 'dead', last_heartbeat = now() - interval '1 minute'
                            where task_name <> 'job.sweep'
                            """).update();
            try (JobNode next = new JobNode(source, work)) {
                Job job = next.jobs.await(id);
                assertThat(job.state()).isEqualTo(JobState.DONE);
                assertThat(job.result()).isEqualTo("/staff");
            }
            assertThat(done).hasValue(1);
        }
    }

    @Test
    void jobsOfOneLaneAreDoneOneAfterAnother() {
        AtomicInteger together = new AtomicInteger();
        List<Integer> seen = new ArrayList<>();
        Work work = new Work("lane", (told, run) -> {
            int now = together.incrementAndGet();
            synchronized (seen) {
                seen.add(now);
            }
            run.at("edition.stage.values", 0, 1);
            together.decrementAndGet();
            return JobEnd.done();
        });
        try (JobNode one = new JobNode(source, work);
                JobNode other = new JobNode(source, work)) {
            for (int i = 0; i < 8; i++) {
                (i % 2 == 0 ? one : other).jobs.ask(work.order("job " + i));
            }
            one.jobs.awaitAll();
            assertThat(seen).hasSize(8).containsOnly(1);
        }
    }

    @Test
    void oneJobDoesForAllWhoAskBeforeItIsBegunAndNotForWhoAsksLater() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Work work = new Work("lane", (told, run) -> {
            begun.countDown();
            await(goOn);
            return JobEnd.done();
        });
        try (JobNode node = new JobNode(source, work)) {
            long first = node.jobs.ask(work.order("first").untilBegun("same"));
            begun.await();
            long impatient = node.jobs.ask(work.order("impatient").untilEnded("same"));
            long second = node.jobs.ask(work.order("second").untilBegun("same"));
            long third = node.jobs.ask(work.order("third").untilBegun("same"));
            assertThat(impatient).isEqualTo(first);
            assertThat(second).isNotEqualTo(first);
            assertThat(third).isEqualTo(second);
            goOn.countDown();
            node.jobs.awaitAll();
        }
    }

    /// Otherwise the job would miss what the transaction that shares it has written.
    @Test
    void aJobThatIsSharedIsNotBegunBeforeTheTransactionThatSharesItHasEnded() {
        List<Long> seen = new ArrayList<>();
        try (JobNode idle = new JobNode(source)) {
            idle.database.sql("create table public.kept (number int)").update();
            Work work = new Work("", (told, run) -> {
                seen.add(count(idle, "select count(*) from public.kept"));
                return JobEnd.done();
            });
            long id = idle.jobs.ask(work.order("first").untilBegun("same"));
            idle.transactions.executeWithoutResult(status -> {
                assertThat(idle.jobs.ask(work.order("second").untilBegun("same")))
                        .isEqualTo(id);
                try (JobNode node = new JobNode(source, work)) {
                    CompletableFuture.runAsync(() -> node.jobs.await(node.jobs.ask(work.order("other"))))
                            .join();
                    assertThat(idle.jobs.get(id).state()).isEqualTo(JobState.WAITING);
                }
                idle.database.sql("insert into public.kept values (1)").update();
            });
            try (JobNode node = new JobNode(source, work)) {
                node.jobs.await(id);
            }
            assertThat(seen).as("what the other, and then the shared job saw").containsExactly(0L, 1L);
        }
    }

    @Test
    void aJobTellsHowFarItIsAndWhyItFailed() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Work work = new Work("", (data, run) -> {
            run.at("edition.stage.stories", 3, 20);
            told.countDown();
            await(goOn);
            if (data.what().equals("mistake")) {
                throw new IllegalStateException("a secret of the program");
            }
            return JobEnd.failed(List.of(Phrase.of("edition.refused.no-reason")));
        });
        try (JobNode node = new JobNode(source, work)) {
            long refused = node.jobs.ask(work.order("refused"));
            told.await();
            assertThat(node.jobs.get(refused).progress(new Words(Language.EN)))
                    .isEqualTo("Explaining changes (3 of 20)");
            goOn.countDown();
            Job job = node.jobs.await(refused);
            assertThat(job.state()).isEqualTo(JobState.FAILED);
            assertThat(job.failure().en()).isEqualTo("Write the reason for the revision.");
            assertThat(job.failure().kk())
                    .isNotBlank()
                    .isNotEqualTo(job.failure().en());

            Job mistaken = node.jobs.await(node.jobs.ask(work.order("mistake")));
            assertThat(mistaken.failure().en()).contains("job " + mistaken.id()).doesNotContain("secret");
        }
    }

    @Test
    void aJobIsToldToStopWithItsServerAndIsDoneByTheNext() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Work endless = new Work("lane", (told, run) -> {
            begun.countDown();
            await(never);
            return JobEnd.done();
        });
        Work quick = new Work("lane", (told, run) -> JobEnd.done());
        long id;
        try (JobNode node = new JobNode(source, endless)) {
            id = node.jobs.ask(endless.order("long"));
            begun.await();
        }
        try (JobNode next = new JobNode(source, quick)) {
            assertThat(next.jobs.await(id).state()).isEqualTo(JobState.DONE);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("told to stop", e);
        }
    }

    private static long count(JobNode node, String sql) {
        return node.database.sql(sql).query(Long.class).single();
    }
}
