package kz.aiqyn.base.intake.page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.FileKind;
import kz.aiqyn.base.intake.ImportMode;
import kz.aiqyn.base.intake.SentFile;
import kz.aiqyn.base.intake.SentFiles;
import kz.aiqyn.base.intake.StatedTable;
import kz.aiqyn.base.intake.TableLayout;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.base.web.ReceivedFile;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Problems;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.table.Table;
import kz.aiqyn.files.table.TableOptions;
import kz.aiqyn.files.table.Tables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Takes a file from its arrival to what came of it. A file is read outside any transaction that is longer than it
/// has to be; what it changes is written in one.
@Component
class Intake {

    private final SentFiles files;
    private final PointedLayouts layouts;
    private final Audit audit;
    private final TransactionOperations transactions;

    Intake(SentFiles files, PointedLayouts layouts, Audit audit, TransactionOperations transactions) {
        this.files = files;
        this.layouts = layouts;
        this.audit = audit;
        this.transactions = transactions;
    }

    /// What came of a file.
    sealed interface Sent {

        /// It is kept, and waits to be confirmed.
        record Kept(long number) implements Sent {}

        /// It is kept, and waits until somebody points out where its columns stand.
        record Unknown(long number) implements Sent {}

        /// It was refused whole; nothing of it is kept.
        record Refused(Problems problems) implements Sent {}
    }

    Sent send(FileKind kind, ReceivedFile received, Form sent, String by) {
        return switch (layouts.of(kind, received.path(), sent)) {
            case PointedLayouts.Found.Headed headed -> read(kind, received, sent, by);
            case PointedLayouts.Found.Known(Form form) -> {
                Sent read = read(kind, received, form, by);
                yield read instanceof Sent.Refused ? unknown(kind, received, form, by) : read;
            }
            case PointedLayouts.Found.Unknown unknown -> unknown(kind, received, sent, by);
        };
    }

    private Sent read(FileKind kind, ReceivedFile received, Form form, String by) {
        return switch (take(kind, received, form, ImportMode.LOOK)) {
            case Read.Failed<FileDifference>(Problems problems) -> new Sent.Refused(problems);
            case Read.Done<FileDifference> done ->
                new Sent.Kept(keep(kind, received, form, done.value().digest(), by));
        };
    }

    private Sent unknown(FileKind kind, ReceivedFile received, Form form, String by) {
        return new Sent.Unknown(keep(kind, received, form, "", by));
    }

    private long keep(FileKind kind, ReceivedFile received, Form form, String digest, String by) {
        kind.strip(received.path());
        return files.keep(
                kind.code(), String.valueOf(received.path().getFileName()), received.path(), form, digest, by);
    }

    /// The first rows of a file that waits, as its form says that it is written, and what is to be known of it.
    Read<Table> open(SentFile file, Form form) throws IOException {
        return with(file, received -> {
            ReadLog log = new ReadLog();
            Optional<Table> table = Tables.open(received.path(), StatedTable.of(form), log);
            return log.result(table::orElseThrow);
        });
    }

    /// Reads a file that waits as it was pointed out, and keeps that with it; the layout too where it can be read.
    Read<FileDifference> point(FileKind kind, SentFile file, Form form, TableLayout layout) throws IOException {
        files.fill(file.number(), form);
        Read<FileDifference> read = with(file, received -> take(kind, received, form, ImportMode.LOOK));
        if (read instanceof Read.Done<FileDifference> done) {
            transactions.executeWithoutResult(status -> {
                files.look(file.number(), done.value().digest());
                layouts.keep(kind, layout, file);
                audit.record(AuditedOperation.of(
                        "intake.layout", "file:" + file.number(), Map.of("kind", kind.code(), "name", layout.name())));
            });
        } else {
            files.look(file.number(), "");
        }
        return read;
    }

    private static Read<FileDifference> take(FileKind kind, ReceivedFile file, Form form, ImportMode mode) {
        if (!kind.isTable()) {
            return kind.take(file.path(), form, mode);
        }
        TableOptions stated = StatedTable.of(form);
        return StatedTable.told(file.path(), stated, kind.take(file.path(), form, mode.of(stated)));
    }

    /// What a file that waits would change now.
    Read<FileDifference> look(FileKind kind, SentFile file) throws IOException {
        return with(file, received -> {
            Read<FileDifference> read = take(kind, received, file.form(), ImportMode.LOOK);
            if (read instanceof Read.Done<FileDifference> done) {
                files.look(file.number(), done.value().digest());
            }
            return read;
        });
    }

    /// Takes a file that was confirmed.
    ///
    /// @param ended is told within the transaction what came of it: why it was refused, none when it was taken
    void confirm(FileKind kind, long number, String seen, Consumer<List<Phrase>> ended) {
        Optional<SentFile> waiting = files.find(number).filter(SentFile::isWaiting);
        if (waiting.isEmpty()) {
            ended.accept(List.of(Phrase.of("intake.gone")));
            return;
        }
        try {
            List<Phrase> refused = with(
                    waiting.get(),
                    received -> transactions.execute(status -> {
                        List<Phrase> reasons = confirm(kind, waiting.get(), received, seen);
                        if (reasons.isEmpty()) {
                            ended.accept(reasons);
                        } else {
                            status.setRollbackOnly();
                        }
                        return reasons;
                    }));
            if (!refused.isEmpty()) {
                ended.accept(refused);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lay out file " + number, e);
        }
    }

    private List<Phrase> confirm(FileKind kind, SentFile file, ReceivedFile received, String seen) {
        if (files.hold(file.number()).filter(SentFile::isWaiting).isEmpty()) {
            return List.of(Phrase.of("intake.gone"));
        }
        return switch (take(kind, received, file.form(), ImportMode.confirmed(seen, file.number()))) {
            case Read.Failed<FileDifference>(Problems problems) ->
                problems.first().stream()
                        .map(problem -> Phrase.of("intake.problem", problem.place(), problem.phrase()))
                        .toList();
            case Read.Done<FileDifference> done -> {
                files.take(file.number(), done.value().total());
                audit.record(AuditedOperation.of(
                        "intake.taken",
                        "file:" + file.number(),
                        Map.of(
                                "kind", kind.code(),
                                "name", file.name(),
                                "changes", String.valueOf(done.value().total()))));
                yield List.of();
            }
        };
    }

    /// Takes back what came from a file. How many changes that were.
    Outcome<Long> undo(FileKind kind, long number) {
        Outcome<Long> undone = transactions.execute(status -> {
            Optional<SentFile> file = files.hold(number);
            if (file.filter(found -> found.takenAt() != null && found.undoneAt() == null)
                    .isEmpty()) {
                return Outcome.<Long>refused(Phrase.of("intake.undo.done"));
            }
            Outcome<Long> outcome = kind.undo(number);
            if (outcome instanceof Outcome.Done<Long>(Long changes)) {
                files.undo(number);
                audit.record(AuditedOperation.of(
                        "intake.undone",
                        "file:" + number,
                        Map.of("kind", kind.code(), "changes", String.valueOf(changes))));
            } else {
                status.setRollbackOnly();
            }
            return outcome;
        });
        if (undone == null) {
            throw new IllegalStateException("a transaction without a result");
        }
        return undone;
    }

    /// What is done with a file while it lies on the disk.
    private interface Work<T> {
        @Nullable
        T with(ReceivedFile file) throws IOException;
    }

    private <T> T with(SentFile file, Work<T> work) throws IOException {
        try (ReceivedFile received = ReceivedFile.empty(file.name())) {
            try (OutputStream out = Files.newOutputStream(received.path())) {
                files.write(file.number(), out);
            }
            T done = work.with(received);
            if (done == null) {
                throw new IllegalStateException("a transaction without a result");
            }
            return done;
        }
    }
}
