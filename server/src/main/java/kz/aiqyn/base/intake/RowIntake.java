package kz.aiqyn.base.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.Notice;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.table.Shown;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Takes files that are tables: reads all rows before anything else, then compares and writes in one transaction.
@Component
public class RowIntake {

    private final TransactionOperations transactions;

    RowIntake(TransactionOperations transactions) {
        this.transactions = transactions;
    }

    /// Takes a file whole, or refuses it whole.
    public <T> Read<FileDifference> take(RowFile<T> kind, Path path, Form form, ImportMode mode) {
        return switch (read(kind, path, mode)) {
            case Read.Failed<List<T>> failed -> new Read.Failed<>(failed.problems());
            case Read.Done<List<T>>(List<T> rows, List<Notice> notices) -> {
                Read<FileDifference> taken =
                        transactions.execute(status -> take(kind, name(path), rows, notices, form, mode));
                if (taken == null) {
                    throw new IllegalStateException("a transaction without a result");
                }
                yield taken;
            }
        };
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static <T> Read<List<T>> read(RowFile<T> kind, Path path, ImportMode mode) {
        ReadLog log = new ReadLog();
        List<T> rows = new ArrayList<>();
        Map<String, Long> seen = new HashMap<>();
        HeadedTable.open(path, mode.table(), kind.columns(), log)
                .ifPresent(table -> table.each(line -> kind.row(line).ifPresent(row -> {
                    Long before = seen.putIfAbsent(kind.key(row), line.number());
                    if (before != null) {
                        line.problem(
                                kind.columns().required().getFirst(),
                                "intake.twice",
                                Shown.of(kind.key(row)),
                                String.valueOf(before));
                    }
                    rows.add(row);
                })));
        if (rows.isEmpty() && !log.hasProblems()) {
            log.problem(name(path), Phrase.of("intake.empty"));
        }
        return log.result(() -> rows);
    }

    private static <T> Read<FileDifference> take(
            RowFile<T> kind, String file, List<T> rows, List<Notice> notices, Form form, ImportMode mode) {
        kind.lock();
        List<RowChange<T>> changes = kind.compare(rows, form);
        FileDifference difference = FileDifference.of(
                rows.size(), changes.stream().map(RowChange::line).toList(), List.of());
        Optional<Phrase> overtaken = mode.overtaken(difference);
        if (overtaken.isPresent()) {
            ReadLog log = new ReadLog();
            log.problem(file, overtaken.get());
            return new Read.Failed<>(log.problems());
        }
        if (!mode.dry()) {
            kind.apply(changes, form, mode.number());
        }
        return new Read.Done<>(difference, notices);
    }
}
