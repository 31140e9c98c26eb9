package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.FilePlace;
import kz.aiqyn.base.intake.FileRecords;
import kz.aiqyn.base.intake.LineForm;
import kz.aiqyn.base.intake.RowChange;
import kz.aiqyn.base.intake.RowFile;
import kz.aiqyn.base.intake.RowIntake;
import kz.aiqyn.base.intake.RowProblems;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.Shown;
import org.springframework.stereotype.Component;

/// Takes reports on many sites from a table. What was reported already stays.
@Component
class ProgressFile implements RowFile<ProgressFile.Row> {

    static final String CODE = "construction-progress";

    private static final HeadedTable.Columns COLUMNS =
            HeadedTable.Columns.of(List.of("organisation", "name_kk", "day", "actual", "paid"), "note");

    private static final FilePlace PLACE =
            new FilePlace(CODE, ConstructionRights.REPORT, "construction.progress", ConstructionCard.STAFF);

    private final RowIntake intake;
    private final Sites sites;
    private final SiteRows rows;
    private final SiteChanges changes;
    private final InstantSource clock;

    ProgressFile(RowIntake intake, Sites sites, SiteRows rows, SiteChanges changes, InstantSource clock) {
        this.intake = intake;
        this.sites = sites;
        this.rows = rows;
        this.changes = changes;
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
    public FilePlace place() {
        return PLACE;
    }

    @Override
    public RowIntake intake() {
        return intake;
    }

    @Override
    public FileRecords records() {
        return changes;
    }

    @Override
    public HeadedTable.Columns columns() {
        return COLUMNS;
    }

    @Override
    public Optional<Row> row(HeadedTable.Line line) {
        LineForm read = LineForm.of(line, COLUMNS, Set.of("actual", "paid"));
        Optional<SiteDossier> dossier = site(line).map(rows::dossier);
        Optional<ProgressReport> report = read.read(RowForms.report(
                read.form(),
                day -> dossier.map(one -> SiteChanges.planned(one, day)).orElse(BigDecimal.ZERO)));
        return dossier.flatMap(one -> report.map(found -> new Row(one, found)));
    }

    private Optional<ConstructionSite> site(HeadedTable.Line line) {
        Optional<String> organisation = line.required("organisation");
        Optional<String> name = line.required("name_kk");
        if (organisation.isEmpty() || name.isEmpty()) {
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
            changes.report(site, change.row().report(), number);
        }
    }
}
