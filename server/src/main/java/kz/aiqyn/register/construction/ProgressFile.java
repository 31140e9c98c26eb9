package kz.aiqyn.register.construction;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import kz.aiqyn.base.audit.PersonalNumbers;
import kz.aiqyn.base.identity.Access;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.FileKind;
import kz.aiqyn.base.intake.ImportMode;
import kz.aiqyn.base.intake.RowChange;
import kz.aiqyn.base.intake.RowFile;
import kz.aiqyn.base.intake.RowIntake;
import kz.aiqyn.base.intake.RowProblems;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes reports on many sites from a table. What was reported already stays.
@Component
class ProgressFile implements FileKind, RowFile<ProgressFile.Row> {

    static final String CODE = "construction-progress";

    private static final HeadedTable.Columns COLUMNS =
            HeadedTable.Columns.of(List.of("organisation", "name_kk", "day", "actual", "paid"), "note");

    private final RowIntake intake;
    private final Sites sites;
    private final SiteRows rows;
    private final SiteChanges changes;
    private final Access access;
    private final InstantSource clock;

    ProgressFile(
            RowIntake intake, Sites sites, SiteRows rows, SiteChanges changes, Access access, InstantSource clock) {
        this.intake = intake;
        this.sites = sites;
        this.rows = rows;
        this.changes = changes;
        this.access = access;
        this.clock = clock;
    }

    /// What a row says of a site.
    record Row(SiteDossier dossier, ProgressReport report) {

        String name() {
            return dossier.site().organisation() + " · "
                    + dossier.site().names().kk();
        }
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String right() {
        return ConstructionRights.REPORT;
    }

    @Override
    public String words() {
        return "construction.progress";
    }

    @Override
    public String back() {
        return ConstructionCard.STAFF;
    }

    @Override
    public Read<FileDifference> take(Path file, Form form, ImportMode mode) {
        return intake.take(this, file, form, mode);
    }

    @Override
    public HeadedTable.Columns columns() {
        return COLUMNS;
    }

    @Override
    public Optional<Row> row(HeadedTable.Line line) {
        Optional<ConstructionSite> site = site(line);
        @Nullable LocalDate day = line.required("day").isPresent() ? line.day("day") : null;
        OptionalDouble actual = line.number("actual", "table.cell.blank");
        if (actual.isPresent() && !SiteLimits.isShare(actual)) {
            line.problem("actual", "construction.refused.percent", Shown.of(line.text("actual")));
        }
        OptionalDouble paid = line.number("paid", "table.cell.blank");
        if (paid.isPresent() && !SiteLimits.isMoney(paid)) {
            line.problem("paid", "construction.refused.money", Shown.of(line.text("paid")));
        }
        boolean personal = PersonalNumbers.isIn(line.text("note"));
        if (personal) {
            line.problem("note", "construction.refused.personal");
        }
        if (site.isEmpty() || day == null || !SiteLimits.isShare(actual) || !SiteLimits.isMoney(paid) || personal) {
            return Optional.empty();
        }
        SiteDossier dossier = rows.dossier(site.get());
        return Optional.of(new Row(
                dossier,
                new ProgressReport(
                        day,
                        SiteChanges.planned(dossier, day),
                        SiteLimits.share(actual.getAsDouble()),
                        SiteLimits.money(paid.getAsDouble()),
                        line.text("note"))));
    }

    private Optional<ConstructionSite> site(HeadedTable.Line line) {
        Optional<String> organisation = line.required("organisation");
        Optional<String> name = line.required("name_kk");
        if (organisation.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        if (!access.scope(ConstructionRights.REPORT).covers(organisation.get())) {
            line.problem("organisation", "construction.refused.scope", Shown.of(organisation.get()));
            return Optional.empty();
        }
        Optional<ConstructionSite> site = sites.find(organisation.get(), name.get());
        if (site.isEmpty()) {
            line.problem("name_kk", "construction.refused.unknown", Shown.of(name.get()));
        }
        return site;
    }

    @Override
    public String key(Row row) {
        return row.name() + " · " + row.report().day();
    }

    @Override
    public void lock() {
        sites.lock();
    }

    /// Reports of one file stand against each other too: they are looked at in the order of their days.
    @Override
    public List<RowChange<Row>> compare(List<Row> read, Form form, RowProblems<Row> problems) {
        Map<Long, SiteDossier> known = new HashMap<>();
        List<RowChange<Row>> found = new ArrayList<>();
        List<Row> ordered = read.stream()
                .sorted(Comparator.comparing((Row row) -> row.report().day()))
                .toList();
        for (Row row : ordered) {
            long id = row.dossier().site().id();
            SiteDossier dossier = known.computeIfAbsent(id, any -> rows.dossier(sites.get(id)));
            Optional<ProgressReport> kept = dossier.reports().stream()
                    .filter(other -> other.day().equals(row.report().day()))
                    .findFirst();
            if (kept.isPresent()) {
                boolean differs = kept.get().actual().compareTo(row.report().actual()) != 0
                        || kept.get().paid().compareTo(row.report().paid()) != 0;
                if (differs) {
                    String other = ConstructionSite.plain(kept.get().actual());
                    problems.tell(row, "actual", "construction.refused.reported", other);
                }
                continue;
            }
            Optional<ReportRules.Fault> fault = ReportRules.against(dossier, row.report(), Kazakhstan.today(clock));
            if (fault.isPresent()) {
                Phrase why = fault.get().why();
                problems.tell(
                        row, fault.get().field(), why.key(), why.arguments().toArray());
            } else {
                found.add(change(row));
                known.put(id, with(dossier, row.report()));
            }
        }
        return found;
    }

    private static SiteDossier with(SiteDossier dossier, ProgressReport report) {
        List<ProgressReport> reports = new ArrayList<>(dossier.reports());
        reports.add(report);
        return new SiteDossier(dossier.site(), dossier.milestones(), dossier.money(), reports, dossier.inspections());
    }

    private static RowChange<Row> change(Row row) {
        ConstructionSite site = row.dossier().site();
        ProgressReport report = row.report();
        String more = "%s: %s %%".formatted(report.day(), ConstructionSite.plain(report.actual()));
        return new RowChange<>(
                row,
                new FileDifference.Line(
                        "reported",
                        site.organisation(),
                        Names.NONE,
                        site.names(),
                        more,
                        report.fields().toString()));
    }

    @Override
    public void apply(List<RowChange<Row>> found, Form form, long number) {
        for (RowChange<Row> change : found) {
            ConstructionSite site = sites.get(change.row().dossier().site().id());
            changes.report(rows.dossier(site), change.row().report(), number);
        }
    }

    @Override
    public boolean isUndoable() {
        return true;
    }

    @Override
    public Outcome<Long> undo(long number) {
        sites.lock();
        return sites.isTouched(number)
                ? Outcome.refused(Phrase.of("construction.refused.touched"))
                : Outcome.done(changes.undo(number));
    }
}
