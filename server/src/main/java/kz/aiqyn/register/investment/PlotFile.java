package kz.aiqyn.register.investment;

import java.time.InstantSource;
import java.util.ArrayList;
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
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.text.Phrase;
import kz.aiqyn.files.table.HeadedTable;
import kz.aiqyn.files.table.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes plots of zones from a table: a project of the register has each, or somebody who is named. What is there
/// stays,
/// but for the day on which somebody left.
@Component
class PlotFile implements RowFile<PlotFile.Row> {

    static final String CODE = "investment-plots";

    private static final FilePlace PLACE =
            new FilePlace(CODE, InvestmentRights.EDIT, "investment.plots", InvestmentCard.STAFF + InvestmentCard.ZONES);
    private static final HeadedTable.Columns COLUMNS = HeadedTable.Columns.of(
            List.of("organisation", "zone", "number", "plot_area", "plot_since"), "plot_until", "tenant", "project");

    private final RowIntake intake;
    private final Zones zones;
    private final Plots plots;
    private final KnownProjects known;
    private final ZoneChanges changes;
    private final InstantSource clock;

    PlotFile(
            RowIntake intake, Zones zones, Plots plots, KnownProjects known, ZoneChanges changes, InstantSource clock) {
        this.intake = intake;
        this.zones = zones;
        this.plots = plots;
        this.known = known;
        this.changes = changes;
        this.clock = clock;
    }

    /// What a row says, before zone and project are found.
    ///
    /// @param project its name; empty when it names none
    record Row(String organisation, String zone, String project, Plot plot) {

        String name() {
            return InvestmentLists.key(organisation, zone);
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
    public List<Map<String, String>> example() {
        return List.of(Map.of(
                "zone",
                "Мысал аймағы",
                "number",
                "7",
                "plot_area",
                "1.5",
                "plot_since",
                "2025-04-01",
                "tenant",
                "Мысал ЖШС"));
    }

    @Override
    public Optional<Row> row(HeadedTable.Line line) {
        LineForm read = LineForm.of(line, COLUMNS, Set.of("plot_area"));
        Optional<String> organisation = line.required("organisation");
        Optional<String> zone = line.required("zone");
        String project = line.text("project");
        Optional<Plot> plot = read.read(GroundForm.plot(read.form(), project.isEmpty() ? null : 0L, clock.instant()));
        return organisation.flatMap(
                whose -> zone.flatMap(called -> plot.map(found -> new Row(whose, called, project, found))));
    }

    @Override
    public String key(Row row) {
        return "%s · %s · %s"
                .formatted(row.name(), row.plot().number(), row.plot().span().since());
    }

    @Override
    public List<RowChange<Row>> compare(List<Row> read, Form form, RowProblems<Row> problems) {
        List<String> bodies = read.stream().map(Row::organisation).toList();
        Map<String, Long> numbers = known.zones(bodies);
        Map<String, KnownProjects.Known> projects = known.of(bodies);
        Map<Long, List<Plot>> kept = new HashMap<>(plots.rows().list(numbers.values()));
        Map<Long, Zone> held = new HashMap<>();
        List<RowChange<Row>> found = new ArrayList<>();
        for (Row row : read) {
            Long zone = numbers.get(row.name());
            KnownProjects.Known project = projects.get(InvestmentLists.key(row.organisation(), row.project()));
            if (zone == null) {
                problems.tell(row, "zone", "investment.refused.zone", Shown.of(row.zone()));
            } else if (!row.project().isEmpty() && project == null) {
                problems.tell(row, "project", "investment.refused.unknown", Shown.of(row.project()));
            } else {
                Plot plot = of(row.plot(), project);
                List<Plot> others = kept.computeIfAbsent(zone, any -> List.of());
                if (compare(row, plot, held.computeIfAbsent(zone, zones::get), others, found, problems)) {
                    List<Plot> all = new ArrayList<>(others);
                    all.removeIf(other -> isSame(other, plot));
                    all.add(plot);
                    kept.put(zone, all);
                }
            }
        }
        return found;
    }

    private static Plot of(Plot plot, KnownProjects.@Nullable Known project) {
        return new Plot(plot.number(), plot.area(), plot.tenant(), project == null ? null : project.id(), plot.span());
    }

    private static boolean isSame(Plot one, Plot other) {
        return one.number().equals(other.number())
                && one.span().since().equals(other.span().since());
    }

    /// Whether the row brings something.
    private static boolean compare(
            Row row, Plot plot, Zone zone, List<Plot> others, List<RowChange<Row>> found, RowProblems<Row> problems) {
        Optional<Plot> before =
                others.stream().filter(other -> isSame(other, plot)).findFirst();
        if (before.filter(one -> one.area().compareTo(plot.area()) != 0).isPresent()) {
            problems.tell(
                    row,
                    "plot_area",
                    "investment.refused.reported",
                    before.get().area());
            return false;
        }
        if (before.filter(one -> one.fields().equals(plot.fields())).isPresent()) {
            return false;
        }
        Optional<Fault> fault = ZoneChanges.against(zone, plot, others);
        if (fault.isPresent()) {
            Phrase why = fault.get().why();
            problems.tell(
                    row,
                    fault.get().field().replace('-', '_'),
                    why.key(),
                    why.arguments().toArray());
            return false;
        }
        String more = "№ %s, %s–%s"
                .formatted(plot.number(), plot.span().since(), plot.span().untilText());
        FileDifference.Line line = new FileDifference.Line(
                before.isEmpty() ? "let" : "left",
                row.organisation(),
                Names.NONE,
                zone.names(),
                more,
                plot.fields().toString());
        found.add(new RowChange<>(new Row(row.organisation(), row.zone(), row.project(), plot), line));
        return true;
    }

    @Override
    public void apply(List<RowChange<Row>> found, Form form, long number) {
        for (RowChange<Row> change : found) {
            Row row = change.row();
            changes.let(zones.find(row.organisation(), row.zone()).orElseThrow(), row.plot(), number);
        }
    }
}
