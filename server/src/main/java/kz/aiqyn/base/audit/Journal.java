package kz.aiqyn.base.audit;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.Ordered;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Writes entries, each with what its transaction has written to.
@Component
@DependsOn(RecordBinding.NAME)
class Journal implements Audit, WaitingEntries {

    /// Who does what nobody is signed in for: the program, by its schedule or from the command line.
    static final String PROGRAM = "aiqyn";

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final AuditEntries entries;
    private final ChainEnd end;
    private final Seals seals;

    Journal(AuditEntries entries, ChainEnd end, Seals seals) {
        this.entries = entries;
        this.end = end;
        this.seals = seals;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditedOperation operation) {
        TransactionSynchronizationManager.registerSynchronization(new Pending(operation, who()));
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void join() {
        if (entries.areWaiting()) {
            end.addWaiting();
        }
    }

    private static String who() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn == null || signedIn instanceof AnonymousAuthenticationToken ? PROGRAM : signedIn.getName();
    }

    /// What is bound is found out before the chain is held, since that may take a while.
    private void write(AuditedOperation operation, String who) {
        TreeMap<String, String> changes = new TreeMap<>(operation.changes());
        Seals.Taken taken = seals.take();
        taken.seal().ifPresent(seal -> changes.put(Seal.FIELD, seal.text()));
        if (!taken.altered().isEmpty()) {
            LOG.error("written behind the program's back, before {}: {}", operation.name(), taken.altered());
            changes.put(Seal.ALTERED, String.join(", ", taken.altered()));
        }
        WrittenEntry entry = new WrittenEntry(who, operation.name(), operation.subject(), changes);
        if (seesTheEnd(TransactionSynchronizationManager.getCurrentTransactionIsolationLevel())) {
            end.add(entry);
        } else {
            entries.wait(entry);
        }
    }

    private static boolean seesTheEnd(@Nullable Integer isolation) {
        return isolation == null || isolation < TransactionDefinition.ISOLATION_REPEATABLE_READ;
    }

    /// Waits for the transaction to be committed.
    private final class Pending implements TransactionSynchronization {

        private final AuditedOperation operation;
        private final String who;

        Pending(AuditedOperation operation, String who) {
            this.operation = operation;
            this.who = who;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write(operation, who);
        }

        /// After everything else that is done before a commit: the lock is held for a moment only.
        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }
}
