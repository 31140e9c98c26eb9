package kz.aiqyn.register.procurement;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.ImportMode;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.ReadLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Takes what was read of purchases, whole or not at all. To look at a file is to take it and to roll that back: what
/// is
/// shown is what would be done.
@Service
class PurchaseIntake {

    private static final int PATHS = 30;

    private final TransactionOperations transactions;
    private final StagedPurchases staged;
    private final DerivedFacts facts;
    private final UndonePurchases undoing;
    private final SignSearch signs;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    PurchaseIntake(
            TransactionOperations transactions,
            StagedPurchases staged,
            DerivedFacts facts,
            UndonePurchases undoing,
            SignSearch signs,
            Audit audit,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.transactions = transactions;
        this.staged = staged;
        this.facts = facts;
        this.undoing = undoing;
        this.signs = signs;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// @param file name of the file
    Read<FileDifference> take(ReadPurchases read, String file, ImportMode mode, ReadLog log) {
        if (log.hasProblems()) {
            return new Read.Failed<>(log.problems());
        }
        Read<FileDifference> taken = transactions.execute(status -> {
            Read<FileDifference> result = write(read, file, mode, log);
            if (mode.dry() || result instanceof Read.Failed<FileDifference>) {
                status.setRollbackOnly();
            }
            return result;
        });
        if (taken == null) {
            throw new IllegalStateException("a transaction without a result");
        }
        return taken;
    }

    private Read<FileDifference> write(ReadPurchases read, String file, ImportMode mode, ReadLog log) {
        Instant now = clock.instant();
        staged.lock();
        staged.begin();
        List<FileDifference.Line> lines = new ArrayList<>();
        long foreign = 0;
        for (PurchaseTable table : PurchaseTable.values()) {
            for (List<PurchaseRow> round : read.rounds(table)) {
                foreign += staged.stage(table, round);
                lines.addAll(staged.lines(table));
                staged.write(table, now, mode.number());
            }
        }
        FileDifference difference = FileDifference.of(read.objects(), lines, notes(read, foreign));
        Optional<Phrase> overtaken = mode.overtaken(difference);
        if (overtaken.isPresent()) {
            log.problem(file, overtaken.get());
            return new Read.Failed<>(log.problems());
        }
        if (!mode.dry()) {
            if (mode.number() == 0 && difference.total() > 0) { // a file's own entry tells of it
                audit.record(AuditedOperation.of(
                        "procurement.pulled",
                        "procurement:portal",
                        Map.of("number", String.valueOf(difference.total()))));
            }
            staged.suppliers(read.suppliers(), now, mode.number());
            facts.spread();
            facts.settle(now);
            Map<String, DerivedFacts.Days> touched = facts.touched();
            signs.search(touched.keySet());
            ProcurementMeasures.touched(touched).ifPresent(events::publishEvent);
        }
        return new Read.Done<>(difference, log.notices());
    }

    /// Takes back what a file brought. How many records and changes that were; refused where another file changed any
    /// of
    /// it since.
    Outcome<Long> undo(long number) {
        Outcome<Long> undone = transactions.execute(status -> {
            staged.lock();
            staged.begin();
            if (undoing.isTouched(number)) {
                return Outcome.<Long>refused(Phrase.of("procurement.refused.touched"));
            }
            undoing.note(number);
            facts.spread();
            Map<String, DerivedFacts.Days> touched = facts.touched();
            long count = undoing.restore(number);
            facts.settle(clock.instant());
            signs.search(touched.keySet());
            ProcurementMeasures.touched(touched).ifPresent(events::publishEvent);
            return Outcome.done(count);
        });
        if (undone == null) {
            throw new IllegalStateException("a transaction without a result");
        }
        return undone;
    }

    private static List<Phrase> notes(ReadPurchases read, long foreign) {
        List<Phrase> notes = new ArrayList<>();
        if (foreign > 0) {
            notes.add(Phrase.of("procurement.portal.foreign", foreign));
        }
        read.unknown().entrySet().stream()
                .limit(PATHS)
                .forEach(one -> notes.add(Phrase.of("procurement.portal.unknown", one.getKey(), one.getValue())));
        if (read.unknown().size() > PATHS) {
            notes.add(Phrase.of("procurement.portal.more", read.unknown().size() - PATHS));
        }
        return notes;
    }
}
