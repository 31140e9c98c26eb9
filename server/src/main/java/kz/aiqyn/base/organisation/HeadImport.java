package kz.aiqyn.base.organisation;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.ImportMode;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.LookAlike;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.ReadLog;
import kz.aiqyn.files.table.Shown;
import kz.aiqyn.files.wording.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Takes heads of organisations from a table.
@Component
class HeadImport {

    private static final HeadedTable.Columns COLUMNS = HeadedTable.Columns.of(
            List.of("organisation", "name", "since"), "office_kk", "office_ru", "office_en", "until");

    private final Heads heads;
    private final OrganisationVersions versions;
    private final Organisations organisations;
    private final RegisterRecord audit;
    private final InstantSource clock;

    HeadImport(
            Heads heads,
            OrganisationVersions versions,
            Organisations organisations,
            RegisterRecord audit,
            InstantSource clock) {
        this.heads = heads;
        this.versions = versions;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Read<FileDifference> take(Path file, ImportMode taking) {
        versions.lock();
        ReadLog log = new ReadLog();
        List<FileDifference.Line> changed = new ArrayList<>();
        int[] rows = {0};
        HeadedTable.open(file, taking.table(), COLUMNS, log)
                .ifPresent(table -> table.each(line -> head(line).ifPresent(head -> {
                    rows[0]++;
                    if (organisations.find(head.organisation()).isEmpty()) {
                        unknown(head.organisation(), line);
                    } else {
                        put(head, line).ifPresent(changed::add);
                    }
                })));
        FileDifference difference = FileDifference.of(rows[0], changed, List.of());
        taking.overtaken(difference).ifPresent(why -> log.problem(String.valueOf(file.getFileName()), why));
        if (log.hasProblems() || taking.dry()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        } else if (!changed.isEmpty()) {
            String codes = changed.stream().map(FileDifference.Line::code).collect(Collectors.joining(" "));
            audit.record(AuditedOperation.of(
                    "organisation.heads-imported",
                    "organisation:heads",
                    Map.of("file", String.valueOf(file.getFileName()), "organisations", codes)));
        }
        return log.result(() -> difference);
    }

    private void unknown(String code, HeadedTable.Line line) {
        List<String> known =
                organisations.units().list().stream().map(RatedUnit::code).toList();
        LookAlike.among(known)
                .find(code)
                .ifPresentOrElse(
                        near -> line.problem(
                                "organisation",
                                "organisation.file.unknown.near",
                                Shown.of(code),
                                near.word(),
                                near.difference()),
                        () -> line.problem("organisation", "organisation.file.unknown", Shown.of(code)));
    }

    /// What it changed.
    private Optional<FileDifference.Line> put(HeadInOffice head, HeadedTable.Line line) {
        List<HeadInOffice> known = heads.list(head.organisation());
        Optional<HeadInOffice> there = known.stream()
                .filter(other -> other.since().equals(head.since()))
                .findFirst();
        if (there.filter(head::equals).isPresent()) {
            return Optional.empty();
        }
        Optional<HeadInOffice> against = known.stream()
                .filter(other -> !other.since().equals(head.since()) && overlap(other, head))
                .findFirst();
        if (against.isPresent()) {
            HeadInOffice other = against.get();
            line.problem("since", "organisation.file.two-heads", other.name(), other.since(), head.name());
            return Optional.empty();
        }
        if (there.isPresent()) {
            heads.correct(head);
        } else {
            heads.add(head, clock.instant());
        }
        Names before = there.map(HeadImport::say).orElse(Names.NONE);
        String kind = there.isPresent() ? "head-corrected" : "headed";
        return Optional.of(
                new FileDifference.Line(kind, head.organisation(), before, say(head), "", there + " -> " + head));
    }

    private static Names say(HeadInOffice head) {
        return new Names(say(head, Language.KK), say(head, Language.RU), say(head, Language.EN));
    }

    private static String say(HeadInOffice head, Language language) {
        Wording wording = Wording.of(language);
        String until = head.until() == null ? "" : wording.day(head.until());
        String office = head.office().isEmpty() ? "" : ", " + head.office().in(language);
        return "%s%s, %s – %s"
                .formatted(head.name(), office, wording.day(head.since()), until)
                .strip();
    }

    static boolean overlap(HeadInOffice a, HeadInOffice b) {
        LocalDate endOfA = a.until();
        LocalDate endOfB = b.until();
        return (endOfA == null || !endOfA.isBefore(b.since())) && (endOfB == null || !endOfB.isBefore(a.since()));
    }

    private static Optional<HeadInOffice> head(HeadedTable.Line line) {
        Optional<String> organisation = line.code("organisation");
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
