package kz.aiqyn.register.greenhouse;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
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
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes greenhouses from a table, a harvest in each row that has one. What is there already stays.
@Component
class GreenhouseFile implements FileKind, RowFile<GreenhouseFile.Row> {

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

    private final RowIntake intake;
    private final Greenhouses houses;
    private final GreenhouseChanges changes;
    private final Access access;
    private final InstantSource clock;

    GreenhouseFile(
            RowIntake intake, Greenhouses houses, GreenhouseChanges changes, Access access, InstantSource clock) {
        this.intake = intake;
        this.houses = houses;
        this.changes = changes;
        this.access = access;
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
    public String code() {
        return "greenhouses";
    }

    @Override
    public String right() {
        return GreenhouseRights.EDIT;
    }

    @Override
    public String words() {
        return "greenhouse.file";
    }

    @Override
    public String back() {
        return GreenhouseCard.STAFF;
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
        Optional<String> organisation = line.required("organisation");
        Optional<String> name = line.required("name_kk");
        Optional<String> owner = line.required("owner");
        OptionalDouble area = line.number("area", "table.cell.blank");
        if (area.isPresent() && !GreenhouseForm.isArea(area)) {
            line.problem("area", "greenhouse.refused.area", Shown.of(line.text("area")));
        }
        boolean heated = line.text("heated").equals("yes");
        boolean known =
                heated || line.text("heated").isEmpty() || line.text("heated").equals("no");
        if (!known) {
            line.problem("heated", "greenhouse.refused.heated", Shown.of(line.text("heated")));
        }
        @Nullable Integer built = year(line, "year_built");
        @Nullable LocalDate from = line.day("working_from");
        boolean soundFrom = from == null ? line.text("working_from").isEmpty() : works(line, from, built);
        boolean soundBuilt = built != null || line.text("year_built").isEmpty();
        boolean own =
                organisation.filter(access.scope(GreenhouseRights.EDIT)::covers).isPresent();
        if (organisation.isPresent() && !own) {
            line.problem("organisation", "greenhouse.refused.scope", Shown.of(organisation.get()));
        }
        if (name.isEmpty() || owner.isEmpty() || !GreenhouseForm.isArea(area) || !own) {
            return Optional.empty();
        }
        Greenhouse house = new Greenhouse(
                0,
                organisation.get(),
                new Names(name.get(), line.text("name_ru"), line.text("name_en")),
                owner.get(),
                GreenhouseForm.area(area.getAsDouble()),
                heated,
                built,
                from != null ? HouseState.WORKING : built != null ? HouseState.BUILT : HouseState.PLANNED,
                from,
                null,
                1,
                clock.instant());
        return known && soundFrom && soundBuilt ? harvested(line, house) : Optional.empty();
    }

    /// Whether a greenhouse of this year can work from a day.
    private boolean works(HeadedTable.Line line, LocalDate from, @Nullable Integer built) {
        if (built == null || from.getYear() < built || from.isAfter(Kazakhstan.today(clock))) {
            line.problem("working_from", "greenhouse.refused.from", Shown.of(line.text("working_from")));
            return false;
        }
        return true;
    }

    private Optional<Row> harvested(HeadedTable.Line line, Greenhouse house) {
        if (line.text("harvest_year").isEmpty() && line.text("harvest_tonnes").isEmpty()) {
            return Optional.of(new Row(house, null));
        }
        @Nullable Integer year = year(line, "harvest_year");
        OptionalDouble tonnes = line.number("harvest_tonnes", "table.cell.blank");
        Optional<String> recorded = line.required("harvest_recorded_on");
        @Nullable LocalDate day = line.day("harvest_recorded_on");
        if (tonnes.isPresent() && !GreenhouseForm.isTonnes(tonnes)) {
            line.problem("harvest_tonnes", "greenhouse.refused.tonnes", Shown.of(line.text("harvest_tonnes")));
        }
        if (line.text("harvest_year").isEmpty()) {
            line.required("harvest_year");
        }
        if (year == null || !GreenhouseForm.isTonnes(tonnes) || recorded.isEmpty() || day == null) {
            return Optional.empty();
        }
        Greenhouse known = houses.find(house.organisation(), house.names().kk()).orElse(house);
        if (!known.years(Kazakhstan.today(clock)).contains(Period.year(year))) {
            line.problem("harvest_year", "greenhouse.refused.year", Shown.of(line.text("harvest_year")));
            return Optional.empty();
        }
        return Optional.of(new Row(house, new Harvest(year, GreenhouseForm.tonnes(tonnes.getAsDouble()), day)));
    }

    private @Nullable Integer year(HeadedTable.Line line, String column) {
        @Nullable Integer year = GreenhouseForm.year(line.text(column), clock.instant());
        if (year == null && !line.text(column).isEmpty()) {
            Phrase wrong = GreenhouseForm.wrongYear(line.text(column), clock.instant());
            line.problem(column, wrong.key(), wrong.arguments().toArray());
        }
        return year;
    }

    @Override
    public String key(Row row) {
        return row.harvest() == null
                ? row.name()
                : row.name() + " · " + row.harvest().year();
    }

    @Override
    public void lock() {
        houses.lock();
    }

    @Override
    public List<RowChange<Row>> compare(List<Row> rows, Form form, RowProblems<Row> problems) {
        List<RowChange<Row>> found = new ArrayList<>();
        Set<String> added = new HashSet<>();
        for (Row row : rows) {
            Greenhouse house = row.house();
            Optional<Greenhouse> known =
                    houses.find(house.organisation(), house.names().kk());
            if (known.isEmpty() && added.add(row.name())) {
                found.add(change(ADDED, row, house.owner(), house.fields().toString()));
            }
            Harvest harvest = row.harvest();
            if (harvest == null) {
                continue;
            }
            Optional<Harvest> kept = known.flatMap(one -> houses.harvest(one.id(), harvest.year()));
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
                Greenhouse kept =
                        houses.find(house.organisation(), house.names().kk()).orElseThrow();
                changes.record(kept, harvest, number);
            }
        }
    }

    @Override
    public boolean isUndoable() {
        return true;
    }

    @Override
    public Outcome<Long> undo(long number) {
        houses.lock();
        return houses.isTouched(number)
                ? Outcome.refused(Phrase.of("greenhouse.refused.touched"))
                : Outcome.done(changes.undo(number));
    }
}
