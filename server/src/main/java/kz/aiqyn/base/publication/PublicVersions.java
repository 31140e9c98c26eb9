package kz.aiqyn.base.publication;

import java.time.Duration;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Knows which version of everything public holds. What this server changes it knows from the commit on; what others
/// change, as soon as it hears of it; and it says how it stands only while it has asked a moment ago, so that nothing
/// made of an earlier version is shown longer than that.
@Component
public class PublicVersions {

    /// How long a version that was just read from the database is taken to hold.
    static final Duration SURE = Duration.ofSeconds(2);

    private final StoredVersion stored;
    private volatile Known known = new Known(PublicVersion.NONE, System.nanoTime() - 1); // not sure of anything yet

    PublicVersions(StoredVersion stored) {
        this.stored = stored;
    }

    /// @param until as [System#nanoTime] counts
    private record Known(PublicVersion version, long until) {}

    /// The version that holds now; empty while nobody can be sure, as when the database does not answer.
    public Optional<PublicVersion> current() {
        Known now = known;
        return System.nanoTime() - now.until() < 0 ? Optional.of(now.version()) : Optional.empty();
    }

    /// A text that is another one after every change of anything public; asks the database where this server is not
    /// sure.
    public String mark() {
        return current().map(PublicVersion::mark).orElseGet(() -> stored.read().mark());
    }

    @EventListener
    void on(PublicChange change) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("%s is told outside the transaction that changes it".formatted(change));
        }
        if (TransactionSynchronizationManager.getSynchronizations().stream().noneMatch(Count.class::isInstance)) {
            TransactionSynchronizationManager.registerSynchronization(new Count());
        }
    }

    /// The database has told which version holds.
    ///
    /// @param asked when it was asked, as [System#nanoTime] counts
    synchronized void learn(StoredVersion.Row read, long asked) {
        PublicVersion version = known.version();
        if (version.isReplacedBy(read, asked)) {
            version = new PublicVersion(read, System.nanoTime());
        }
        known = new Known(version, asked + SURE.toNanos());
    }

    private synchronized void committed(StoredVersion.Row row) {
        if (row.number() > known.version().number()) {
            known = new Known(new PublicVersion(row, System.nanoTime()), known.until());
        }
    }

    /// Counts a transaction's changes, however many, as one. It counts at the very end, when all other locks are held:
    /// then nobody waits for it who holds what it needs.
    private final class Count implements TransactionSynchronization {

        private StoredVersion.Row counted = StoredVersion.Row.NONE;

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            counted = stored.next();
        }

        @Override
        public void afterCommit() {
            committed(counted);
        }
    }
}
