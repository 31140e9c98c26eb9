package kz.aiqyn.base.audit;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Begins to bind what modules declare, before anybody writes: at the first start, and at the first start of a version
/// that binds more. Records that are there already were written before, and are bound as they stand, by an entry that
/// says so.
@Component(RecordBinding.NAME)
class RecordBinding implements InitializingBean {

    /// The bean's, for those that must come after it.
    static final String NAME = "audit.binding";

    /// The entry's operation. Its changes name each table that is bound from then on, with how many records it had.
    static final String BEGUN = "records.bound";

    private static final Logger LOG = LoggerFactory.getLogger(RecordBinding.class);

    private final BoundTables tables;
    private final NoteTriggers triggers;
    private final Seals seals;
    private final ChainEnd end;
    private final TransactionTemplate transaction;
    private final boolean looksOnly;

    RecordBinding(
            BoundTables tables,
            NoteTriggers triggers,
            Seals seals,
            ChainEnd end,
            PlatformTransactionManager transactions,
            AuditSettings settings) {
        this.tables = tables;
        this.triggers = triggers;
        this.seals = seals;
        this.end = end;
        this.transaction = new TransactionTemplate(transactions);
        this.looksOnly = settings.looksOnly();
    }

    @Override
    public void afterPropertiesSet() {
        if (!looksOnly) {
            transaction.executeWithoutResult(status -> begin());
        }
    }

    private void begin() {
        end.addWaiting();
        SequencedMap<String, BoundQuery> declared = tables.list();
        triggers.install(declared.values());
        SequencedMap<String, BoundQuery> fresh = new LinkedHashMap<>(declared);
        fresh.keySet().removeAll(tables.begun());
        if (fresh.isEmpty()) {
            return;
        }
        TreeMap<String, String> changes = new TreeMap<>();
        Optional<Seal> seal = seals.takeAll(fresh, changes);
        seal.ifPresent(taken -> {
            changes.put(Seal.FIELD, taken.text());
            LOG.info("{} records that were written before are bound from now on", taken.records());
        });
        end.add(new WrittenEntry(Journal.PROGRAM, BEGUN, "records", changes));
    }
}
