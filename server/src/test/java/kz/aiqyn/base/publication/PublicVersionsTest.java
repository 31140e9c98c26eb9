package kz.aiqyn.base.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import kz.aiqyn.base.publication.OwnPublication.Changed;
import kz.aiqyn.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/// Which version of everything public a server says that holds.
class PublicVersionsTest {

    private static final DataSource DATABASE = TestDatabase.fresh();

    private final OwnPublication here = new OwnPublication(DATABASE);
    private final PublicVersions versions = here.versions();
    private final long first = here.stored().read().number();

    @Test
    void isAnotherOneAsSoonAsAChangeIsCommitted() {
        PublicVersion before = versions.current().orElseThrow();
        here.transaction().executeWithoutResult(status -> {
            versions.on(new Changed("a"));
            versions.on(new Changed("b"));
            assertThat(versions.current()).containsSame(before);
        });
        assertThat(versions.current().orElseThrow().number()).isEqualTo(first + 1);
        assertThat(versions.mark())
                .isNotEqualTo(before.mark())
                .isEqualTo(here.stored().read().mark());
    }

    @Test
    void staysWhenAChangeIsTakenBack() {
        String before = versions.mark();
        here.transaction().executeWithoutResult(status -> {
            versions.on(new Changed("a"));
            status.setRollbackOnly();
        });
        assertThat(versions.mark()).isEqualTo(before);
        assertThat(here.stored().read().number()).isEqualTo(first);
    }

    @Test
    void refusesAChangeThatIsToldOutsideItsTransaction() {
        assertThatThrownBy(() -> versions.on(new Changed("a"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isTheSameForAnotherServerAsSoonAsItAsks() {
        OwnPublication there = here.other();
        here.change();
        assertThat(there.versions().mark()).isNotEqualTo(versions.mark());
        there.ask();
        assertThat(there.versions().mark()).isEqualTo(versions.mark());
    }

    @Test
    void saysNothingWhenItHasNotAskedForTooLong() {
        here.lose();
        assertThat(versions.current()).isEmpty();
        here.other().change();
        assertThat(versions.mark())
                .as("asked of the database")
                .isEqualTo(here.stored().read().mark());
    }

    @Test
    void doesNotFallBackWhenItsQuestionWasAskedBeforeItsOwnCommit() {
        long asked = System.nanoTime();
        StoredVersion.Row earlier = here.stored().read();
        here.change();
        PublicVersion own = versions.current().orElseThrow();
        versions.learn(earlier, asked);
        assertThat(versions.current()).containsSame(own);
    }

    @Test
    void takesWhatARestoredDatabaseSaysInPlaceOfWhatItKnew() {
        here.change();
        here.change();
        PublicVersion lost = versions.current().orElseThrow();
        versions.learn(new StoredVersion.Row(first + 1, "restored"), System.nanoTime());
        assertThat(versions.current().orElseThrow()).isNotSameAs(lost);
        assertThat(versions.mark()).isEqualTo("restored");
    }

    /// The number would be of no use if the later one could be seen first.
    @Test
    void countsInTheOrderOfCommits() throws Exception {
        OwnPublication there = here.other();
        CountDownLatch counted = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<StoredVersion.Row> earlier =
                CompletableFuture.supplyAsync(() -> here.transaction().execute(status -> {
                    StoredVersion.Row row = here.stored().next();
                    counted.countDown();
                    await(go);
                    return row;
                }));
        await(counted);
        CompletableFuture<Void> second = CompletableFuture.runAsync(there::change);
        assertThat(here.stored().read().number()).isEqualTo(first);
        assertThat(second).isNotDone();
        go.countDown();
        second.get(30, TimeUnit.SECONDS);
        assertThat(earlier.get().number()).isEqualTo(first + 1);
        assertThat(there.versions().current().orElseThrow().number()).isEqualTo(first + 2);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
