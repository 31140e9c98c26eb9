package kz.aiqyn.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Pulls what sources have touched: after every commit that touched anything, and at the start what a process left
/// that died in between.
@Component
class Puller implements Pulls {

    private static final Logger LOG = LoggerFactory.getLogger(Puller.class);

    private final ObjectProvider<MeasureSource> sources;
    private final TouchedKeys touched;
    private final Recording recording;
    private final Definitions definitions;
    private final PulledValues values;
    private final TransactionTemplate snapshot;
    /// Held by the one thread of this process that pulls, so that no more than one waits for a second connection.
    private final ReentrantLock pulling = new ReentrantLock();
    /// How many commits asked for a pull.
    private final AtomicLong asked = new AtomicLong();

    Puller(
            ObjectProvider<MeasureSource> sources,
            TouchedKeys touched,
            Recording recording,
            Definitions definitions,
            PulledValues values,
            PlatformTransactionManager transactions) {
        this.sources = sources;
        this.touched = touched;
        this.recording = recording;
        this.definitions = definitions;
        this.values = values;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @EventListener
    void on(MeasuresTouched event) {
        keep(event.source(), event.keys());
    }

    @EventListener
    void on(MeasureCatalogueChanged event) {
        keep(event.source(), MeasureQuery.of(List.of(), List.of(), List.of()));
    }

    /// What the program's own sources give may be other measures than those of the program before.
    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        snapshot.executeWithoutResult(status -> sources.stream()
                .map(MeasureSource::code)
                .filter(code -> !touched.sources().contains(code))
                .forEach(code -> touched.add(code, MeasureQuery.of(List.of(), List.of(), List.of()))));
        afterCommit();
    }

    @Override
    public void pull() {
        pulling.lock();
        try {
            touched.sources().forEach(code -> find(code).ifPresent(this::pull));
        } finally {
            pulling.unlock();
        }
    }

    private void keep(String source, MeasureQuery keys) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "%s tells of touched measures outside the transaction that touches them".formatted(source));
        }
        touched.add(source, keys);
        if (TransactionSynchronizationManager.getSynchronizations().stream().noneMatch(AfterCommit.class::isInstance)) {
            TransactionSynchronizationManager.registerSynchronization(new AfterCommit());
        }
    }

    /// Pulls unless another thread of this process does, which then sees what this one has committed.
    private void afterCommit() {
        asked.incrementAndGet();
        long seen;
        do {
            if (!pulling.tryLock()) {
                return;
            }
            try {
                seen = asked.get();
                touched.sources().forEach(code -> find(code).ifPresent(this::pullOrTell));
            } finally {
                pulling.unlock();
            }
        } while (asked.get() != seen);
    }

    private Optional<MeasureSource> find(String code) {
        Optional<MeasureSource> found =
                sources.stream().filter(source -> source.code().equals(code)).findFirst();
        if (found.isEmpty()) {
            LOG.warn("measures of {} were touched, but no such source is here", code);
        }
        return found;
    }

    /// One source that fails does not keep others from being pulled, nor its own transaction, which is committed, from
    /// ending well. What it touched stays to be pulled.
    private void pullOrTell(MeasureSource source) {
        try {
            pull(source);
        } catch (RuntimeException e) {
            LOG.error(
                    "the values that {} touched could not be pulled; they will be at the next commit",
                    source.code(),
                    e);
        }
    }

    private void pull(MeasureSource source) {
        snapshot.executeWithoutResult(status -> {
            recording.lock();
            List<TouchedKeys.Touched> all = touched.list(source.code());
            if (all.isEmpty()) {
                return;
            }
            Set<String> ofOthers = definitions.ofOthers(source.code());
            if (all.stream()
                    .anyMatch(one -> one.isCatalogue()
                            || !ofOthers.containsAll(one.keys().measures()))) {
                pull(source, all, ofOthers);
            }
        });
        recording.tell();
    }

    /// @param ofOthers measures whose values are taken of other sources
    private void pull(MeasureSource source, List<TouchedKeys.Touched> all, Set<String> ofOthers) {
        Instant recorded = recording.begin();
        List<MeasureQuery> asked = new ArrayList<>(all.stream()
                .filter(one -> !one.isCatalogue())
                .map(TouchedKeys.Touched::keys)
                .toList());
        if (all.stream().anyMatch(TouchedKeys.Touched::isCatalogue)) {
            asked.addAll(values.recorded(definitions.append(source.code(), source.definitions(), recorded)));
        }
        touched.remove(all);
        waiting(asked, ofOthers).forEach(query -> touched.add(source.code(), query));
        boolean first = values.isFirst();
        int appended = 0;
        for (MeasureQuery query : Coalesced.of(without(asked, ofOthers))) {
            PulledRows pulled = values.begin(query);
            source.contribute(query, pulled);
            pulled.flush();
            appended += first
                    ? values.appendHistory(source.code(), recorded)
                    : values.appendDifferences(source.code(), pulled, recorded);
        }
        recording.end(source.code(), recorded, appended);
        LOG.info("{}: {} values recorded at {}", source.code(), appended, recorded);
    }

    private static List<MeasureQuery> without(List<MeasureQuery> queries, Set<String> measures) {
        return queries.stream()
                .map(query -> query.of(code -> !measures.contains(code)))
                .filter(query -> !query.measures().isEmpty())
                .toList();
    }

    /// What waits until another source gives a measure up: two cannot give its values.
    private static List<MeasureQuery> waiting(List<MeasureQuery> queries, Set<String> measures) {
        return Coalesced.of(queries.stream()
                .map(query -> query.of(measures::contains))
                .filter(query -> !query.measures().isEmpty())
                .toList());
    }

    private final class AfterCommit implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            Puller.this.afterCommit();
        }
    }
}
