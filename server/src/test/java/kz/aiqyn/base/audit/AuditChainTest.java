package kz.aiqyn.base.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import kz.aiqyn.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class AuditChainTest {

    private static final Instant MORNING = Instant.parse("2026-11-22T04:00:00.123456789Z");

    private final DataSource pool = TestDatabase.fresh();
    private final JdbcClient database = JdbcClient.create(pool);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    private final AuditEntries entries = new AuditEntries(database);
    private final ChainEnd end = new ChainEnd(entries, InstantSource.fixed(MORNING));
    private final BoundTables none =
            new BoundTables(database, new StaticListableBeanFactory().getBeanProvider(BoundRecords.class));
    private final Journal journal = new Journal(entries, end, new Seals(database, none));

    @TempDir
    private Path folder;

    @Test
    void isSoundWhenNobodyTouchedIt() {
        write(5);
        assertThat(chain(MORNING).verify()).isEqualTo(new AuditChain.Verdict.Sound(5, MORNING));
        assertThat(numbers()).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void forgetsWhatWasRolledBack() {
        write(1);
        transaction.executeWithoutResult(status -> {
            journal.record(AuditedOperation.of("thing.changed", "thing:lost"));
            status.setRollbackOnly();
        });
        write(1);
        assertThat(numbers()).containsExactly(1L, 2L);
        assertThat(chain(MORNING).verify()).isInstanceOf(AuditChain.Verdict.Sound.class);
    }

    @Test
    void keepsItsOrderWhenManyWriteAtOnce() throws Exception {
        int writers = 8;
        CountDownLatch together = new CountDownLatch(writers);
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            Callable<Void> writer = () -> {
                together.countDown();
                together.await();
                write(10);
                return null;
            };
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                running.add(threads.submit(writer));
            }
            for (Future<Void> one : running) {
                one.get();
            }
        }
        assertThat(numbers())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 80).boxed().toList());
        assertThat(chain(MORNING).verify()).isEqualTo(new AuditChain.Verdict.Sound(80, MORNING));
    }

    /// Whoever sees the database as it was when they began does not see what others have added since.
    @Test
    void takesInWhoBeganBeforeOthersHaveWritten() {
        TransactionTemplate snapshot = new TransactionTemplate(new JdbcTransactionManager(pool));
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.executeWithoutResult(status -> {
            assertThat(numbers()).isEmpty();
            CompletableFuture.runAsync(() -> write(2)).join();
            journal.record(AuditedOperation.of("thing.pulled", "thing:1"));
        });
        assertThat(numbers()).containsExactly(1L, 2L);
        transaction.executeWithoutResult(status -> journal.join());
        write(1);
        assertThat(database.sql("select operation from audit.entry order by number")
                        .query(String.class)
                        .list())
                .containsExactly("thing.changed", "thing.changed", "thing.pulled", "thing.changed");
        assertThat(chain(MORNING).verify()).isEqualTo(new AuditChain.Verdict.Sound(4, MORNING));
    }

    @Test
    void refusesToBeChanged() {
        write(2);
        for (String sql : List.of(
                "update audit.entry set who = 'x' where number = 1",
                "delete from audit.entry where number = 1",
                "truncate audit.entry")) {
            assertThatThrownBy(() -> database.sql(sql).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("only added to");
        }
    }

    @Test
    void noticesAnAlteredEntry() {
        write(4);
        alter("update audit.entry set subject = 'thing:other' where number = 2");
        assertThat(chain(MORNING).verify()).isEqualTo(new AuditChain.Verdict.Broken(2, AuditChain.Fault.CONTENT));
    }

    @Test
    void noticesAnEntryTakenOut() {
        write(4);
        alter("delete from audit.entry where number = 2");
        assertThat(chain(MORNING).verify()).isEqualTo(new AuditChain.Verdict.Broken(2, AuditChain.Fault.NUMBER));
    }

    /// The owner of the database takes the trigger away, alters an entry and writes every hash anew: the
    /// chain fits, and only a head from before shows it.
    @Test
    void noticesByAHeadThatTheWholeChainWasWrittenAnew() {
        write(4);
        AuditHead head = chain(MORNING).head().orElseThrow();
        alter("update audit.entry set subject = 'thing:other' where number = 2");
        writeHashesAnew();

        assertThat(chain(MORNING).verify()).isEqualTo(new AuditChain.Verdict.Sound(4, MORNING));
        assertThat(chain(MORNING).verify(head)).isEqualTo(new AuditChain.Verdict.Broken(4, AuditChain.Fault.HEAD));
    }

    @Test
    void noticesByAHeadThatTheEndWasCutOff() {
        write(4);
        AuditHead head = chain(MORNING).head().orElseThrow();
        alter("delete from audit.entry where number > 2");
        assertThat(chain(MORNING).verify()).isInstanceOf(AuditChain.Verdict.Sound.class);
        assertThat(chain(MORNING).verify(head)).isEqualTo(new AuditChain.Verdict.Broken(3, AuditChain.Fault.MISSING));
    }

    @Test
    void provesWithAHeadWhatCameBeforeIt() {
        write(3);
        AuditHead head = chain(MORNING).head().orElseThrow();
        write(2);
        assertThat(chain(MORNING).verify(head)).isEqualTo(new AuditChain.Verdict.Sound(5, MORNING));
    }

    @Test
    void exportsAHeadOnceADayAndAfterStandingStill() throws Exception {
        write(1);
        chain(MORNING).exportDaily();
        write(1);
        chain(MORNING.plusSeconds(3600)).exportDaily();
        assertThat(heads()).containsExactly("aiqyn-audit-head-2026-11-22-000000001.txt");

        chain(MORNING.plusSeconds(5 * 86_400)).exportDaily();
        assertThat(heads()).hasSize(2).contains("aiqyn-audit-head-2026-11-27-000000002.txt");
        AuditHead read = AuditHead.read(folder.resolve("aiqyn-audit-head-2026-11-27-000000002.txt"));
        assertThat(read).isEqualTo(chain(MORNING).head().orElseThrow());
    }

    @Test
    void findsTheHeadsThatWereExported() throws Exception {
        write(1);
        chain(MORNING).export();
        write(1);
        chain(MORNING.plusSeconds(86_400)).export();
        Path damaged = Files.writeString(folder.resolve("aiqyn-audit-head-2026-11-25-000000009.txt"), "hello");
        Files.writeString(folder.resolve("aiqyn-audit-head-2026-11-26-000000010.txt.part"), "hello");

        HeadFolder.Kept kept = new HeadFolder(folder).kept();
        assertThat(kept.heads()).extracting(AuditHead::number).containsExactly(1L, 2L);
        assertThat(kept.damaged()).containsExactly(damaged);
        assertThat(new HeadFolder(folder.resolve("none")).kept().heads()).isEmpty();

        assertThat(chain(MORNING).verify(kept.heads())).isEqualTo(new AuditChain.Verdict.Sound(2, MORNING));
        alter("delete from audit.entry where number = 2");
        assertThat(chain(MORNING).verify(kept.heads()))
                .isEqualTo(new AuditChain.Verdict.Broken(2, AuditChain.Fault.MISSING));
    }

    @Test
    void saysWhatAFileHoldsThatIsNoHead() throws Exception {
        Path file = Files.writeString(folder.resolve("wrong.txt"), "hello");
        assertThatThrownBy(() -> AuditHead.read(file))
                .hasMessageContaining("found 'hello'")
                .hasMessageContaining("aiqyn-audit-head");
    }

    @Test
    void strikesOutPersonalNumbers() {
        AuditedOperation operation = AuditedOperation.of(
                "thing.changed", "thing:1", Map.of("note", "900101300017 and 970340000158 (a BIN)"));
        assertThat(operation.changes()).containsEntry("note", "************ and 970340000158 (a BIN)");
    }

    private Chain chain(Instant now) {
        return new Chain(entries, new AuditSettings(folder, false), InstantSource.fixed(now));
    }

    private List<String> heads() throws java.io.IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void write(int count) {
        for (int i = 0; i < count; i++) {
            transaction.executeWithoutResult(status -> journal.record(AuditedOperation.of(
                    "thing.changed", "thing:" + Thread.currentThread().threadId(), Map.of("to", "Ә"))));
        }
    }

    private List<Long> numbers() {
        return database.sql("select number from audit.entry order by number")
                .query(Long.class)
                .list();
    }

    private void alter(String sql) {
        database.sql("alter table audit.entry disable trigger all").update();
        database.sql(sql).update();
        database.sql("alter table audit.entry enable trigger all").update();
    }

    private void writeHashesAnew() {
        List<AuditEntries.Stored> all = new TransactionTemplate(new JdbcTransactionManager(pool))
                .execute(status -> entries.chain(stored -> stored.toList()));
        byte[] previous = ChainLink.BEGINNING;
        for (AuditEntries.Stored entry : all) {
            ChainLink link = entry.link();
            byte[] hash = new ChainLink(
                            link.number(),
                            link.at(),
                            link.who(),
                            link.operation(),
                            link.subject(),
                            new TreeMap<>(link.changes()))
                    .hash(previous);
            alter("update audit.entry set previous = '\\x%s', hash = '\\x%s' where number = %d"
                    .formatted(
                            HexFormat.of().formatHex(previous), HexFormat.of().formatHex(hash), link.number()));
            previous = hash;
        }
    }
}
