package kz.aiqyn.base.organisation;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.Operation;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.table.Shown;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Takes heads of organisations from a table.
@Component
class HeadImport {

    private static final HeadedTable.Columns COLUMNS = HeadedTable.Columns.of(
            List.of("organisation", "name", "since"), "office_kk", "office_ru", "office_en", "until");

    private final Heads heads;
    private final Organisations organisations;
    private final Audit audit;
    private final InstantSource clock;

    HeadImport(Heads heads, Organisations organisations, Audit audit, InstantSource clock) {
        this.heads = heads;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Read<Integer> take(Path file) {
        ReadLog log = new ReadLog();
        List<String> changed = new ArrayList<>();
        HeadedTable.open(file, COLUMNS, log)
                .ifPresent(table -> table.each(line -> head(line).ifPresent(head -> {
                    if (organisations.find(head.organisation()).isEmpty()) {
                        line.problem("organisation", "organisation.file.unknown", Shown.of(head.organisation()));
                    } else if (put(head, line)) {
                        changed.add(head.organisation());
                    }
                })));
        if (log.hasProblems()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        } else if (!changed.isEmpty()) {
            audit.record(Operation.of(
                    "organisation.heads-imported",
                    "organisation:heads",
                    Map.of("file", String.valueOf(file.getFileName()), "organisations", String.join(" ", changed))));
        }
        return log.result(changed::size);
    }

    /// Whether anything changed.
    private boolean put(HeadInOffice head, HeadedTable.Line line) {
        Optional<HeadInOffice> there = heads.list(head.organisation()).stream()
                .filter(known -> known.since().equals(head.since()))
                .findFirst();
        if (there.filter(head::equals).isPresent()) {
            return false;
        }
        List<HeadInOffice> others = heads.list(head.organisation()).stream()
                .filter(known -> !known.since().equals(head.since()) && overlap(known, head))
                .toList();
        if (!others.isEmpty()) {
            HeadInOffice other = others.getFirst();
            line.problem("since", "organisation.file.two-heads", other.name(), other.since(), head.name());
            return false;
        }
        if (there.isPresent()) {
            heads.correct(head);
        } else {
            heads.add(head, clock.instant());
        }
        return true;
    }

    static boolean overlap(HeadInOffice a, HeadInOffice b) {
        LocalDate endOfA = a.until();
        LocalDate endOfB = b.until();
        return (endOfA == null || !endOfA.isBefore(b.since())) && (endOfB == null || !endOfB.isBefore(a.since()));
    }

    private static Optional<HeadInOffice> head(HeadedTable.Line line) {
        Optional<String> organisation = line.required("organisation");
        Optional<String> name = line.required("name");
        line.required("since");
        LocalDate since = line.day("since");
        LocalDate until = line.day("until");
        if (organisation.isEmpty() || name.isEmpty() || since == null) {
            return Optional.empty();
        }
        if (until != null && until.isBefore(since)) {
            line.problem("until", "table.units.days", until, since);
            return Optional.empty();
        }
        Names office = new Names(line.text("office_kk"), line.text("office_ru"), line.text("office_en"));
        return Optional.of(new HeadInOffice(organisation.get(), name.get(), office, since, until));
    }
}
