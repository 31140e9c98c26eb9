package kz.aiqyn.base.territory.file;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.ImportMode;
import kz.aiqyn.base.territory.LegalAct;
import kz.aiqyn.base.territory.version.ClassifierRow;
import kz.aiqyn.base.territory.version.StagedTerritories;
import kz.aiqyn.base.territory.version.TreeRecord;
import kz.aiqyn.base.territory.version.VersionChanges;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.Problem;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.ReadLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Takes territories from the rows of a file, in one transaction: all of them, or none.
@Component
class ClassifierImport {

    private final StagedTerritories staged;
    private final VersionChanges versions;
    private final TreeRecord audit;
    private final InstantSource clock;

    ClassifierImport(StagedTerritories staged, VersionChanges versions, TreeRecord audit, InstantSource clock) {
        this.staged = staged;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    /// What to take, and how.
    ///
    /// @param whole whether territories that are not among the rows end
    record Request(Path file, LegalAct act, LocalDate effective, boolean whole, ImportMode taking) {

        String name() {
            return String.valueOf(file.getFileName());
        }
    }

    @Transactional
    public Read<FileDifference> take(List<ClassifierRow> rows, Request request) {
        versions.lock();
        staged.stage(rows, request.effective(), request.whole());
        ReadLog log = new ReadLog();
        staged.orphans(request.effective()).forEach(found -> problem(log, request, "territory.file.orphan", found));
        staged.stillborn(request.effective())
                .forEach(found -> problem(log, request, "territory.file.stillborn", found));
        FileDifference difference = FileDifference.of(rows.size(), staged.lines(), List.of());
        request.taking().overtaken(difference).ifPresent(why -> log.problem(request.name(), why));
        if (!log.hasProblems() && difference.total() > 0) {
            apply(request, log);
        }
        if (log.hasProblems() || request.taking().dry()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return log.result(() -> difference);
        }
        if (difference.total() > 0) {
            audit.record(AuditedOperation.of(
                    "territory.classifier-imported", "territory:classifier", told(request, difference)));
        }
        return new Read.Done<>(difference, new ArrayList<>());
    }

    private void apply(Request request, ReadLog log) {
        long change = versions.change("imported", request.act(), request.effective(), clock.instant());
        staged.apply(change, request.effective());
        versions.withoutParent(request.effective())
                .forEach(found -> problem(log, request, "territory.file.parent-ends", found));
        versions.unreachable(request.effective())
                .forEach(code -> log.problem(request.name(), Phrase.of("territory.file.circle", code)));
    }

    private static void problem(ReadLog log, Request request, String key, StagedTerritories.Obstacle found) {
        log.problem(new Problem(request.name(), found.row(), "", Phrase.of(key, found.code(), found.other())));
    }

    private static Map<String, String> told(Request request, FileDifference difference) {
        Map<String, String> changes = new TreeMap<>();
        changes.put("file", request.name());
        changes.put("act", request.act().toString());
        changes.put("effective", request.effective().toString());
        difference.changes().forEach(count -> changes.put(count.kind(), String.valueOf(count.count())));
        return changes;
    }
}
