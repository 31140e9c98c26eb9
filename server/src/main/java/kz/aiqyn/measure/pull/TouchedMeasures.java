package kz.aiqyn.measure.pull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.aiqyn.base.job.JobSettings;
import kz.aiqyn.measure.MeasureCatalogueChanged;
import kz.aiqyn.measure.MeasureQuery;
import kz.aiqyn.measure.MeasureSource;
import kz.aiqyn.measure.MeasuresTouched;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps what sources touch, in their own transactions, and asks for it to be pulled after the commit.
@Component
public class TouchedMeasures {

    private final ObjectProvider<MeasureSource> sources;
    private final TouchedKeys touched;
    private final PullRequests requests;
    private final TransactionTemplate transactions;
    private final JobSettings settings;

    public TouchedMeasures(
            ObjectProvider<MeasureSource> sources,
            TouchedKeys touched,
            PullRequests requests,
            PlatformTransactionManager transactions,
            JobSettings settings) {
        this.sources = sources;
        this.touched = touched;
        this.requests = requests;
        this.transactions = new TransactionTemplate(transactions);
        this.settings = settings;
    }

    @EventListener
    public void on(MeasuresTouched event) {
        keep(event.source(), event.keys());
    }

    @EventListener
    public void on(MeasureCatalogueChanged event) {
        keep(event.source(), MeasureQuery.of(List.of(), List.of(), List.of()));
    }

    /// What the program's own sources give may be other measures than those of the program before; and what
    /// a source failed to give may come now.
    @EventListener(ApplicationReadyEvent.class)
    public void atStart() {
        if (!settings.work()) {
            return;
        }
        transactions.executeWithoutResult(status -> {
            List<String> left = touched.sources();
            sources.stream()
                    .map(MeasureSource::code)
                    .filter(code -> !left.contains(code))
                    .forEach(code -> touched.add(code, MeasureQuery.of(List.of(), List.of(), List.of())));
            touched.sources().forEach(requests::ask);
        });
    }

    private void keep(String source, MeasureQuery keys) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "%s tells of touched measures outside the transaction that touches them".formatted(source));
        }
        touched.add(source, keys);
        if (askedFor().add(source)) {
            requests.ask(source);
        }
    }

    /// The sources that this transaction has asked for: once is enough, however many records it writes.
    private static Set<String> askedFor() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(AskedFor.class::isInstance)
                .map(AskedFor.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    AskedFor first = new AskedFor(new HashSet<>());
                    TransactionSynchronizationManager.registerSynchronization(first);
                    return first;
                })
                .sources();
    }

    private record AskedFor(Set<String> sources) implements TransactionSynchronization {}
}
