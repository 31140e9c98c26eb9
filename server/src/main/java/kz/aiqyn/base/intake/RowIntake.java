package kz.aiqyn.base.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.Notice;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.table.Shown;
import kz.aiqyn.files.table.TableOptions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Takes files that are tables: reads all rows before anything else, then compares and writes in one transaction.
@Component
public class RowIntake {

    private static final String ORGANISATION = "organisation";

    private final TransactionOperations transactions;
    private final SenderReach reach;

    RowIntake(TransactionOperations transactions, SenderReach reach) {
        this.transactions = transactions;
        this.reach = reach;
    }

    /// Takes a file whole, or refuses it whole.
    public <T> Read<FileDifference> take(TableRows<T> kind, Path path, Form form, ImportMode mode) {
        IdentityHashMap<T, HeadedTable.Line> lines = new IdentityHashMap<>();
        ReadLog log = new ReadLog();
        Source source = new Source(path, mode.table(), LayoutForm.of(form));
        return switch (read(kind, source, lines, log)) {
            case Read.Failed<List<T>> failed -> new Read.Failed<>(failed.problems());
            case Read.Done<List<T>>(List<T> rows, List<Notice> notices) -> {
                RowProblems<T> problems =
                        (row, column, key, arguments) -> line(lines, row).problem(column, key, arguments);
                Read<FileDifference> taken = transactions.execute(
                        status -> take(new Taken<>(kind, name(path), rows, notices), form, mode, problems, log));
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

    private static <T> HeadedTable.Line line(IdentityHashMap<T, HeadedTable.Line> lines, T row) {
        HeadedTable.Line line = lines.get(row);
        if (line == null) {
            throw new IllegalArgumentException("not a row of this file: " + row);
        }
        return line;
    }

    /// Where rows come from.
    ///
    /// @param layout as it was pointed out; empty where headings say it
    private record Source(Path path, TableOptions table, Optional<HeadedTable.Layout> layout) {

        Optional<HeadedTable> open(HeadedTable.Columns columns, ReadLog log) {
            return layout.isPresent()
                    ? HeadedTable.open(path, table, layout.get(), log)
                    : HeadedTable.open(path, table, columns, log);
        }
    }

    /// The line with codes where it calls organisations by name.
    private static HeadedTable.Line named(
            HeadedTable.Line written, TableRows<?> kind, NamedOrganisations organisations) {
        HeadedTable.Line line = organisations.one(written, ORGANISATION);
        for (String column : kind.naming()) {
            line = organisations.many(line, column);
        }
        return line;
    }

    /// Whether the sender's right reaches the organisation that a line is of, if there is such a one.
    private static boolean isReached(HeadedTable.Line line, Predicate<String> known, Predicate<String> reach) {
        String organisation = line.text(ORGANISATION);
        if (organisation.isEmpty()) {
            return true;
        }
        if (!known.test(organisation)) {
            return false;
        }
        if (!reach.test(organisation)) {
            line.problem(ORGANISATION, "intake.foreign", Shown.of(organisation));
            return false;
        }
        return true;
    }

    private <T> Read<List<T>> read(
            TableRows<T> kind, Source source, IdentityHashMap<T, HeadedTable.Line> lines, ReadLog log) {
        List<T> rows = new ArrayList<>();
        Map<String, Long> seen = new HashMap<>();
        NamedOrganisations organisations = new NamedOrganisations(reach.named());
        Predicate<String> known = reach.known();
        Predicate<String> reached = reach.of(kind.right());
        source.open(kind.columns(), log)
                .ifPresent(table -> table.each(written -> {
                    if (kind.isLeftOut(written)) {
                        return;
                    }
                    HeadedTable.Line line = named(written, kind, organisations);
                    boolean taken = isReached(line, known, reached);
                    // A row of a foreign body is read all the same, so that all that is wrong in it is told at once.
                    kind.row(line).filter(row -> taken).ifPresent(row -> {
                        Long before = seen.putIfAbsent(kind.key(row), line.number());
                        if (before != null) {
                            line.problem(
                                    kind.columns().required().getFirst(),
                                    "intake.twice",
                                    Shown.of(kind.key(row)),
                                    String.valueOf(before));
                        }
                        rows.add(row);
                        lines.put(row, line);
                    });
                }));
        if (rows.isEmpty() && !log.hasProblems()) {
            log.problem(name(source.path()), Phrase.of("intake.empty"));
        }
        return log.result(() -> rows);
    }

    /// A file as it was read.
    private record Taken<T>(TableRows<T> kind, String file, List<T> rows, List<Notice> notices) {}

    private static <T> Read<FileDifference> take(
            Taken<T> taken, Form form, ImportMode mode, RowProblems<T> problems, ReadLog log) {
        TableRows<T> kind = taken.kind();
        if (!mode.dry()) {
            kind.lock();
        }
        List<RowChange<T>> changes = kind.compare(taken.rows(), form, problems);
        if (log.hasProblems()) {
            return new Read.Failed<>(log.problems());
        }
        FileDifference difference = FileDifference.of(
                taken.rows().size(), changes.stream().map(RowChange::line).toList(), List.of());
        Optional<Phrase> overtaken = mode.overtaken(difference);
        if (overtaken.isPresent()) {
            log.problem(taken.file(), overtaken.get());
            return new Read.Failed<>(log.problems());
        }
        if (!mode.dry()) {
            kind.apply(changes, form, mode.number());
        }
        return new Read.Done<>(difference, taken.notices());
    }
}
