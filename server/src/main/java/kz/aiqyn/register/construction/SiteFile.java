package kz.aiqyn.register.construction;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.table.HeadedTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes sites from a table, the money of a year in each row that has one. What is there already stays.
@Component
class SiteFile implements RowFile<SiteFile.Row> {

    static final String CODE = "construction-sites";

    private static final String ADDED = "added";
    private static final String FINANCED = "financed";

    private static final HeadedTable.Columns COLUMNS = HeadedTable.Columns.of(
            List.of("organisation", "name_kk", "kind", "planned_start", "planned_finish", "first_sum"),
            "name_ru",
            "name_en",
            "village",
            "latitude",
            "longitude",
            "contractor",
            "bin",
            "contract_number",
            "contract_date",
            "present_sum",
            "programme",
            "started",
            "year",
            "year_money");

    private static final FilePlace PLACE =
            new FilePlace(CODE, ConstructionRights.EDIT, "construction.file", ConstructionCard.STAFF);
    private static final Set<String> NUMBERS =
            Set.of("first_sum", "present_sum", "latitude", "longitude", "year_money");

    private final RowIntake intake;
    private final Sites sites;
    private final SiteRows rows;
    private final SiteChanges changes;
    private final InstantSource clock;

    SiteFile(RowIntake intake, Sites sites, SiteRows rows, SiteChanges changes, InstantSource clock) {
        this.intake = intake;
        this.sites = sites;
        this.rows = rows;
        this.changes = changes;
        this.clock = clock;
    }

    /// What a row says.
    ///
    /// @param money null when it tells of none
    record Row(ConstructionSite site, @Nullable YearMoney money) {

        String name() {
            return site.organisation() + " · " + site.names().kk();
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
        LineForm read = LineForm.of(line, COLUMNS, NUMBERS);
        Optional<ConstructionSite> site = read.read(SiteForm.read(read.form(), clock.instant()));
        if (line.text("year").isEmpty() && line.text("year_money").isEmpty()) {
            return site.map(one -> new Row(one, null));
        }
        return site.flatMap(one ->
                read.read(RowForms.money(read.form(), "year-money", one.term())).map(money -> new Row(one, money)));
    }

    @Override
    public String key(Row row) {
        return row.money() == null
                ? row.name()
                : row.name() + " · " + row.money().year();
    }

    @Override
    public List<RowChange<Row>> compare(List<Row> read, Form form, RowProblems<Row> problems) {
        List<RowChange<Row>> found = new ArrayList<>();
        Set<String> added = new HashSet<>();
        for (Row row : read) {
            ConstructionSite site = row.site();
            Optional<ConstructionSite> known = sites.same(site);
            if (known.isEmpty() && added.add(row.name())) {
                String sum = ConstructionSite.plain(site.contract().present());
                found.add(change(ADDED, row, sum, site.fields().toString()));
            }
            YearMoney money = row.money();
            if (money != null) {
                Optional<YearMoney> kept = known.flatMap(one -> rows.money().same(one.id(), money));
                String text = money.year() + ": " + ConstructionSite.plain(money.planned());
                if (kept.isEmpty()) {
                    found.add(change(FINANCED, row, text, text));
                } else if (kept.get().planned().compareTo(money.planned()) != 0) {
                    BigDecimal other = kept.get().planned();
                    problems.tell(row, "year_money", "construction.refused.other", ConstructionSite.plain(other));
                }
            }
        }
        return found;
    }

    private static RowChange<Row> change(String kind, Row row, String more, String trace) {
        ConstructionSite site = row.site();
        return new RowChange<>(
                row, new FileDifference.Line(kind, site.organisation(), Names.NONE, site.names(), more, trace));
    }

    @Override
    public void apply(List<RowChange<Row>> found, Form form, long number) {
        for (RowChange<Row> change : found) {
            ConstructionSite site = change.row().site();
            YearMoney money = change.row().money();
            if (change.line().kind().equals(ADDED)) {
                changes.add(new SiteDossier(site, List.of(), List.of(), List.of(), List.of()), number);
            } else if (money != null) {
                changes.finance(sites.same(site).orElseThrow(), money, number);
            }
        }
    }
}
