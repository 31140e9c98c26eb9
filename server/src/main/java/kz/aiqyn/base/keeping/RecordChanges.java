package kz.aiqyn.base.keeping;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.intake.FileRecords;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/// Writes the records of a module and the rows below them, each in one transaction with its entry in the record of
/// what was done and what others are told. Operations are called `<words>.added`, `.changed`, `.removed`, `.undone`,
/// and
/// as the module calls its own.
@Transactional
public class RecordChanges<T extends KeptRecord> implements FileRecords {

    private final RecordTable<T> table;
    private final List<RowTable<?>> below;
    private final Keeping keeping;

    /// @param below the tables of rows below the records
    protected RecordChanges(RecordTable<T> table, List<RowTable<?>> below, Keeping keeping) {
        this.table = table;
        this.below = List.copyOf(below);
        this.keeping = keeping;
    }

    /// What others are told of a change; nothing where that is empty.
    ///
    /// @param before null when there was none
    protected Optional<Object> told(@Nullable T before, T after, LocalDate today) {
        return Optional.empty();
    }

    /// Keeps a new record, or what one has become.
    ///
    /// @param record its version is the one that its sender saw
    public Outcome<Long> save(T record) {
        Optional<T> same = table.same(record);
        if (same.filter(other -> other.id() != record.id()).isPresent()) {
            return Outcome.refused(table.told(), Phrase.of(table.words() + ".refused.same"));
        }
        if (record.id() == 0) {
            return Outcome.done(add(record, 0));
        }
        T before = table.hold(record.id());
        if (before.version() != record.version()) {
            return new Outcome.Overtaken<>(record.id());
        }
        Map<String, String> changes = AuditedOperation.changes(before.fields(), record.fields());
        if (!changes.isEmpty()) {
            table.put(record);
            audit("changed", record, changes);
            tell(before, record);
        }
        return Outcome.done(record.id());
    }

    /// @param intake the file that it came from, 0 for none
    public long add(T record, long intake) {
        return add(record, intake, id -> Map.of());
    }

    /// Keeps a new record with what is below it.
    ///
    /// @param rows writes what is below the record of a number, and gives what its entry says of that
    protected long add(T record, long intake, Function<Long, Map<String, String>> rows) {
        long id = table.add(record, intake);
        Map<String, String> fields = new TreeMap<>(rows.apply(id));
        T kept = table.get(id);
        fields.putAll(kept.fields());
        audit("added", kept, fields);
        tell(null, kept);
        return id;
    }

    /// Takes a record away with what is below it.
    public void remove(T record) {
        below.forEach(rows -> rows.removeAll(record.id()));
        table.remove(record.id());
        audit("removed", record, record.fields());
        tell(null, record);
    }

    /// Changes something below a record.
    ///
    /// @param seen version of the record that the sender saw
    protected Outcome<Long> below(long id, int seen, Function<T, Outcome<Long>> change) {
        T record = table.hold(id);
        return record.version() == seen ? change.apply(record) : new Outcome.Overtaken<>(id);
    }

    /// Keeps a row below a record, or what it is corrected to; where nothing differs, nothing is written.
    ///
    /// @param operation what the record of what was done calls it
    /// @param intake the file that it came from, 0 for none
    protected <R extends KeptRow> Outcome<Long> put(RowTable<R> rows, T record, R row, String operation, long intake) {
        Map<String, String> fields = row.fields();
        Map<String, String> changes = new TreeMap<>(rows.same(record.id(), row)
                .map(before -> AuditedOperation.changes(before.fields(), fields))
                .orElse(fields));
        if (!changes.isEmpty()) {
            changes.put(row.named(), fields.getOrDefault(row.named(), ""));
            rows.put(record.id(), row, intake, keeping.now());
            write(operation, record, intake, changes);
        }
        return Outcome.done(record.id());
    }

    /// Marks a record as changed when something below it was, with an entry and what others are told.
    ///
    /// @param intake the file that it came from, 0 for none
    protected void write(String operation, T record, long intake, Map<String, String> changes) {
        table.touch(record.id(), intake, keeping.now());
        audit(operation, record, changes);
        tell(null, record);
    }

    @Override
    public void lock() {
        table.lock();
    }

    @Override
    public boolean isTouched(long number) {
        return table.isTouched(number) || below.stream().anyMatch(rows -> rows.isTouched(number));
    }

    @Override
    public long undo(long number) {
        List<T> added = table.from(number);
        Set<Long> others = new TreeSet<>();
        below.forEach(rows -> others.addAll(rows.records(number)));
        Set<Long> gone = new LinkedHashSet<>();
        for (T record : added) {
            remove(record);
            gone.add(record.id());
        }
        others.removeAll(gone);
        long count = added.size();
        for (long id : others) {
            count += below.stream()
                    .mapToLong(rows -> rows.removeFrom(id, number))
                    .sum();
            write("undone", table.get(id), 0, Map.of());
        }
        return count;
    }

    private void audit(String operation, T record, Map<String, String> changes) {
        keeping.audit().record(AuditedOperation.of(table.words() + "." + operation, record.subject(), changes));
    }

    private void tell(@Nullable T before, T after) {
        told(before, after, keeping.today()).ifPresent(keeping::tell);
    }
}
