package kz.aiqyn.base.audit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.Ordered;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Adds entries to the chain.
@Component
class Journal implements Audit {

    /// Who does what nobody is signed in for: the program, by its schedule or from the command line.
    private static final String PROGRAM = "aiqyn";

    private final AuditEntries entries;
    private final InstantSource clock;

    Journal(AuditEntries entries, InstantSource clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Operation operation) {
        TransactionSynchronizationManager.registerSynchronization(new Pending(operation, who()));
    }

    private static String who() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn == null || signedIn instanceof AnonymousAuthenticationToken ? PROGRAM : signedIn.getName();
    }

    /// The previous entry is read under a lock that is held until this transaction has ended, so that two of them never
    /// follow the same one.
    private void append(Operation operation, String who) {
        entries.lock();
        Optional<AuditEntries.Stored> last = entries.last();
        long number = last.map(entry -> entry.link().number() + 1).orElse(1L);
        byte[] previous = last.map(AuditEntries.Stored::hash).orElse(ChainLink.BEGINNING);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ChainLink link = new ChainLink(
                number, now, who, operation.name(), operation.subject(), new TreeMap<>(operation.changes()));
        entries.add(new AuditEntries.Stored(link, previous, link.hash(previous)));
    }

    /// Waits for the transaction to be committed.
    private final class Pending implements TransactionSynchronization {

        private final Operation operation;
        private final String who;

        Pending(Operation operation, String who) {
            this.operation = operation;
            this.who = who;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            append(operation, who);
        }

        /// After everything else that is done before a commit: the lock is held for a moment only.
        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }
}
