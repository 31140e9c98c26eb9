package kz.aiqyn.measure.pull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.aiqyn.measure.MeasureQuery;
import kz.aiqyn.measure.MeasureSource;
import kz.aiqyn.measure.store.Definitions;
import kz.aiqyn.measure.store.Recording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Pulls what sources have touched, in one snapshot for each.
@Component
public class Puller {

    private static final Logger LOG = LoggerFactory.getLogger(Puller.class);

    private final ObjectProvider<MeasureSource> sources;
    private final TouchedKeys touched;
    private final Recording recording;
    private final Definitions definitions;
    private final PulledValues values;
    private final TransactionTemplate snapshot;

    public Puller(
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

    /// Pulls everything that was touched and committed so far.
    public void pull() {
        touched.sources().forEach(this::pull);
    }

    /// Pulls what one source has touched. What it touched stays to be pulled when it fails.
    ///
    /// @param code of the source; where there is none of it, nothing is pulled
    public void pull(String code) {
        find(code).ifPresent(this::pull);
    }

    private Optional<MeasureSource> find(String code) {
        Optional<MeasureSource> found =
                sources.stream().filter(source -> source.code().equals(code)).findFirst();
        if (found.isEmpty()) {
            LOG.warn("measures of {} were touched, but no such source is here", code);
        }
        return found;
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
        boolean past = !recording.isKept();
        int appended = 0;
        for (MeasureQuery query : Coalesced.of(without(asked, ofOthers))) {
            PulledRows pulled = values.begin(query);
            source.contribute(query, pulled);
            pulled.flush();
            if (past) {
                appended += values.appendHistory(source.code(), recorded);
            }
            appended += values.appendDifferences(source.code(), pulled, recorded);
            definitions.takeOpen(source.code(), pulled.given(), recorded);
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
}
