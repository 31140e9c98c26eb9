package kz.aiqyn.base.territory.version;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.ImportMode;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.table.Shown;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Takes names that were missing or misspelt: no act renames the territory, it was called so all the
/// time.
@Component
public class NameImport {

    private static final HeadedTable.Columns COLUMNS = new HeadedTable.Columns(
            Map.ofEntries(
                    Map.entry("code", "code"),
                    Map.entry("kato", "code"),
                    Map.entry("kk", "kk"),
                    Map.entry("name_kk", "kk"),
                    Map.entry("ru", "ru"),
                    Map.entry("name_ru", "ru"),
                    Map.entry("en", "en"),
                    Map.entry("name_en", "en")),
            List.of("code"));

    private final TerritoryVersions versions;
    private final VersionChanges changes;
    private final TreeRecord audit;

    public NameImport(TerritoryVersions versions, VersionChanges changes, TreeRecord audit) {
        this.versions = versions;
        this.changes = changes;
        this.audit = audit;
    }

    @Transactional
    public Read<FileDifference> take(Path file, LocalDate asOf, ImportMode taking) {
        changes.lock();
        ReadLog log = new ReadLog();
        Map<String, Names> names = new TreeMap<>();
        Map<String, HeadedTable.Line> lines = new TreeMap<>();
        Optional<HeadedTable> table = HeadedTable.open(file, taking.table(), COLUMNS, log);
        table.ifPresent(found -> found.each(line -> line.code("code").ifPresent(code -> {
            HeadedTable.Line before = lines.putIfAbsent(code, line);
            if (before != null) {
                line.problem("code", "territory.file.twice", Shown.of(code), String.valueOf(before.number()));
            }
            names.put(code, new Names(line.text("kk"), line.text("ru"), line.text("en")));
        })));
        Set<String> absent = new TreeSet<>(names.keySet());
        Set<String> known = new HashSet<>();
        versions.list(names.keySet(), asOf).forEach(territory -> known.add(territory.code()));
        absent.removeAll(known);
        lines.forEach((code, line) -> {
            if (absent.contains(code)) {
                line.problem("code", "territory.file.unknown", Shown.of(code), asOf);
            }
        });
        if (log.hasProblems()) {
            return new Read.Failed<>(log.problems());
        }
        List<FileDifference.Line> changed = changes.name(names, asOf);
        FileDifference difference = FileDifference.of(names.size(), changed, List.of());
        taking.overtaken(difference).ifPresent(why -> log.problem(String.valueOf(file.getFileName()), why));
        if (log.hasProblems() || taking.dry()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        } else {
            record(changed);
        }
        return log.result(() -> difference);
    }

    /// Puts names where they are given; how many differed.
    @Transactional
    public int put(Map<String, Names> names, LocalDate asOf) {
        changes.lock();
        List<FileDifference.Line> changed = changes.name(names, asOf);
        record(changed);
        return changed.size();
    }

    private void record(List<FileDifference.Line> changed) {
        Map<String, String> told = new TreeMap<>();
        changed.forEach(line -> told.put(line.code(), told(line.before()) + " -> " + told(line.after())));
        if (!told.isEmpty()) {
            audit.record(AuditedOperation.of("territory.names-given", "territory:names", told));
        }
    }

    private static String told(Names names) {
        return String.join(" | ", names.kk(), names.ru(), names.en());
    }
}
