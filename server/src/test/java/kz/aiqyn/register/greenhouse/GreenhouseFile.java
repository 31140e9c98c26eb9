package kz.aiqyn.register.greenhouse;

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
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes greenhouses from a table, a harvest in each row that has one. What is there already stays.
@Component
class GreenhouseFile implements RowFile<GreenhouseFile.Row> {

    private static final String ADDED = "added";
    private static final String HARVESTED = "harvested";

    private static final HeadedTable.Columns COLUMNS = HeadedTable.Columns.of(
            List.of("organisation", "name_kk", "owner", "area"),
            "name_ru",
            "name_en",
            "heated",
            "year_built",
            "working_from",
            "harvest_year",
            "harvest_tonnes",
            "harvest_recorded_on");

    private static final FilePlace PLACE =
            new FilePlace("greenhouses", GreenhouseRights.EDIT, "greenhouse.file", GreenhouseCard.STAFF);

    private final RowIntake intake;
    private final Greenhouses houses;
    private final GreenhouseChanges changes;
    private final InstantSource clock;

    GreenhouseFile(RowIntake intake, Greenhouses houses, GreenhouseChanges changes, InstantSource clock) {
        this.intake = intake;
        this.houses = houses;
        this.changes = changes;
        this.clock = clock;
    }

    /// What a row says.
    ///
    /// @param harvest null when it tells of none
    record Row(Greenhouse house, @Nullable Harvest harvest) {

        String name() {
            return house.organisation() + " · " + house.names().kk();
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
        LineForm read = LineForm.of(line, COLUMNS, Set.of("area", "harvest_tonnes"));
        Optional<Greenhouse> house = read.read(GreenhouseForm.read(read.form(), clock.instant()));
        if (line.text("harvest_year").isEmpty() && line.text("harvest_tonnes").isEmpty()) {
            return house.map(found -> new Row(found, null));
        }
        Optional<Harvest> harvest = read.read(GreenhouseForm.harvest(read.form(), "harvest-", clock.instant()));
        if (house.isEmpty() || harvest.isEmpty()) {
            return Optional.empty();
        }
        Greenhouse known = houses.same(house.get()).orElse(house.get());
        if (!known.years(Kazakhstan.today(clock))
                .contains(Period.year(harvest.get().year()))) {
            line.problem("harvest_year", "greenhouse.refused.year", Shown.of(line.text("harvest_year")));
            return Optional.empty();
        }
        return Optional.of(new Row(house.get(), harvest.get()));
    }

    @Override
    public String key(Row row) {
        return row.harvest() == null
                ? row.name()
                : row.name() + " · " + row.harvest().year();
    }

    @Override
    public List<RowChange<Row>> compare(List<Row> rows, Form form, RowProblems<Row> problems) {
        List<RowChange<Row>> found = new ArrayList<>();
        Set<String> added = new HashSet<>();
        for (Row row : rows) {
            Greenhouse house = row.house();
            Optional<Greenhouse> known = houses.same(house);
            if (known.isEmpty() && added.add(row.name())) {
                found.add(change(ADDED, row, house.owner(), house.fields().toString()));
            }
            Harvest harvest = row.harvest();
            if (harvest == null) {
                continue;
            }
            Optional<Harvest> kept = known.flatMap(one -> houses.harvests().same(one.id(), harvest));
            if (kept.filter(other -> other.tonnes().compareTo(harvest.tonnes()) != 0)
                    .isPresent()) {
                String tonnes = kept.get().tonnes().stripTrailingZeros().toPlainString();
                problems.tell(row, "harvest_tonnes", "greenhouse.refused.other", tonnes);
            } else if (kept.isEmpty()) {
                found.add(change(
                        HARVESTED,
                        row,
                        harvest.year() + ": "
                                + harvest.tonnes().stripTrailingZeros().toPlainString(),
                        harvest.fields().toString()));
            }
        }
        return found;
    }

    private static RowChange<Row> change(String kind, Row row, String more, String trace) {
        Greenhouse house = row.house();
        return new RowChange<>(
                row, new FileDifference.Line(kind, house.organisation(), Names.NONE, house.names(), more, trace));
    }

    @Override
    public void apply(List<RowChange<Row>> rows, Form form, long number) {
        for (RowChange<Row> change : rows) {
            Greenhouse house = change.row().house();
            Harvest harvest = change.row().harvest();
            if (change.line().kind().equals(ADDED)) {
                changes.add(house, number);
            } else if (harvest != null) {
                changes.record(houses.same(house).orElseThrow(), harvest, number);
            }
        }
    }
}
